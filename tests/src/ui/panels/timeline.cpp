// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <optional>

#include "src/ui/panels/panels.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using ui_test::Panel;

void draw_years(const ui::Ui& ui, const Rect& area) {
  ui.state.drawer_tab = ui::DrawerTab::timeline;
  ui::draw_drawer(ui, area);
}

/// Ties of 2019, 2020–2022 and since 2021, in the drawer's timeline.
struct Years {
  app_test::Folder folder;
  std::unique_ptr<app::Session> session = app_test::make_session();
  std::optional<Panel> panel;

  Years() {
    app_test::write_text(folder / "years.json", R"({"nodes": [{"id": "a"}, {"id": "b"}], "edges": [
      {"source": "a", "target": "b", "since": "2019", "until": "2019", "kind": "trust"},
      {"source": "a", "target": "b", "since": "2020", "until": "2022", "kind": "trust"},
      {"source": "a", "target": "b", "since": "2021", "kind": "trust"}]})");
    session->workspace().file().open(folder / "years.json");
    session->finish();
    panel.emplace(*session, draw_years, Vec2{900, 240});
    panel->settle();
  }
  [[nodiscard]] std::string shown() const {
    const project::Filter& filter = session->view().options().filter;
    return (filter.from ? filter.from->text() : "") + "–" + (filter.to ? filter.to->text() : "");
  }
  /// The middle of a year's bar.
  [[nodiscard]] Vec2 year(int which) {
    const Rect area = panel->state().places.at("years");
    const float width = area.width() / 4;
    return {area.min.x + width * (static_cast<float>(which - 2019) + 0.5F), area.centre().y};
  }
};

TEST_CASE("a press shows one year, a drag several, and all are one press away") {
  Years y;
  y.panel->press_at(y.year(2021));
  CHECK(y.shown() == "2021–2021");
  y.panel->drag(y.year(2021), y.year(2020));
  CHECK(y.shown() == "2020–2021");
  y.panel->drag(y.year(2020), y.year(2022));
  CHECK(y.shown() == "2020–");  // to the end of the map
  y.panel->press("year.all");
  CHECK(y.shown() == "–");
}

TEST_CASE("one goes through the years, round and round") {
  Years y;
  y.panel->press("year.next");
  CHECK(y.shown() == "–2019");
  y.panel->press("year.next");
  CHECK(y.shown() == "2020–2020");
  y.panel->press("year.back", 1);
  y.panel->press("year.back", 1);
  CHECK(y.shown() == "2022–");
  y.panel->press("year.next");
  CHECK(y.shown() == "–2019");
}

TEST_CASE("played, it comes to its end and stops") {
  Years y;
  y.panel->press("year.play");
  CHECK(y.panel->state().timeline.playing);
  for (int i = 0; i < 400 && y.panel->state().timeline.playing; ++i) y.panel->frames();
  CHECK_FALSE(y.panel->state().timeline.playing);
  CHECK(y.shown() == "2022–");
}

TEST_CASE("a map without dates says how to get them") {
  app_test::Chain chain;
  Panel panel(*chain.session, draw_years, {900, 240});
  panel.settle();
  CHECK(panel.shows("No dates yet"));
}

}  // namespace
