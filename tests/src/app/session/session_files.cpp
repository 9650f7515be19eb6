// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "src/app/session/editing.h"
#include "src/edit/actor_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app::Answer;
using app::Request;
using app_test::Chain;
using app_test::read_text;
using app_test::write_text;

void rename(Chain& chain, const char* key, const char* name) {
  REQUIRE(chain.session->workspace().execute(
      edit::rename_actor(chain.session->workspace().network(), chain.id(key), "", name)));
}

bool asked(app::Session& session, Request request) {
  const auto requests = session.workspace().take_requests();
  return std::ranges::find(requests, request) != requests.end();
}

TEST_CASE("a file is opened in the background and becomes the document") {
  Chain chain;
  app::Session& session = *chain.session;
  CHECK(session.workspace().network().actor_count() == 5);
  CHECK(session.workspace().title() == "Chain");
  CHECK(session.workspace().file().path() == std::filesystem::absolute(chain.file));
  CHECK_FALSE(session.workspace().document().modified());
  CHECK_FALSE(session.workspace().file().opening());
  CHECK(session.workspace().settings().recent.at(0) == std::filesystem::absolute(chain.file));
  CHECK(session.view().pipeline().visible().actors.size() == 5);
  CHECK(session.view().scene().marks.size() == 5);
}

TEST_CASE("a broken file shows its problems and leaves the open one alone") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "Changed");
  for (const char* text :
       {"", "{", "[]", "\xff\xfe", R"({"nodes": [{"id": "a"}, {"id": "a"}], "edges": []})"}) {
    const auto broken = chain.folder / "broken.json";
    write_text(broken, text);
    session.workspace().file().open(broken);
    REQUIRE(session.workspace().file().question() == app::Question::unsaved_changes);
    session.workspace().file().answer(Answer::discard);
    CHECK(session.workspace().file().opening());
    session.finish();
    REQUIRE(session.workspace().file().open_report().has_value());
    CHECK_FALSE(session.workspace().file().open_report()->opened);
    CHECK_FALSE(session.workspace().file().open_report()->problems.empty());
    CHECK(session.workspace().network().actor_count() == 5);
    CHECK(session.workspace().network().actor(chain.id("ann")).name.plain() == "Changed");
    CHECK(session.workspace().document().modified());
    CHECK(session.workspace().document().history().can_undo());
    CHECK(session.workspace().file().path() == std::filesystem::absolute(chain.file));
    session.workspace().file().dismiss_open_report();
    CHECK_FALSE(session.workspace().file().open_report().has_value());
  }
  session.workspace().file().open(chain.folder / "missing.json");
  session.workspace().file().answer(Answer::discard);
  session.finish();
  REQUIRE(session.workspace().file().open_report().has_value());
  REQUIRE(session.workspace().file().open_report()->error.has_value());
  CHECK(session.workspace().file().open_report()->error->code == "file_missing");
  CHECK(session.workspace().network().actor_count() == 5);
}

TEST_CASE("opening can be cancelled; the open document stays") {
  Chain chain;
  app::Session& session = *chain.session;
  session.workspace().file().open(app_test::sample());
  session.workspace().jobs().cancel_all();
  session.finish();
  CHECK_FALSE(session.workspace().file().opening());
  CHECK(session.workspace().title() == "Chain");
}

TEST_CASE("saving writes what is seen, and the same file opens the same") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "Änna");
  CHECK(session.workspace().document().modified());
  session.workspace().file().save();
  session.finish();
  CHECK_FALSE(session.workspace().document().modified());
  const model::Network saved = session.workspace().network();
  session.workspace().file().open(chain.file);
  session.finish();
  CHECK(session.workspace().network().same_content(saved));
  CHECK(session.workspace().network().actor(chain.id("ann")).name.plain() == "Änna");
  const std::string bytes = read_text(chain.file);
  session.workspace().file().save();
  session.finish();
  CHECK(read_text(chain.file) == bytes);
}

TEST_CASE("changes made while the file is written are not taken for saved") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "One");
  session.workspace().file().save();
  session.poll();
  rename(chain, "ann", "Two");
  session.finish();
  CHECK(session.workspace().document().modified());
  CHECK(read_text(chain.file).find("One") != std::string::npos);
  app::undo(session);
  CHECK_FALSE(session.workspace().document().modified());
}

TEST_CASE("two saves at once: the newer one is what stays") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "One");
  session.workspace().file().save();
  rename(chain, "bea", "Two");
  session.workspace().file().save();
  session.finish();
  CHECK_FALSE(session.workspace().document().modified());
  CHECK(read_text(chain.file).find("Two") != std::string::npos);
}

TEST_CASE("a file that cannot be written is told, and the changes stay unsaved") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "One");
  session.workspace().file().save_as(chain.folder / "no/such/folder.json");
  session.finish();
  CHECK(session.workspace().document().modified());
  CHECK(session.workspace().file().path() == std::filesystem::absolute(chain.file));
  const auto notices = session.workspace().take_notices();
  REQUIRE_FALSE(notices.empty());
  CHECK(notices.back().problem);
}

