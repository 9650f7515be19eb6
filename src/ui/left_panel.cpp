// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include "src/ui/fonts.h"
#include "src/ui/icons.h"
#include "src/ui/panels.h"
#include "src/ui/ui_state.h"
#include "src/ui/widgets.h"

namespace saite::ui {

void draw_left_panel(const Ui& ui, const Rect& area) {
  ImGui::SetNextWindowPos(point(area.min));
  ImGui::SetNextWindowSize({area.width(), area.height()});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::Begin("left", nullptr, panel_flags);
  ImGui::PopStyleVar();
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(12), ui.px(8)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(2)});
  ImGui::BeginChild("scroll", {area.width() - 1, 0}, false,
                    ImGuiWindowFlags_AlwaysUseWindowPadding);
  draw_filters(ui);
  draw_look(ui);
  gap(ui, 12);
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  ImGui::GetWindowDrawList()->AddLine({area.max.x - 1, area.min.y}, {area.max.x - 1, area.max.y},
                                      packed(ui.theme.hairline));
  ImGui::End();
}

}  // namespace saite::ui
