// SPDX-License-Identifier: Apache-2.0
#include "src/app/import/importing.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "src/app/import/import_memory.h"
#include "src/app/session/editing.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app::Importing;
using app::ImportTarget;
using app_test::Chain;
using app_test::write_text;

constexpr const char* organisations =
    "Name;Kind;Works with;Members\n"
    "School;institution;Library, Choir;12\n"
    "Library;institution;Choir;3\n"
    "Choir;institution;;20\n";

struct Import {
  Chain chain;
  app::Session& session = *chain.session;
  Importing& importing = session.importing();
  std::filesystem::path file = chain.folder / "organisations.csv";

  explicit Import(const char* text = organisations) {
    write_text(file, text);
    app::open_or_import(session, file);
    session.finish();
  }
  [[nodiscard]] const model::Network& found() const { return *importing.result()->outcome.network; }
  [[nodiscard]] const model::Network& map() const { return session.workspace().network(); }
};

TEST_CASE("another program's table is looked at, and nothing of the map changes before that") {
  Import in;
  REQUIRE(in.importing.open());
  REQUIRE(in.importing.ready());
  CHECK(in.found().actor_count() == 3);
  CHECK(in.found().tie_count() == 3);
  CHECK(in.map().actor_count() == 5);
  const auto& seen = in.importing.result()->report.tables;
  REQUIRE(seen.size() == 1);
  CHECK(seen[0].separator == ';');
  CHECK(seen[0].header);
  CHECK(seen[0].columns == std::vector<std::string>{"Name", "Kind", "Works with", "Members"});
  CHECK(seen[0].keys[0] == "name");
  CHECK(seen[0].keys[2] == "names_of_others");
  CHECK(seen[0].rows.size() == 3);
  in.importing.close();
  CHECK_FALSE(in.importing.open());
  CHECK(in.map().actor_count() == 5);
}

TEST_CASE("a new map: a document of its own, without a file") {
  Import in;
  REQUIRE(in.importing.target() == ImportTarget::new_map);
  CHECK(in.importing.apply());
  in.session.finish();
  CHECK(in.map().actor_count() == 3);
  CHECK_FALSE(in.session.workspace().file().path().has_value());
  CHECK_FALSE(in.importing.open());
}

TEST_CASE("what a column is can be changed, and read anew") {
  Import in;
  in.importing.map_column("Works with", "attribute");
  in.session.finish();
  CHECK(in.found().tie_count() == 0);
  in.importing.map_column("Members", "ignore");
  in.session.finish();
  CHECK(in.found().actor_count() == 3);
  const ActorId school = in.found().actors().front();
  CHECK(model::find(in.found().actor(school).details->attributes, "Members") == nullptr);
  CHECK(in.importing.command_line().find("--map 'Works with=attribute' --map 'Members=ignore'") !=
        std::string::npos);
  auto options = in.importing.options();
  options.header = false;
  options.columns.clear();
  in.importing.set_options(options);
  in.session.finish();
  CHECK(in.importing.result()->report.tables.at(0).rows.size() == 4);
}

TEST_CASE("tables of one shape are read as the last one was put right; nothing of them is kept") {
  Import in;
  in.importing.map_column("Works with", "attribute");
  in.session.finish();
  CHECK(in.importing.apply());
  const auto& kept = in.session.workspace().settings().imports;
  REQUIRE(kept.size() == 1);
  CHECK(kept.begin()->second == "column:2=attribute");
  const auto other = in.chain.folder / "others.csv";
  write_text(other, "Name;Kind;Works with;Members\nMill;institution;Shop;2\nShop;institution;;1\n");
  in.importing.begin({other});
  in.session.finish();
  in.session.finish();
  REQUIRE(in.importing.ready());
  CHECK(in.found().tie_count() == 0);
  // Another shape: as it is recognised.
  write_text(other, "Name;Works with\nMill;Shop\nShop;\n");
  in.importing.begin({other});
  in.session.finish();
  CHECK(in.importing.options().columns.empty());
  // Put back: nothing need be kept.
  in.importing.close();
  app::open_or_import(in.session, in.file);
  in.session.finish();
  in.session.finish();
  in.importing.set_options({});
  in.session.finish();
  CHECK(in.found().tie_count() == 3);
  CHECK(in.importing.apply());
  CHECK(kept.empty());
}

TEST_CASE("words of an import that make no sense are left out") {
  const std::vector<std::string> columns{"a", "b"};
  const auto options = app::with_words(
      {}, "separator:59 header:x column:7=name column:-1=x column:1=name decimal:999 nonsense : a:",
      columns);
  CHECK(options.separator == ';');
  CHECK(options.decimal == 0);
  CHECK_FALSE(options.header.has_value());
  CHECK(options.columns == std::vector<std::pair<std::string, std::string>>{{"b", "name"}});
  CHECK(app::import_words(options, columns) == "separator:59 column:1=name");
}

TEST_CASE("into the open map: one step, which undo takes back") {
  Import in("Name;Note\nAnna;met in May\nZane;new\n");
  in.importing.set_target(ImportTarget::update);
  in.session.finish();
  REQUIRE(in.importing.ready());
  const std::size_t before = in.map().actor_count();
  CHECK(in.importing.apply());
  in.session.finish();
  CHECK(in.map().actor_count() == before + 1);
  CHECK(in.map().actor(in.chain.id("ann")).details->note == "met in May");
  CHECK(in.session.workspace().document().history().size() == 1);
  in.session.workspace().undo();
  CHECK(in.map().actor_count() == before);
  CHECK(in.session.workspace().file().path().has_value());
}

TEST_CASE("who goes on editing meanwhile is shown what it comes to now") {
  Import in("Name;Note\nAnna;met in May\n");
  in.importing.set_target(ImportTarget::update);
  in.session.finish();
  REQUIRE(app::add_actor(in.session, "Zane", 0, std::nullopt));
  CHECK_FALSE(in.importing.apply());
  CHECK(in.importing.open());
  in.session.finish();
  CHECK(in.importing.apply());
}

TEST_CASE("what cannot be read is said, and the map stays") {
  for (const char* text : {"", "PK\x03\x04 nothing of a workbook"}) {
    Import in;
    const auto bad = in.chain.folder / "bad.xlsx";
    write_text(bad, text);
    in.importing.begin({bad});
    in.session.finish();
    CHECK_FALSE(in.importing.ready());
    CHECK_FALSE(in.importing.apply());
    CHECK(in.map().actor_count() == 5);
    const bool told =
        in.importing.error().has_value() ||
        (in.importing.result() != nullptr && (!in.importing.result()->report.notes.all().empty() ||
                                              !in.importing.result()->outcome.problems.empty()));
    CHECK(told);
  }
}

TEST_CASE("a table from the clipboard goes into the map that is open") {
  Import in;
  in.importing.close();
  in.importing.begin_text("Name\tWorks with\nChoir\tAnna\nAnna\t\n");
  in.session.finish();
  REQUIRE(in.importing.ready());
  CHECK(in.importing.target() == ImportTarget::add);
  const std::size_t before = in.map().actor_count();
  CHECK(in.importing.apply());
  CHECK(in.map().actor_count() == before + 1);
}

TEST_CASE("Saite's own files are opened, not looked at") {
  Import in;
  in.importing.close();
  app::open_or_import(in.session, in.chain.file);
  in.session.finish();
  CHECK_FALSE(in.importing.open());
}

}  // namespace
