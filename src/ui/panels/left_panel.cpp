// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

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
  draw_style(ui);
  gap(ui, 12);
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  ImGui::GetWindowDrawList()->AddLine({area.max.x - 1, area.min.y}, {area.max.x - 1, area.max.y},
                                      packed(ui.theme.hairline));
  ImGui::End();
}

}  // namespace saite::ui
