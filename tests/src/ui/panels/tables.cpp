// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>

#include "src/ui/panels/panels.h"
#include "src/ui/state/hover_frame.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using app_test::selected_actors;
using ui_test::Panel;
using ui_test::PanelKey;

void draw_tables(const ui::Ui& ui, const Rect& area) {
  ui::draw_drawer(ui, area);
}

struct Tables {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel{session, draw_tables, {1280, 360}};

  Tables() { panel.settle(); }
  /// Which actor stands in each row, by key.
  [[nodiscard]] std::string rows() {
    std::string keys;
    const app::Table& table = panel.state().actors.table;
    for (std::size_t r = 0; r < table.rows(); ++r) {
      keys += (r > 0 ? " " : "") + session.workspace().network().actor(table.actor(r)).key;
    }
    return keys;
  }
  /// Whether names stand below each other in this order on the screen.
  [[nodiscard]] bool below_each_other(const std::vector<const char*>& names) const {
    float last = -1;
    for (const char* name : names) {
      const auto found = panel.text().find_whole(name);
      if (found.size() != 1 || found.front().min.y <= last) return false;
      last = found.front().min.y;
    }
    return true;
  }
};

TEST_CASE("tables: a row that is gone is hovered no more") {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel(session,
              [](const ui::Ui& ui, const Rect& area) {
                const ui::HoverFrame hovering(ui);
                ui::draw_drawer(ui, area);
              },
              {1280, 360});
  panel.settle();
  panel.hover(panel.place("row.0").centre());
  REQUIRE(session.view().hovered_actor());
  panel.frames(5);
  CHECK(session.view().hovered_actor());  // for as long as the hand is there
  panel.state().actors.table.search("nobody of that name");
  panel.frames(2);
  CHECK_FALSE(session.view().hovered_actor());
}

TEST_CASE("tables: a press on a head sorts by it, another turns it round") {
  Tables t;
  CHECK(t.below_each_other({"Anna", "Bea", "Cat", "Dāniels Čakste", "Eve"}));
  t.panel.press_words("Betweenness");  // numbers: the greatest first
  CHECK(t.rows() == "bea cat ann dan eve");
  CHECK(t.below_each_other({"Bea", "Cat", "Anna", "Dāniels Čakste", "Eve"}));
  t.panel.press_words("Betweenness");
  CHECK(t.rows() == "ann dan eve bea cat");
}

TEST_CASE("tables: a press on a row chooses, with Ctrl one more, again one less") {
  Tables t;
  t.panel.press_words("Cat");
  CHECK(selected_actors(t.session) == std::vector{t.chain.id("cat")});
  t.panel.holding(Panel::Held::ctrl, [&] { t.panel.press_words("Anna"); });
  CHECK(selected_actors(t.session).size() == 2);
  t.panel.holding(Panel::Held::ctrl, [&] { t.panel.press_words("Cat"); });
  CHECK(selected_actors(t.session) == std::vector{t.chain.id("ann")});
  t.panel.press_words("Bea", 2);  // goes there
  CHECK(t.panel.map().camera().centre.x ==
        doctest::Approx(
            t.session.view().scene().marks[*t.session.view().mark_of(t.chain.id("bea"))].at.x));
}

TEST_CASE("tables: what is typed leaves the rows that hold it") {
  Tables t;
  t.panel.fill("##search actors", "ann");
  CHECK(t.rows() == "ann");
  CHECK_FALSE(t.panel.shows("Cat"));
  t.panel.fill("##search actors", "xyz");
  CHECK(t.panel.shows("Nothing found"));
  t.panel.fill("##search actors", "");
  CHECK(t.panel.state().actors.table.rows() == 5);
}

TEST_CASE("tables: a column is taken off and put back") {
  Tables t;
  CHECK(t.panel.text().find_whole("Since").size() == 1);
  t.panel.press("table.columns");
  REQUIRE(t.panel.text().find_whole("Since").size() == 2);
  const auto press_in_list = [&] {
    const auto both = t.panel.text().find_whole("Since");
    t.panel.press_at(both.back().centre());
  };
  press_in_list();
  CHECK(t.panel.text().find_whole("Since").size() == 1);
  const auto& columns = t.panel.state().actors.table.columns();
  CHECK(std::find(columns.begin(), columns.end(), "since") == columns.end());
  press_in_list();
  CHECK(columns.back() == "since");
}

TEST_CASE("tables: saving proposes what is seen") {
  Tables t;
  t.panel.fill("##search actors", "ann");
  t.panel.press("table.save.actors");
  CHECK(t.panel.state().dialog == ui::Dialog::save_list);
  CHECK(t.panel.state().list.csv.find("Anna") != std::string::npos);
  CHECK(t.panel.state().list.csv.find("Bea") == std::string::npos);
}

}  // namespace
