// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {

void draw_left_panel(const Ui& ui, const Rect& area) {
  begin_part(ui, "left", area, {12, 8});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(2)});
  draw_filters(ui);
  draw_style(ui);
  gap(ui, 12);
  ImGui::PopStyleVar();
  end_part(ui, area, Edge::right);
}

}  // namespace saite::ui
