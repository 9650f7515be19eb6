// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {

void draw_drawer(const Ui& ui, const Rect& area) {
  begin_part(ui, "drawer", area, {12, 4});
  switch (ui.state.drawer_tab) {
    case DrawerTab::actors:
      draw_actor_table(ui);
      break;
    case DrawerTab::ties:
      draw_tie_table(ui);
      break;
    case DrawerTab::timeline:
      draw_timeline(ui);
      break;
    case DrawerTab::found:
      draw_found_table(ui);
      break;
  }
  end_part(ui, area, Edge::top);
}

}  // namespace saite::ui
