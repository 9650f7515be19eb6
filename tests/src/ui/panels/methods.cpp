// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/ui/panels/panels.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using app_test::Chain;
using app_test::selected_actors;
using ui_test::Panel;
using ui_test::PanelKey;

void draw_both(const ui::Ui& ui, const Rect& area) {
  Rect sheet = area;
  sheet.max.x = 360;
  Rect table = area;
  table.min.x = 360;
  ui::draw_sheet(ui, sheet);
  ui::draw_drawer(ui, table);
}

struct Asked {
  Chain chain;
  app::Session& session = *chain.session;
  Panel panel{session, draw_both, {1280, 700}};

  Asked() {
    session.workspace().settings().for_room = false;
    panel.state().sheet_tab = ui::SheetTab::numbers;
    panel.settle();
    panel.press("numbers.methods");
    panel.settle();
  }
  void choose(const char* field, const char* value) {
    panel.press(field);
    panel.settle();
    panel.press(std::string(field) + "." + value);
    panel.settle();
  }
};

TEST_CASE("methods: what is missing is said, and what was found stands in sentences and rows") {
  Asked asked;
  asked.choose("method", "contacts");
  CHECK(asked.panel.shows("Select one actor on the map."));
  asked.panel.press("method.ask");
  asked.panel.settle();
  CHECK_FALSE(asked.session.methods().asked());
  asked.session.view().selected().set({asked.chain.id("bea")});
  asked.panel.settle();
  asked.panel.press("method.ask");
  asked.panel.settle();
  CHECK(asked.panel.state().drawer_tab == ui::DrawerTab::found);
  CHECK(asked.panel.has("method.picture"));
  asked.panel.press("found.row.0");
  asked.panel.settle();
  CHECK(selected_actors(asked.session) == std::vector{asked.chain.id("ann")});
  CHECK(asked.panel.shows("Contact"));
  CHECK(asked.panel.shows("Anna"));
  asked.panel.press("method.room");
  asked.panel.settle();
  CHECK(asked.panel.shows("Individual"));
  CHECK_FALSE(asked.panel.has("method.picture"));
}

TEST_CASE("methods: a formula is asked by Enter, and one that cannot be read is said") {
  Asked asked;
  asked.choose("method", "pairs");
  asked.panel.fill("method.formula", "trust");
  asked.panel.key(PanelKey::enter);
  asked.panel.settle();
  CHECK(asked.session.methods().asked());
  CHECK(asked.session.methods().view().error->code == "bad_formula");
  asked.panel.fill("method.formula", "trust ~ kinship");
  asked.panel.key(PanelKey::enter);
  asked.panel.settle();
  CHECK(asked.panel.shows("trust ~"));
}

TEST_CASE("methods: of several tables one is read at a time") {
  Asked asked;
  asked.choose("method", "telling");
  asked.session.view().selected().set({asked.chain.id("bea")});
  asked.panel.settle();
  asked.panel.press("method.ask");
  asked.panel.settle();
  CHECK(asked.panel.shows("Told"));
  asked.panel.press("found.1");
  asked.panel.settle();
  CHECK(asked.panel.shows("Hears in"));
  CHECK_FALSE(asked.panel.shows("Told"));
}

}  // namespace
