// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "src/ui/panels/panels.h"
#include "tests/src/app/support.h"
#include "tests/src/ui/panel.h"

namespace {

using namespace saite;
using ui_test::Panel;

TEST_CASE("older settings: panels and sections are as they were left") {
  const app_test::Folder folder;
  const auto file = folder / "settings.json";
  const auto older = std::filesystem::path(SAITE_SOURCE_DIR) / "tests/data";
  std::filesystem::copy_file(older / "older-settings.json", file);
  app::Session session(
      {.settings_file = file, .threads = 2, .wake = {}, .studio = app_test::studio()});
  bool left = true;
  bool right = false;
  bool drawer = false;
  float widths = 0;
  Panel panel(session, [&](const ui::Ui& ui, const Rect& area) {
    left = ui::panel_open(ui, "left", true);
    right = ui::panel_open(ui, "right", false);
    drawer = ui::panel_open(ui, "drawer", false);
    widths = ui::panel_size(ui, "left.width", 1) + ui::panel_size(ui, "right.width", 2) +
             ui::panel_size(ui, "drawer.height", 4);
    ui::draw_left_panel(ui, area);
  });
  session.workspace().file().open(older / "older-map.json");
  panel.settle();
  CHECK_FALSE(left);
  CHECK(right);
  CHECK(drawer);
  CHECK(widths == 280 + 350 + 300);
  CHECK(panel.shows("Dalībnieku veidi"));  // section.kinds: folded, in Latvian
  CHECK_FALSE(panel.has("kind.family"));
  CHECK(panel.has("tie.kinship"));  // not named there: open
  panel.press_words("Dalībnieku veidi");
  CHECK(panel.has("kind.family"));
}

}  // namespace
