// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <imgui.h>

#include "tests/src/ui/panels/written_table.h"

// Where the hand is in a table, and what keys do there.
namespace {

using namespace saite;
using app_test::selected_actors;
using ui_test::Panel;
using ui_test::Written;

TEST_CASE("table: letters are shortcuts until the hand goes into the cells") {
  Written w;
  w.panel.press("cell.0.since");
  w.type("2");
  CHECK_FALSE(w.writing());
  w.key(app::Key::right);  // into the cell that was pressed
  w.type("2021");
  REQUIRE(w.writing());
  w.key(app::Key::enter);
  CHECK(w.since("ann") == "2021");
}

TEST_CASE("table: Tab goes on to the next cell that can be written, and to the next row") {
  Written w;
  w.open("cell.0.part_of");
  w.key(app::Key::tab);
  CHECK_FALSE(w.writing());
  CHECK(w.panel.state().actors.hand.column == "since");
  w.type("2019");
  w.key(app::Key::tab);
  CHECK(w.since("ann") == "2019");
  w.type("choir, school");
  w.key(app::Key::tab);
  CHECK(w.actor("ann").details->tags == std::vector<std::string>{"choir", "school"});
  w.type("Met in May");
  w.key(app::Key::tab);
  CHECK(w.actor("ann").details->note == "Met in May");
  CHECK(selected_actors(w.session) == w.ids({"bea"}));
  CHECK(w.panel.state().actors.hand.column == "name");
  w.key(app::Key::tab, false, true);
  CHECK(selected_actors(w.session) == w.ids({"ann"}));
  CHECK(w.panel.state().actors.hand.column == "note");
  w.key(app::Key::enter);
  w.key(app::Key::tab, false, true);  // out of the field
  CHECK(w.panel.state().actors.hand.column == "tags");
  CHECK(w.steps() == 3);
}

TEST_CASE("table: a press alone leaves one of several selected") {
  Written w;
  w.panel.press("cell.0.since");
  w.key(app::letter('A'), true);
  w.panel.press("cell.1.since");
  CHECK(selected_actors(w.session) == w.ids({"bea"}));
  w.panel.press("cell.1.since", 2);
  CHECK(selected_actors(w.session) == w.ids({"bea"}));
}

TEST_CASE("table: arrows move from row to row, with Shift they take more") {
  Written w;
  w.panel.press("cell.1.since");
  w.key(app::Key::down);
  CHECK(selected_actors(w.session) == w.ids({"cat"}));
  w.key(app::Key::down, false, true);
  CHECK(selected_actors(w.session) == w.ids({"cat", "dan"}));
  w.key(app::Key::up, false, true);
  w.key(app::Key::up, false, true);
  CHECK(selected_actors(w.session) == w.ids({"bea", "cat"}));
  w.key(app::Key::home);
  CHECK(selected_actors(w.session) == w.ids({"ann"}));
  w.key(app::Key::end);
  CHECK(selected_actors(w.session) == w.ids({"eve"}));
}

TEST_CASE("table: Ctrl and Shift choose one more, and all up to here") {
  Written w;
  w.panel.press("row.0");
  w.panel.holding(Panel::Held::ctrl, [&] { w.panel.press("row.3"); });
  CHECK(selected_actors(w.session) == w.ids({"ann", "dan"}));
  w.panel.holding(Panel::Held::shift, [&] { w.panel.press("row.1"); });
  CHECK(selected_actors(w.session) == w.ids({"bea", "cat", "dan"}));
  w.panel.state().actors.table.search("an");  // what is not listed is not chosen
  w.panel.settle();
  w.panel.press("row.0");
  w.key(app::letter('A'), true);
  CHECK(selected_actors(w.session) == w.ids({"ann", "dan"}));
}

TEST_CASE("table: a column of a spreadsheet is pasted downwards as one step") {
  Written w;
  w.panel.press("cell.1.since");
  w.key(app::Key::right);
  ImGui::SetClipboardText("2019\r\n2020-05\r\n");
  w.key(app::letter('V'), true);
  CHECK(w.since("bea") == "2019");
  CHECK(w.since("cat") == "2020-05");
  CHECK(w.since("dan").empty());
  CHECK(w.steps() == 1);
  SUBCASE("copied likewise") {
    w.key(app::Key::down, false, true);
    w.key(app::letter('C'), true);
    CHECK(w.panel.clipboard() == "2019\n2020-05");
  }
  SUBCASE("Delete empties the cells") {
    w.key(app::Key::down, false, true);
    w.key(app::Key::del);
    CHECK(w.since("bea").empty());
    CHECK(w.since("cat").empty());
    CHECK(w.network().actor_count() == 5);
    CHECK(w.steps() == 2);
  }
  SUBCASE("what is wrong is told, and nothing of it is done") {
    ImGui::SetClipboardText("2018\nsoon");
    w.key(app::letter('V'), true);
    CHECK(w.panel.notices() == std::vector<std::string>{"bad_date"});
    CHECK(w.since("bea") == "2019");
  }
}

TEST_CASE("table: keys go elsewhere once the hand does") {
  Written w;
  w.panel.press("cell.1.since");
  w.key(app::Key::right);
  REQUIRE(w.panel.state().table_keys.in_cells);
  w.panel.press("##search actors");
  w.panel.type("an");
  CHECK(w.panel.state().actors.query == "an");
  CHECK_FALSE(w.writing());
}

}  // namespace