TEST_CASE("a file that somebody else wrote is not overwritten without asking") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "ann", "One");
  write_text(chain.file, "somebody else's");
  session.workspace().file().save();
  REQUIRE(session.workspace().file().question() == app::Question::changed_outside);
  session.workspace().file().answer(Answer::cancel);
  session.finish();
  CHECK(read_text(chain.file) == "somebody else's");
  CHECK(session.workspace().document().modified());
  session.workspace().file().save();
  REQUIRE(session.workspace().file().question() == app::Question::changed_outside);
  session.workspace().file().answer(Answer::save);
  session.finish();
  CHECK(read_text(chain.file).find("One") != std::string::npos);
  CHECK_FALSE(session.workspace().document().modified());
  rename(chain, "ann", "Two");
  session.workspace().file().save();  // our own writing is not somebody else's
  CHECK_FALSE(session.workspace().file().question().has_value());
  session.finish();
}

/// The chain as another program writes it, with another name for Bea.
void write_outside(const Chain& chain) {
  std::string text = app_test::chain_text();
  const std::size_t at = text.find("\"Bea\"");
  text.replace(at, 5, "\"Beatrise\"");
  write_text(chain.file, text);
}

std::string name(const Chain& chain, const char* key) {
  return chain.session->workspace().network().actor(chain.id(key)).name.plain();
}

TEST_CASE("a file that another program writes is noticed, asked about once, and read anew") {
  Chain chain;
  app::DocumentFile& file = chain.session->workspace().file();
  file.look_at_disk();
  CHECK_FALSE(file.question().has_value());
  write_outside(chain);
  file.look_at_disk();
  REQUIRE(file.question() == app::Question::changed_on_disk);
  file.answer(Answer::cancel);
  file.look_at_disk();
  CHECK_FALSE(file.question().has_value());
  CHECK(name(chain, "bea") == "Bea");
  write_text(chain.file, read_text(chain.file) + "\n");
  file.look_at_disk();
  REQUIRE(file.question() == app::Question::changed_on_disk);
  file.answer(Answer::save);
  chain.session->finish();
  CHECK(name(chain, "bea") == "Beatrise");
  CHECK_FALSE(chain.session->workspace().document().modified());
}

TEST_CASE("what is not saved is done again on a file that another program wrote, by choice") {
  for (const Answer answer : {Answer::save, Answer::discard, Answer::cancel}) {
    Chain chain;
    app::Session& session = *chain.session;
    app::DocumentFile& file = session.workspace().file();
    rename(chain, "ann", "Saved");
    file.save();
    session.finish();
    rename(chain, "ann", "Annija");
    rename(chain, "cat", "Kate");
    write_outside(chain);
    file.look_at_disk();
    REQUIRE(file.question() == app::Question::changed_both);
    file.answer(answer);
    session.finish();
    CHECK_FALSE(file.question().has_value());
    CHECK(name(chain, "bea") == (answer == Answer::cancel ? "Bea" : "Beatrise"));
    CHECK(name(chain, "ann") == (answer == Answer::discard ? "Anna" : "Annija"));
    CHECK(name(chain, "cat") == (answer == Answer::discard ? "Cat" : "Kate"));
    CHECK(session.workspace().document().modified() == (answer != Answer::discard));
    if (answer == Answer::cancel) continue;
    CHECK(session.workspace().document().history().done() == (answer == Answer::save ? 2 : 0));
    file.save();
    CHECK_FALSE(file.question().has_value());  // it knows what is there
    session.finish();
  }
}

TEST_CASE("what was undone since the save cannot be put together with another program's file") {
  for (const Answer answer : {Answer::save, Answer::cancel}) {
    Chain chain;
    app::DocumentFile& file = chain.session->workspace().file();
    rename(chain, "ann", "Annija");
    file.save();
    chain.session->finish();
    REQUIRE(chain.session->workspace().undo());
    write_outside(chain);
    file.look_at_disk();
    REQUIRE(file.question() == app::Question::changed_undone);
    file.answer(answer);
    chain.session->finish();
    CHECK(name(chain, "bea") == (answer == Answer::save ? "Beatrise" : "Bea"));
    CHECK(chain.session->workspace().document().modified() == (answer == Answer::cancel));
  }
}

