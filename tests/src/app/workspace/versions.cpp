// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/versions.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>
#include <vector>

#include "src/app/workspace/workspace.h"
#include "src/edit/actor_edits.h"
#include "src/edit/network_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using namespace std::chrono_literals;
using app::Comparison;

/// A workspace with journals, and the chain in it.
struct Kept {
  app_test::Folder folder;
  std::filesystem::path file = folder / "chain.json";
  std::unique_ptr<app::Workspace> workspace;

  Kept() {
    app_test::write_text(file, app_test::chain_text());
    app::Workspace::Options options;
    options.threads = 1;
    options.studio = app_test::studio();
    options.journal_folder = folder / "state/journal";
    workspace = std::make_unique<app::Workspace>(std::move(options));
    desk().file().open(file);
    finish();
  }
  [[nodiscard]] app::Workspace& desk() const { return *workspace; }
  void finish() const {
    for (int i = 0; i < 3; ++i) {  // a writing is followed by a reading
      desk().file().poll();
      desk().jobs().finish();
      desk().poll();
    }
  }
  void rename(const char* key, const char* name) const {
    const ActorId id = *desk().network().find_actor(key);
    REQUIRE(desk().execute(edit::rename_actor(desk().network(), id, "", name)));
  }
  void save() const {
    desk().file().save();
    finish();
    for (int i = 0; i < 500 && desk().journal().safety().how != app::Safety::How::safe; ++i) {
      std::this_thread::sleep_for(10ms);
      finish();
    }
  }
  [[nodiscard]] std::string name(const char* key) const {
    return desk().network().actor(*desk().network().find_actor(key)).name.plain();
  }
};

TEST_CASE("two networks are compared by keys, whatever their numbering, places aside") {
  const Kept kept;
  const model::Network& before = kept.desk().network();
  edit::Document document{model::Network(before)};
  CHECK(app::compare_actors(before, document.network()) == Comparison{});
  CHECK(app::compare_ties(before, document.network()) == Comparison{});
  const auto id = [&](const char* key) { return *document.network().find_actor(key); };
  REQUIRE(document.execute(edit::rename_actor(document.network(), id("ann"), "", "Annija")));
  REQUIRE(document.execute(edit::remove(document.network(), std::vector{id("dan")}, {})));
  REQUIRE(document.execute(edit::add_actor(document.network(), {.key = "fay", .kind = 0})));
  CHECK(app::compare_actors(before, document.network()) == Comparison{1, 1, 1});
  CHECK(app::compare_ties(before, document.network()) == Comparison{0, 1, 0});
  CHECK(app::compare_actors(document.network(), before) == Comparison{1, 1, 1});
}

TEST_CASE("each save is a version: looked at, named, opened beside the file, gone back to") {
  const Kept kept;
  kept.rename("ann", "First");
  kept.save();
  kept.rename("ann", "Second");
  kept.rename("bea", "Too");
  kept.save();
  app::Versions& versions = kept.desk().versions();
  versions.load();
  REQUIRE(versions.list().size() >= 2);
  kept.finish();
  REQUIRE(versions.shown() != nullptr);
  CHECK(versions.shown()->number == versions.list()[0].number);
  CHECK(versions.shown()->actors == Comparison{});

  const std::int64_t first = versions.list()[1].number;
  versions.look(first);
  kept.finish();
  REQUIRE(versions.shown()->number == first);
  CHECK(versions.shown()->actors == Comparison{0, 0, 2});
  versions.name(first, "Before the break");
  CHECK(versions.list()[1].name == "Before the break");

  kept.rename("cat", "Unsaved");
  versions.restore();
  kept.finish();
  CHECK_FALSE(kept.desk().file().question().has_value());
  CHECK(kept.name("ann") == "First");
  CHECK(kept.name("cat") == "Cat");
  CHECK_FALSE(kept.desk().document().modified());
  CHECK(app_test::read_text(kept.file).find("First") != std::string::npos);

  // What was open then is a version, too, and the name is kept.
  versions.load();
  kept.finish();
  bool unsaved = false;
  bool named = false;
  std::optional<std::int64_t> lost;
  for (const journal::Version& version : versions.list()) {
    unsaved = unsaved || !version.saved;
    named = named || version.name == "Before the break";
    if (!version.saved) lost = version.number;
  }
  CHECK(unsaved);
  CHECK(named);
  REQUIRE(lost);
  versions.look(*lost);
  kept.finish();
  // A step and its undo: the journal knows of them, and the file is another all the same.
  kept.rename("dan", "For a moment");
  REQUIRE(kept.desk().undo());
  versions.restore();
  kept.finish();
  CHECK(kept.name("cat") == "Unsaved");
  CHECK(app_test::read_text(kept.file).find("Unsaved") != std::string::npos);
  CHECK_FALSE(kept.desk().document().modified());
  versions.open_copy();
  kept.finish();
  CHECK(kept.name("cat") == "Unsaved");
  CHECK_FALSE(kept.desk().file().path().has_value());
}

}  // namespace
