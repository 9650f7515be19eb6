// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "graph/base/random.h"
#include "src/app/workspace/replay.h"
#include "src/app/workspace/workspace.h"
#include "src/edit/actor_edits.h"
#include "src/edit/step_value.h"
#include "src/io/json_text.h"
#include "src/io/write_json.h"
#include "tests/src/app/support.h"
#include "tests/src/app/workspace/desk.h"
#include "tests/support/random_steps.h"

namespace {

using namespace saite;
using namespace std::chrono_literals;
using app::Answer;
using app::Question;
using app::Safety;
using app::Workspace;
using app_test::chain_text;
using app_test::Desk;
using app_test::read_text;
using app_test::rename;
using app_test::whole;
using app_test::write_text;
namespace fs = std::filesystem;

TEST_CASE("what was not saved is offered, and comes back with all that can be undone") {
  const Desk desk;
  std::string before;
  {
    auto workspace = desk.opened();
    rename(*workspace, "ann", "Anna B.");
    rename(*workspace, "bea", "Beate");
    rename(*workspace, "cat", "Kate");
    workspace->undo();
    before = whole(workspace->document());
    Desk::wait_safe(*workspace);
    // It ends here, without a word.
  }
  CHECK(read_text(desk.file) == chain_text());
  const auto left = desk.leftovers();
  REQUIRE(left.size() == 1);
  CHECK(left[0].path == fs::canonical(desk.file));
  CHECK(left[0].summary.unsaved == 2);
  CHECK(left[0].summary.title == "Chain");
  auto workspace = desk.opened();
  REQUIRE(workspace->file().question() == Question::restore);
  CHECK(workspace->file().restorable().unsaved == 2);
  SUBCASE("back") {
    workspace->file().answer(Answer::save);
    CHECK(whole(workspace->document()) == before);
    CHECK(workspace->document().modified());
    CHECK(workspace->file().path() == desk.file);
    workspace->redo();
    CHECK(workspace->network().actor(*workspace->network().find_actor("cat")).name.plain() ==
          "Kate");
    workspace->go_to_step(0);
    CHECK(workspace->network().actor(*workspace->network().find_actor("ann")).name.plain() ==
          "Anna");
    CHECK_FALSE(workspace->document().modified());
    // The file is the one that was opened: saving asks nothing.
    workspace->go_to_step(2);
    workspace->file().save();
    Desk::finish(*workspace);
    CHECK_FALSE(workspace->file().question());
    CHECK(read_text(desk.file) == io::to_json(workspace->network()));
    workspace.reset();
    CHECK(desk.leftovers().empty());
  }
  SUBCASE("not wanted: it stays as a version") {
    workspace->file().answer(Answer::discard);
    CHECK_FALSE(workspace->document().modified());
    CHECK(workspace->document().history().size() == 0);
    Desk::wait_safe(*workspace);
    const auto versions = workspace->journal().versions();
    REQUIRE(versions.has_value());
    REQUIRE(versions->size() == 1);
    CHECK_FALSE(versions->front().saved);
    CHECK(workspace->journal().version_bytes(versions->front().number)->find("Beate") !=
          std::string::npos);
    workspace.reset();
    CHECK(desk.leftovers().empty());
  }
  SUBCASE("neither: it is asked again next time") {
    workspace->file().answer(Answer::cancel);
    CHECK(workspace->network().actor_count() == 0);
    workspace.reset();
    CHECK(desk.leftovers().size() == 1);
  }
}

TEST_CASE("each save keeps a version, and undo goes on after the window was closed") {
  const Desk desk;
  {
    auto workspace = desk.opened();
    rename(*workspace, "ann", "one");
    workspace->file().save();
    Desk::finish(*workspace);
    rename(*workspace, "ann", "two");
    workspace->file().save();
    Desk::finish(*workspace);
    Desk::wait_safe(*workspace);
    const auto versions = workspace->journal().versions();
    REQUIRE(versions.has_value());
    REQUIRE(versions->size() == 2);
    CHECK(versions->at(0).saved);
    CHECK(versions->at(1).saved);
    CHECK(versions->at(0).actors == 5);
    CHECK(*workspace->journal().version_bytes(versions->at(0).number) == read_text(desk.file));
    workspace->journal().name_version(versions->at(1).number, "pirms kafijas");
    workspace->file().quit();
  }
  CHECK(desk.leftovers().empty());
  auto workspace = desk.opened();
  CHECK_FALSE(workspace->file().question());
  CHECK_FALSE(workspace->document().modified());
  REQUIRE(workspace->document().history().done() == 2);
  workspace->undo();
  CHECK(workspace->network().actor(*workspace->network().find_actor("ann")).name.plain() == "one");
  CHECK(workspace->journal().versions()->at(1).name == "pirms kafijas");
  workspace.reset();
  // Another program wrote the file: what the journal knows is of no use for it.
  write_text(desk.file, R"({"nodes": [{"id": "x", "kind": "family"}], "edges": []})");
  workspace = desk.opened();
  REQUIRE(workspace->file().question() == Question::restore);
  workspace->file().answer(Answer::discard);
  CHECK(workspace->network().actor_count() == 1);
}

TEST_CASE("unsaved work over a file that somebody else wrote: saving asks first") {
  const Desk desk;
  {
    auto workspace = desk.opened();
    rename(*workspace, "ann", "mine");
    Desk::wait_safe(*workspace);
  }
  write_text(desk.file, R"({"nodes": [{"id": "theirs", "kind": "family"}], "edges": []})");
  auto workspace = desk.opened();
  REQUIRE(workspace->file().question() == Question::restore);
  workspace->file().answer(Answer::save);
  CHECK(workspace->network().find_actor("ann").has_value());
  workspace->file().save();
  CHECK(workspace->file().question() == Question::changed_outside);
}

TEST_CASE("a document without a file is kept too, and moves to the file that it gets") {
  const Desk desk;
  std::string before;
  {
    auto workspace = desk.workspace();
    REQUIRE(workspace->execute(edit::add_actor(workspace->network(), {.name = "Anna"})));
    REQUIRE(workspace->execute(edit::add_actor(workspace->network(), {.name = "Bea"})));
    before = whole(workspace->document());
    Desk::wait_safe(*workspace);
  }
  auto left = desk.leftovers();
  REQUIRE(left.size() == 1);
  CHECK(left[0].path.empty());
  const fs::path saved = desk.folder / "new.json";
  {
    auto workspace = desk.workspace();
    workspace->file().recover(left[0]);
    Desk::finish(*workspace);
    CHECK(whole(workspace->document()) == before);
    CHECK_FALSE(workspace->file().path());
    workspace->file().save_as(saved);
    Desk::finish(*workspace);
    rename(*workspace, workspace->network().actor(ActorId(0)).key.c_str(), "Anita");
    before = whole(workspace->document());
    Desk::wait_safe(*workspace);
  }
  left = desk.leftovers();
  REQUIRE(left.size() == 1);
  CHECK(left[0].path == fs::canonical(saved));
  auto workspace = desk.workspace();
  workspace->file().recover(left[0]);
  Desk::finish(*workspace);
  CHECK(whole(workspace->document()) == before);
  CHECK(workspace->file().path() == saved);
  CHECK(workspace->document().history().size() == 3);
}

TEST_CASE("closing without saving means it: nothing is offered, a version stays") {
  const Desk desk;
  {
    auto workspace = desk.opened();
    rename(*workspace, "ann", "unwanted");
    workspace->file().quit();
    REQUIRE(workspace->file().question() == Question::unsaved_changes);
    workspace->file().answer(Answer::discard);
    CHECK(workspace->take_requests().size() == 1);
  }
  CHECK(desk.leftovers().empty());
  auto workspace = desk.opened();
  CHECK_FALSE(workspace->file().question());
  CHECK(workspace->network().actor(*workspace->network().find_actor("ann")).name.plain() == "Anna");
  CHECK(workspace->journal().versions()->size() == 1);
}

TEST_CASE("the same file again in the same window is read anew from the disk") {
  const Desk desk;
  auto workspace = desk.opened();
  rename(*workspace, "ann", "thrown away");
  workspace->file().open(desk.file);
  REQUIRE(workspace->file().question() == Question::unsaved_changes);
  workspace->file().answer(Answer::discard);
  Desk::finish(*workspace);
  CHECK_FALSE(workspace->file().question());
  CHECK_FALSE(workspace->document().modified());
  rename(*workspace, "ann", "kept");
  Desk::wait_safe(*workspace);
  workspace.reset();
  CHECK(desk.leftovers().size() == 1);
}

TEST_CASE("whatever is wrong with the journal, the file opens, and it is said") {
  const Desk desk;
  const auto key = journal::key_of(journal::canonical(desk.file));
  SUBCASE("bytes of something else: put aside") {
    const auto folder = journal::Folder::open(desk.journals);
    write_text(folder->file(key), std::string(8000, 'x'));
    auto workspace = desk.opened();
    CHECK(workspace->network().actor_count() == 5);
    rename(*workspace, "ann", "x");
    Desk::wait_safe(*workspace);
    const auto notices = workspace->take_notices();
    REQUIRE(notices.size() == 1);
    CHECK(notices[0].text.code == "journal_put_aside");
  }
  SUBCASE("no folder can be made") {
    write_text(desk.folder / "state", "a file");
    auto workspace = desk.opened();
    CHECK(workspace->network().actor_count() == 5);
    rename(*workspace, "ann", "x");
    CHECK(workspace->journal().safety().how == Safety::How::trouble);
    CHECK(workspace->journal().safety().trouble->code == "journal_folder");
    workspace->file().save();
    Desk::finish(*workspace);
    CHECK_FALSE(workspace->document().modified());
  }
  SUBCASE("the folder vanishes while it is open: another begins, with all there is") {
    auto workspace = desk.opened();
    rename(*workspace, "ann", "one");
    Desk::wait_safe(*workspace);
    fs::remove_all(desk.folder / "state");
    rename(*workspace, "bea", "two");
    for (int i = 0; i < 300 && workspace->journal().safety().how != Safety::How::trouble; ++i) {
      std::this_thread::sleep_for(10ms);
    }
    fs::create_directories(desk.journals);
    fs::permissions(desk.journals, fs::perms::owner_all);
    for (int i = 0; i < 300 && workspace->journal().safety().how != Safety::How::safe; ++i) {
      workspace->poll();
      std::this_thread::sleep_for(10ms);
    }
    REQUIRE(workspace->journal().safety().how == Safety::How::safe);
    // What it began after can be undone all the same, and done again.
    static_cast<void>(workspace->undo());
    static_cast<void>(workspace->undo());
    static_cast<void>(workspace->redo());
    rename(*workspace, "cat", "three");
    const std::string content = io::to_json(workspace->network());
    workspace.reset();
    auto again = desk.opened();
    REQUIRE(again->file().question() == Question::restore);
    again->file().answer(Answer::save);
    CHECK(io::to_json(again->network()) == content);
    CHECK(again->document().modified());
  }
}

/// Any steps, undo and redo among them, letters and layouts, done again from their records, give
/// the same bytes and the same history.
TEST_CASE("records done again give the same document") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    Random random(seed);
    edit::Document document;
    std::vector<journal::Record> records;
    document.subscribe([&](const edit::Event& event) {
      const auto what = app::record_of(event.what);
      if (!what) return;
      journal::Record record{*what};
      using What = journal::Record::What;
      if (*what != What::undone && *what != What::redone) record.step = edit::to_value(*event.step);
      records.push_back(std::move(record));
    });
    std::size_t merged = 0;
    for (int i = 0; i < 150; ++i) {
      const auto turn = random.below(12);
      if (turn == 0) {
        document.undo();
      } else if (turn == 1) {
        document.redo();
      } else if (turn == 2) {
        const auto at = static_cast<std::int64_t>(records.size());
        document.mark_saved(document.history().token());
        records.push_back({journal::Record::What::saved, {}, at});
      } else if (turn == 3) {
        document.close_step();
      } else {
        edit::Step step = test::random_step(document.network(), random);
        step.derived = turn == 4 && std::ranges::all_of(step.changes, [](const edit::Change& c) {
                         return std::holds_alternative<edit::ActorsMoved>(c);
                       });
        (void)document.execute(std::move(step));
        merged += document.history().merged() ? 1 : 0;
      }
    }
    auto again = app::replay({}, records);
    REQUIRE(again.records == records.size());
    REQUIRE(whole(again.document) == whole(document));
    CHECK(merged < 100);
    const std::size_t done = document.history().done();
    document.go_to(0);
    again.document.go_to(0);
    REQUIRE(whole(again.document) == whole(document));
    document.go_to(done);
    again.document.go_to(done);
    REQUIRE(whole(again.document) == whole(document));
    // Cut short it is what the document was then; a record of nonsense ends it.
    records.resize(records.size() / 2);
    records.push_back({journal::Record::What::done, model::Object{{"label", "edit.x"}}});
    CHECK(app::replay({}, records).records == records.size() - 1);
    records.back() = {journal::Record::What::saved, {}, 100'000};
    CHECK(app::replay({}, records).records == records.size() - 1);
  }
}

}  // namespace
