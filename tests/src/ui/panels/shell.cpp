// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>

#include "src/app/session/editing.h"
#include "src/ui/panels/panels.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;

TEST_CASE(
    "strip: a tab opens the drawer at it, the same again folds it; counts are of what is shown") {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel(session, [](const ui::Ui& ui, const Rect& area) { ui::draw_strip(ui, area); },
              {1280, 36});
  panel.settle();
  CHECK(panel.shows("Actors 5"));
  CHECK(panel.shows("Ties 3"));
  panel.press("tab.ties");
  CHECK(session.workspace().settings().panels.at("drawer") == 1);
  CHECK(panel.state().drawer_tab == ui::DrawerTab::ties);
  panel.press("tab.timeline");
  CHECK(session.workspace().settings().panels.at("drawer") == 1);
  CHECK(panel.state().drawer_tab == ui::DrawerTab::timeline);
  panel.press("tab.timeline");
  CHECK(session.workspace().settings().panels.at("drawer") == 0);
  project::Filter filter;
  filter.kinds = {"individual"};
  session.view().set_filter(filter);
  panel.settle();
  CHECK(panel.shows("Actors 2"));
}

TEST_CASE("strip: where there is no room for words there are signs, and all can be pressed") {
  Chain chain;
  for (const float width : {320.0F, 420.0F, 640.0F, 900.0F}) {
    Panel panel(*chain.session,
                [](const ui::Ui& ui, const Rect& area) { ui::draw_strip(ui, area); }, {width, 36});
    panel.settle();
    float right = 0;
    for (const char* tab : {"tab.actors", "tab.ties", "tab.timeline", "tab.details", "tab.ask",
                            "tab.numbers", "tab.plan"}) {
      const Rect place = panel.place(tab);
      CHECK_MESSAGE(place.min.x >= right - 0.5F, tab, " at ", width);
      CHECK_MESSAGE(place.max.x <= width + 0.5F, tab, " at ", width);
      right = place.max.x;
    }
  }
}

TEST_CASE("strip: what is selected is counted, what is amiss goes before it") {
  Chain chain;
  Panel panel(*chain.session, [](const ui::Ui& ui, const Rect& area) { ui::draw_strip(ui, area); },
              {1280, 36});
  chain.session->view().selected().set({chain.id("ann"), chain.id("bea")});
  panel.settle();
  CHECK(panel.shows("2 selected"));
}

TEST_CASE("notices go by themselves, the last three of them stay in sight") {
  Chain chain;
  Panel panel(*chain.session, [](const ui::Ui& ui, const Rect&) { ui::draw_notices(ui); },
              {900, 600});
  for (const char* name : {"one", "two", "three", "four"}) {
    chain.session->workspace().notify({{"notice.list_saved", {}, {name}}, false});
  }
  panel.frames(6);
  CHECK_FALSE(panel.shows("one"));
  CHECK(panel.shows("four"));
  panel.frames(5 * 60);
  CHECK_FALSE(panel.shows("four"));
}

TEST_CASE("legend: stands on the map while the panel is closed, folds by its head, hides nothing") {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel(session,
              [](const ui::Ui& ui, const Rect&) {
                ui.view.update(ui.mover);
                ui::draw_legend_card(ui);
              },
              {1280, 720});
  session.workspace().settings().panels["left"] = 0;
  panel.settle();
  REQUIRE(panel.has("legend"));
  CHECK(panel.shows("Family"));
  const Rect card = panel.place("legend");
  for (const canvas::Mark& mark : session.view().scene().marks) {
    CHECK_FALSE(card.contains(panel.map().to_window(panel.map().view().to_page(mark.at))));
  }
  panel.press("legend.head");
  panel.frames(2);
  CHECK_FALSE(panel.shows("Family"));
  CHECK(panel.place("legend").height() < card.height());
  session.workspace().settings().panels["left"] = 1;
  panel.frames(2);
  CHECK_FALSE(panel.has("legend"));
}

TEST_CASE("what if: its banner says that nothing is changed, and takes it or leaves it") {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel(session,
              [](const ui::Ui& ui, const Rect& area) { ui::draw_what_if_banner(ui, area); },
              {1280, 44});
  session.view().selected().set({chain.id("cat")});
  app::begin_what_if(session);
  app::remove_selected(session);
  panel.settle();
  CHECK(session.workspace().network().actor_count() == 5);
  panel.press("banner.discard");
  panel.settle();
  CHECK_FALSE(session.planning().draft().active());
  CHECK(session.workspace().network().actor_count() == 5);
}

}  // namespace