TEST_CASE("changes of what another program took away are said, the others are done") {
  Chain chain;
  app::Session& session = *chain.session;
  rename(chain, "eve", "Ieva");
  rename(chain, "ann", "Annija");
  std::string text = app_test::chain_text();
  const std::size_t eve = text.find("{\"id\": \"eve\"");
  text.replace(eve, text.find('}', eve) + 1 - eve, R"({"id": "fay", "kind": "community"})");
  write_text(chain.file, text);
  session.workspace().file().look_at_disk();
  REQUIRE(session.workspace().file().question() == app::Question::changed_both);
  static_cast<void>(session.workspace().take_notices());
  session.workspace().file().answer(Answer::save);
  session.finish();
  CHECK(name(chain, "ann") == "Annija");
  const auto notices = session.workspace().take_notices();
  REQUIRE(notices.size() == 2);
  CHECK(notices[1].text.args == std::vector<std::string>{"1", "2"});
}

TEST_CASE("a file that is gone is said once, and saving writes it anew") {
  Chain chain;
  app::Workspace& workspace = chain.session->workspace();
  std::filesystem::remove(chain.file);
  workspace.file().look_at_disk();
  workspace.file().look_at_disk();
  const auto notices = workspace.take_notices();
  REQUIRE(notices.size() == 1);
  CHECK(notices.front().text.code == "notice.file_gone");
  rename(chain, "ann", "Annija");
  workspace.file().save();
  chain.session->finish();
  CHECK(std::filesystem::exists(chain.file));
}

TEST_CASE("a new document asks for a name when it is saved") {
  auto session = app_test::make_session();
  app_test::Folder folder;
  REQUIRE(app::add_actor(*session, "Anna", 0));
  CHECK(session->workspace().title() == session->workspace().text().tr("document.untitled"));
  session->workspace().file().save();
  CHECK(asked(*session, Request::save_as_dialog));
  session->workspace().file().save_as(folder / "new.json");
  session->finish();
  CHECK(session->workspace().title() == "new.json");
  CHECK_FALSE(session->workspace().document().modified());
  CHECK(std::filesystem::exists(folder / "new.json"));
}

TEST_CASE("leaving with unsaved changes asks: cancel, save or let go") {
  Chain chain;
  app::Session& session = *chain.session;
  session.workspace().file().quit();
  CHECK(asked(session, Request::quit));  // nothing to lose
  rename(chain, "ann", "One");
  session.workspace().file().quit();
  CHECK_FALSE(asked(session, Request::quit));
  REQUIRE(session.workspace().file().question() == app::Question::unsaved_changes);
  session.workspace().file().answer(Answer::cancel);
  session.finish();
  CHECK_FALSE(asked(session, Request::quit));
  session.workspace().file().quit();
  session.workspace().file().answer(Answer::save);
  session.finish();
  CHECK(asked(session, Request::quit));
  CHECK(read_text(chain.file).find("One") != std::string::npos);
  rename(chain, "ann", "Two");
  session.workspace().file().new_document();
  REQUIRE(session.workspace().file().question() == app::Question::unsaved_changes);
  session.workspace().file().answer(Answer::discard);
  CHECK(session.workspace().network().actor_count() == 0);
  CHECK_FALSE(session.workspace().file().path().has_value());
}

TEST_CASE("edits made while another file is read are not lost without asking") {
  Chain chain;
  app::Session& session = *chain.session;
  session.workspace().file().open(app_test::sample());
  rename(chain, "ann", "Late");
  session.workspace().jobs().finish();
  REQUIRE(session.workspace().file().question() == app::Question::unsaved_changes);
  session.workspace().file().answer(Answer::cancel);
  session.finish();
  CHECK(session.workspace().title() == "Chain");
  CHECK(session.workspace().network().actor(chain.id("ann")).name.plain() == "Late");
}

TEST_CASE("a file with warnings opens, and the warnings can be read") {
  Chain chain;
  app::Session& session = *chain.session;
  const auto file = chain.folder / "warn.json";
  write_text(file, "\xef\xbb\xbf" + std::string(app_test::chain_text()));
  session.workspace().file().open(file);
  session.finish();
  CHECK(session.workspace().network().actor_count() == 5);
  REQUIRE(session.workspace().file().open_report().has_value());
  CHECK(session.workspace().file().open_report()->opened);
  CHECK_FALSE(session.workspace().file().open_report()->problems.empty());
}

TEST_CASE("a file that is read anew is seen as it was; another file is seen whole") {
  Chain chain;
  app::Session& session = *chain.session;
  app::ViewOptions seen = session.view().options();
  seen.filter.kinds = {"individual"};
  seen.filter.hidden = {chain.id("ann")};
  seen.directed = true;
  session.view().set_options(seen);
  session.finish();
  write_text(chain.file, read_text(chain.file) + "\n");
  CHECK(session.workspace().file().look_at_disk());
  session.workspace().file().answer(Answer::save);
  session.finish();
  CHECK(session.view().options().filter.kinds == seen.filter.kinds);
  CHECK(session.view().options().directed);
  CHECK(session.view().options().filter.hidden.empty());  // numbers of another reading
  CHECK_FALSE(session.workspace().file().look_at_disk());
  session.workspace().file().new_document();
  session.finish();
  CHECK(session.view().options().filter.kinds.empty());
}

}  // namespace
