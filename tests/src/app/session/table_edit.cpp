// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/table_edit.h"

#include <doctest/doctest.h>

#include "src/app/session/editing.h"
#include "src/edit/actor_edits.h"
#include "src/edit/tie_edits.h"
#include "tests/src/app/support.h"

namespace {

using namespace saite;
using app::CellEdits;
using app::CellForm;
using app::TableOf;
using app_test::Chain;
using Rows = std::vector<std::uint32_t>;

struct Edited {
  Chain chain;
  app::Session& session = *chain.session;
  CellEdits actors{session.view(), TableOf::actors};
  CellEdits ties{session.view(), TableOf::ties};

  [[nodiscard]] const model::Network& network() const { return session.workspace().network(); }
  [[nodiscard]] Rows rows(const std::vector<const char*>& keys) const {
    Rows rows;
    for (const char* key : keys) rows.push_back(chain.id(key).value());
    return rows;
  }
  [[nodiscard]] const model::Actor& actor(const char* key) const {
    return network().actor(chain.id(key));
  }
  [[nodiscard]] std::size_t steps() const {
    return session.workspace().document().history().done();
  }
  /// Does it; the code of what is refused, or nothing.
  std::string done(Result<edit::Step> step) const {
    if (!step) return step.error().code;
    if (step->changes.empty()) return "unchanged";
    const auto touched = session.workspace().attempt(*std::move(step));
    return touched ? "" : touched.error().code;
  }
};

TEST_CASE("what is found out is not written, all else is") {
  const Edited e;
  for (const char* column : {"id", "ties", "measure:degree", "source of nothing"}) {
    CHECK_MESSAGE(e.actors.form(column) == CellForm::fixed, column);
  }
  for (const char* column : {"source", "target", "id", "measure:betweenness"}) {
    CHECK_MESSAGE(e.ties.form(column) == CellForm::fixed, column);
  }
  for (const char* column :
       {"name", "subtype", "since", "until", "tags", "source", "place", "attribute:age"}) {
    CHECK_MESSAGE(e.actors.form(column) == CellForm::line, column);
  }
  CHECK(e.actors.form("note") == CellForm::lines);
  CHECK(e.actors.form("kind") == CellForm::choice);
  CHECK(e.ties.form("directed") == CellForm::choice);
  CHECK(e.ties.form("evidence") == CellForm::line);
}

TEST_CASE("what is written can be read in the cell, and is one step that undo takes back") {
  struct Case {
    const char* column;
    const char* text;
    const char* shown;
  };
  for (const Case& c : {Case{"name", " Beāte ", "Beāte"},
                        {"kind", "institution", "Institution"},
                        {"subtype", "school", "school"},
                        {"part_of", "eve", "Eve"},
                        {"since", "2019-05", "2019-05"},
                        {"until", "2024", "2024"},
                        {"tags", "choir , school", "choir, school"},
                        {"consent", "given", "given"},
                        {"place", "56,5; 27,25", "56.5, 27.25"},
                        {"source", "interview", "interview"},
                        {"note", "Met in May", "Met in May"},
                        {"attribute:age", "40", "40"}}) {
    const Edited e;
    app::Table table(TableOf::actors);
    table.set_columns({c.column});
    CHECK_MESSAGE(e.done(e.actors.write(e.rows({"bea"}), c.column, c.text)) == "", c.column);
    table.update(e.session.view());
    const auto shown = [&] {
      return table.cell(e.session.view(), *table.row_of(e.chain.id("bea")), 0).text;
    };
    CHECK_MESSAGE(shown() == c.shown, c.column);
    CHECK(e.steps() == 1);
    const std::string again = e.actors.text(e.chain.id("bea").value(), c.column);
    CHECK_MESSAGE(e.done(e.actors.write(e.rows({"bea"}), c.column, again)) == "unchanged",
                  c.column);
    app::undo(e.session);
    table.update(e.session.view());
    CHECK_MESSAGE(shown() != c.shown, c.column);
  }
}

TEST_CASE("ties likewise") {
  const Edited e;
  const TieId ab = e.chain.tie("ab");
  const Rows rows{ab.value()};
  struct Case {
    const char* column;
    const char* text;
  };
  for (const Case& c : {Case{"kind", "Kinship"},
                        {"weight", "2,5"},
                        {"directed", "yes"},
                        {"disputed", "Yes"},
                        {"since", "2019"},
                        {"until", "2020"},
                        {"evidence", "seen"},
                        {"note", "x"},
                        {"attribute:how", "often"}}) {
    CHECK_MESSAGE(e.done(e.ties.write(rows, c.column, c.text)) == "", c.column);
  }
  const model::Tie& tie = e.network().tie(ab);
  CHECK(e.network().tie_kinds()[tie.kind].id == "kinship");
  CHECK(tie.weight == 2.5);
  CHECK(tie.directed == true);
  CHECK(tie.disputed);
  CHECK(tie.dates.until->text() == "2020");
  CHECK(tie.details->evidence == "seen");
  CHECK(e.steps() == 9);
  CHECK(e.ties.text(ab.value(), "weight") == "2.5");
  e.session.workspace().set_language("lv");
  CHECK(e.ties.text(ab.value(), "weight") == "2,5");
}

TEST_CASE("many rows are one step, and each keeps the other end of its dates") {
  const Edited e;
  REQUIRE(e.done(e.actors.write(e.rows({"ann"}), "until", "2020")) == "");
  REQUIRE(e.done(e.actors.write(e.rows({"bea"}), "until", "2021")) == "");
  CHECK(e.done(e.actors.write(e.rows({"ann", "bea", "cat"}), "since", "2019")) == "");
  CHECK(e.steps() == 3);
  for (const char* key : {"ann", "bea", "cat"}) CHECK(e.actor(key).dates.since->text() == "2019");
  CHECK(e.actor("ann").dates.until->text() == "2020");
  CHECK(e.actor("bea").dates.until->text() == "2021");
  CHECK_FALSE(e.actor("cat").dates.until);
  SUBCASE("one that cannot have it refuses for all") {
    CHECK(e.done(e.actors.write(e.rows({"cat", "ann"}), "since", "2021")) == "since_after_until");
    CHECK(e.actor("cat").dates.since->text() == "2019");
  }
  SUBCASE("two edits of one field are two steps") {
    CHECK(e.done(e.actors.write(e.rows({"ann", "bea", "cat"}), "since", "2018")) == "");
    CHECK(e.steps() == 4);
  }
}

TEST_CASE("what is wrong is refused with its reason") {
  const Edited e;
  const Rows bea = e.rows({"bea"});
  CHECK(e.done(e.actors.write(bea, "name", "  ")) == "blank_name");
  CHECK(e.done(e.actors.write(bea, "since", "20I9")) == "bad_date");
  CHECK(e.done(e.actors.write(bea, "place", "north")) == "place_form");
  CHECK(e.done(e.actors.write(bea, "place", "95, 27")) == "bad_place");
  CHECK(e.done(e.actors.write(bea, "kind", "")) == "no_such_choice");
  CHECK(e.done(e.actors.write(bea, "kind", "dragon")) == "no_such_choice");
  CHECK(e.done(e.actors.write(bea, "part_of", "nobody")) == "no_such_choice");
  CHECK(e.done(e.actors.choose(bea, "part_of", "nobody")) == "no_such_choice");
  CHECK(e.done(e.ties.write({{e.chain.tie("ab").value()}}, "weight", "0")) == "bad_weight");
  CHECK(e.steps() == 0);
}

TEST_CASE("a name that several have is no choice") {
  const Edited e;
  REQUIRE(e.done(e.actors.write(e.rows({"bea"}), "name", "Eve")) == "");
  e.session.finish();
  CHECK(e.done(e.actors.write(e.rows({"cat"}), "part_of", "Eve")) == "several_such_choices");
  CHECK(e.done(e.actors.choose(e.rows({"cat"}), "part_of", "eve")) == "");
  CHECK(e.actor("cat").part_of == e.chain.id("eve"));
}

TEST_CASE("options are those whose names hold what is typed") {
  const Edited e;
  const auto names = [](const std::vector<app::CellOption>& options) {
    std::string all;
    for (const app::CellOption& option : options) all += (all.empty() ? "" : "|") + option.name;
    return all;
  };
  CHECK(names(e.actors.options({}, "kind", "famil", 8)) == "Family");
  CHECK(e.actors.options({}, "kind", "", 3).size() == 3);
  CHECK(names(e.actors.options({}, "consent", "", 8)) ==
        "Not said|not asked|given|given, without the name|withdrawn");
  CHECK(names(e.ties.options({}, "directed", "", 8)) == "yes|no");
  CHECK(e.actors.options({}, "since", "", 8).empty());
  SUBCASE("containers there are come first; any other is found by typing") {
    REQUIRE(e.done(e.actors.write(e.rows({"ann", "bea"}), "part_of", "Eve")) == "");
    REQUIRE(e.done(e.actors.write(e.rows({"dan"}), "part_of", "Cat")) == "");
    CHECK(names(e.actors.options(e.rows({"ann"}), "part_of", "", 8)) == "Of nothing|Eve|Cat");
    CHECK(names(e.actors.options(e.rows({"cat"}), "part_of", "", 8)) == "Of nothing|Eve");
    CHECK(names(e.actors.options(e.rows({"ann"}), "part_of", "cakste", 8)) == "Dāniels Čakste");
    CHECK(e.actors.options(e.rows({"ann"}), "part_of", "anna", 8).empty());
  }
}

TEST_CASE("a source is told by its title or its id") {
  const Edited e;
  model::Object source{{"id", "s1"}, {"title", "Interviews of May"}};
  REQUIRE(e.session.workspace().execute(edit::set_info(e.network(), model::InfoField::sources,
                                                       model::List{model::Value(std::move(source))},
                                                       {"edit.sources"})));
  CHECK(e.done(e.actors.write(e.rows({"bea"}), "source", "Interviews of May")) == "");
  CHECK(e.actor("bea").details->source == "s1");
  CHECK(e.actors.text(e.chain.id("bea").value(), "source") == "Interviews of May");
}

TEST_CASE("an attribute that is a list does not open") {
  const Edited e;
  const std::vector<ActorId> bea{e.chain.id("bea")};
  REQUIRE(e.session.workspace().execute(
      edit::set_actor_attribute(e.network(), bea, "roles", model::List{"a", "b"})));
  CHECK_FALSE(e.actors.opens(bea[0].value(), "attribute:roles"));
  CHECK(e.actors.opens(e.chain.id("ann").value(), "attribute:roles"));
  CHECK_FALSE(e.actors.opens(bea[0].value(), "ties"));
}

TEST_CASE("a column of texts goes into as many rows, as one step") {
  const Edited e;
  CHECK(e.done(e.actors.paste(e.rows({"ann", "bea", "cat"}), "since", {"2019", "2020-05"})) == "");
  CHECK(e.steps() == 1);
  CHECK(e.actor("ann").dates.since->text() == "2019");
  CHECK(e.actor("bea").dates.since->text() == "2020-05");
  CHECK_FALSE(e.actor("cat").dates.since);
  CHECK(e.done(e.actors.paste(e.rows({"ann", "bea"}), "since", {"2018", "soon"})) == "bad_date");
  CHECK(e.actor("ann").dates.since->text() == "2019");
  CHECK(e.done(e.actors.paste(e.rows({"ann", "bea"}), "subtype", {"x"})) == "");
  CHECK(e.actor("bea").details->subtype == "x");  // one text goes into all of them
  CHECK(e.done(e.actors.paste(e.rows({"ann", "bea"}), "name", {"Zane"})) == "");
  CHECK(e.actor("bea").name.in("en") == "Bea");  // but a name
}

}  // namespace
