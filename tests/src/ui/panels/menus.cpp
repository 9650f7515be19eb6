// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <imgui.h>

#include "src/ui/panels/panels.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/waiting_actions.h"
#include "src/ui/widgets/widgets.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using ui_test::Panel;
using ui_test::PanelKey;

TEST_CASE("Esc closes the main menu, and nothing else") {
  Chain chain;
  app::Session& session = *chain.session;
  ui::WaitingActions waiting;
  Panel panel(session,
              [&](const ui::Ui& ui, const Rect& area) {
                waiting.run(session, ui.state);
                ui::draw_top_bar(ui, {area.min, {area.max.x, 44}});
                if (ui::pressed_escape()) waiting.key({.key = app::Key::escape}, session, ui.state);
              },
              {1280, 720});
  session.view().selected().set({chain.id("ann")});
  panel.press("menu");
  panel.press("menu.file");
  REQUIRE(panel.has("action.save_as"));
  panel.key(PanelKey::escape);
  CHECK_FALSE(panel.has("action.save_as"));
  CHECK_FALSE(panel.has("menu.file"));
  CHECK_FALSE(session.view().selected().empty());
}

TEST_CASE("Esc closes a list of choices") {
  Chain chain;
  Panel panel(*chain.session, ui::draw_sheet, {304, 1400});
  chain.session->view().selected().set({chain.id("bea")});
  panel.settle();
  panel.press_words("Edit");
  panel.press("kind");
  REQUIRE(panel.shows("Institution"));
  panel.key(PanelKey::escape);
  CHECK_FALSE(panel.shows("Institution"));
}

TEST_CASE("a long list is narrowed by typing, and Enter takes the first that fits") {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel(session, ui::draw_left_panel, {240, 1600});
  panel.settle();
  panel.press("color_by");
  REQUIRE(panel.has("color_by.subtype"));
  panel.type("BĒTW");  // blind to case and diacritics
  CHECK_FALSE(panel.has("color_by.subtype"));
  panel.key(PanelKey::enter);
  panel.settle();
  CHECK(session.view().style().color_by.find("betweenness") != std::string::npos);
  CHECK_FALSE(panel.has("choice.search"));
  panel.press("color_by");
  CHECK(panel.has("color_by.subtype"));  // the next time all are there again
}

TEST_CASE("no line breaks within a number") {
  Chain chain;
  for (float width = 60; width < 220; width += 1) {
    Panel panel(
        *chain.session,
        [](const ui::Ui&, const Rect& area) {
          ImGui::SetNextWindowPos({0, 0});
          ImGui::SetNextWindowSize({area.width(), area.height()});
          ImGui::Begin("words");
          ui::wrapped(
              "Of all pairs that could be tied, the share that is: 0.000587. Or 1,234,567.");
          ImGui::End();
        },
        {width + 40, 300});
    for (const char* number : {"0.000587", "1,234,567"}) {
      CHECK_MESSAGE(panel.text().find(number).size() == 1, number, " at ", width);
    }
    width += 24;
  }
}

}  // namespace
