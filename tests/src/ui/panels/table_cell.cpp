// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <imgui.h>

#include "tests/src/ui/panels/written_table.h"

// Cells of tables that are written in place.
namespace {

using namespace saite;
using app_test::selected_actors;
using ui_test::Panel;
using ui_test::Written;

TEST_CASE("table: two presses write into a cell, Enter commits and goes down") {
  Written w;
  w.open("cell.1.since");
  REQUIRE(w.writing());
  CHECK(selected_actors(w.session) == w.ids({"bea"}));
  w.type("2019");
  CHECK(w.since("bea").empty());
  w.key(app::Key::enter);
  CHECK_FALSE(w.writing());
  CHECK(w.since("bea") == "2019");
  CHECK(w.steps() == 1);
  CHECK(selected_actors(w.session) == w.ids({"cat"}));
  SUBCASE("what is typed then goes into the cell below, and is no shortcut") {
    w.type("2020");
    REQUIRE(w.writing());
    CHECK(w.panel.state().cell.text == "2020");
    w.key(app::Key::enter);
    CHECK(w.since("cat") == "2020");
    CHECK(w.steps() == 2);
    app::undo(w.session);
    CHECK(w.since("cat").empty());
    CHECK(w.since("bea") == "2019");
  }
  SUBCASE("Esc gives up what was typed, then leaves the cells") {
    w.type("20");
    w.key(app::Key::escape);
    CHECK_FALSE(w.writing());
    CHECK(w.since("cat").empty());
    CHECK(w.panel.state().table_keys.in_cells);
    w.key(app::Key::escape);
    CHECK_FALSE(w.panel.state().table_keys.in_cells);
    CHECK(selected_actors(w.session) == w.ids({"cat"}));
    w.key(app::Key::escape);  // as everywhere
    CHECK(selected_actors(w.session).empty());
  }
}

TEST_CASE("table: two presses on a name go to the actor, F2 renames it") {
  Written w;
  w.open("cell.1.name");
  CHECK_FALSE(w.writing());
  CHECK(w.panel.map().camera().centre.x ==
        doctest::Approx(
            w.session.view().scene().marks[*w.session.view().mark_of(w.chain.id("bea"))].at.x));
  w.key(app::Key::f2);
  REQUIRE(w.writing());
  w.type("Zane");
  w.key(app::Key::enter);
  CHECK(w.actor("bea").name.in("en") == "Zane");
  // The row went to the end of the table; the hand went to what was below it.
  CHECK(selected_actors(w.session) == w.ids({"cat"}));
}

TEST_CASE("table: what the program finds does not open") {
  Written w;
  w.open("cell.1.measure:degree");
  CHECK_FALSE(w.writing());
  w.panel.press("cell.0.kind");
  w.key(app::Key::right);
  w.key(app::Key::right);
  w.key(app::Key::right);  // past the measure
  CHECK(w.panel.state().actors.hand.column == "since");
}

TEST_CASE("table: one edit sets all that are selected, as one step, and says so") {
  Written w;
  w.panel.press("cell.0.since");
  w.panel.holding(Panel::Held::shift, [&] { w.panel.press("cell.2.since"); });
  REQUIRE(selected_actors(w.session) == w.ids({"ann", "bea", "cat"}));
  w.open("cell.1.since");
  REQUIRE(w.writing());
  CHECK(selected_actors(w.session).size() == 3);  // two presses leave them selected
  CHECK(w.panel.shows("Sets 3 actors"));
  w.type("2019");
  w.key(app::Key::enter);
  for (const char* key : {"ann", "bea", "cat"}) CHECK(w.since(key) == "2019");
  CHECK(w.since("dan").empty());
  CHECK(w.steps() == 1);
  CHECK(selected_actors(w.session).size() == 3);
  app::undo(w.session);
  for (const char* key : {"ann", "bea", "cat"}) CHECK(w.since(key).empty());
}

TEST_CASE("table: a name is written into one row though several are selected") {
  Written w;
  w.panel.press("cell.0.name");
  w.key(app::letter('A'), true);
  CHECK(selected_actors(w.session).size() == 5);
  w.key(app::Key::f2);
  CHECK(w.panel.shows("Renames this one only"));
  w.type("Zane");
  w.key(app::Key::enter);
  CHECK(w.actor("ann").name.in("en") == "Zane");
  CHECK(w.actor("bea").name.in("en") == "Bea");
}

TEST_CASE("table: a choice is found by typing and taken by Enter, or pressed") {
  Written w;
  w.open("cell.0.kind");
  CHECK(w.panel.shows("Municipality"));
  w.type("famil");
  CHECK_FALSE(w.panel.shows("Municipality"));
  w.key(app::Key::enter);
  CHECK(w.kind("ann") == "family");
  CHECK(selected_actors(w.session) == w.ids({"bea"}));
  SUBCASE("by arrows") {
    w.key(app::Key::enter);
    w.key(app::Key::down);
    w.key(app::Key::enter);
    CHECK(w.kind("bea") == "family");  // the one after what it was
  }
  SUBCASE("by a press") {
    w.key(app::Key::f2);
    w.panel.press("cell list.3");
    CHECK_FALSE(w.writing());
    CHECK(w.kind("bea") == "institution");
    CHECK(selected_actors(w.session) == w.ids({"bea"}));
  }
  SUBCASE("nothing is changed where nothing was typed") {
    w.key(app::Key::f2);
    w.key(app::Key::enter);
    CHECK(w.kind("bea") == "individual");
    CHECK(w.steps() == 1);
  }
  SUBCASE("what is none of them is refused, and stays") {
    w.type("dragon");
    CHECK(w.panel.shows("No such choice"));
    w.key(app::Key::enter);
    CHECK(w.writing());
    CHECK(w.panel.shows("none of the choices"));
  }
}

TEST_CASE("table: a container is found among all actors, nothing is one of the choices") {
  Written w;
  w.open("cell.0.part_of");
  w.type("cakste");
  w.key(app::Key::enter);
  CHECK(w.actor("ann").part_of == w.chain.id("dan"));
  w.open("cell.0.part_of");
  CHECK(w.panel.shows("Of nothing"));
  w.key(app::Key::up);
  w.key(app::Key::enter);
  CHECK_FALSE(w.actor("ann").part_of);
}

TEST_CASE("table: what is refused stays with its reason until it is mended or given up") {
  Written w;
  w.open("cell.1.since");
  w.type("20I9");
  w.key(app::Key::enter);
  REQUIRE(w.writing());
  CHECK(w.panel.shows("is no date."));
  CHECK(w.panel.state().cell.text == "20I9");
  SUBCASE("mended") {
    w.panel.fill("cell.edit", "2019");
    CHECK_FALSE(w.panel.shows("is no date."));
    w.key(app::Key::enter);
    CHECK(w.since("bea") == "2019");
  }
  SUBCASE("given up") {
    w.key(app::Key::escape);
    CHECK_FALSE(w.writing());
    CHECK(w.steps() == 0);
  }
  SUBCASE("no other cell opens meanwhile") {
    w.open("cell.3.tags");
    CHECK(w.panel.state().cell.column == "since");
    w.key(app::Key::escape);
    CHECK_FALSE(w.writing());
  }
}

TEST_CASE("table: a cell is committed by leaving it and by saving, and goes on after that") {
  Written w;
  w.open("cell.1.since");
  w.type("2019");
  SUBCASE("leaving") {
    w.panel.press("cell.3.tags");
    CHECK_FALSE(w.writing());
    CHECK(selected_actors(w.session) == w.ids({"dan"}));
  }
  SUBCASE("saving") {
    w.waiting.key({.key = app::letter('S'), .ctrl = true}, w.session, w.panel.state());
    w.panel.frames(3);
    w.session.finish();
    CHECK(app_test::read_text(w.chain.file).find("2019") != std::string::npos);
    CHECK(w.writing());
    w.type("-05");
    w.key(app::Key::enter);
    CHECK(w.since("bea") == "2019-05");
    return;
  }
  CHECK(w.since("bea") == "2019");
}

TEST_CASE("table: a note has lines") {
  Written w;
  w.open("cell.1.note");
  w.type("Met in May");
  w.key(app::Key::enter);
  CHECK(w.actor("bea").details->note == "Met in May");
  CHECK_FALSE(w.writing());
}

TEST_CASE("table: ties are written likewise") {
  Written w;
  w.panel.state().drawer_tab = ui::DrawerTab::ties;
  w.panel.settle();
  w.panel.press("cell.0.source");
  w.panel.holding(Panel::Held::shift, [&] { w.panel.press("cell.1.source"); });
  CHECK(w.session.view().selected().ties().size() == 2);
  w.open("cell.0.weight");
  CHECK(w.panel.shows("Sets 2 ties"));
  w.type("2.5");
  w.key(app::Key::enter);
  CHECK(w.network().tie(w.chain.tie("ab")).weight == 2.5);
  CHECK(w.network().tie(w.chain.tie("bc")).weight == 2.5);
  CHECK(w.network().tie(w.chain.tie("cd")).weight == 1);
  CHECK(w.steps() == 1);
  w.open("cell.0.source");
  CHECK_FALSE(w.writing());
}

}  // namespace
