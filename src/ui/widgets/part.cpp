// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include "src/ui/widgets/widgets.h"
#include "src/ui/widgets/window_flags.h"

namespace saite::ui {

void begin_part(const Ui& ui, const char* id, const Rect& area, Vec2 padding) {
  ImGui::SetNextWindowPos(point(area.min));
  ImGui::SetNextWindowSize({area.width(), area.height()});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::Begin(id, nullptr, panel_flags);
  ImGui::PopStyleVar(2);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(padding.x), ui.px(padding.y)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {ui.px(8), ui.px(4)});
  ImGui::SetCursorPos({1, 1});
  ImGui::BeginChild("content", {area.width() - 2, 0}, false,
                    ImGuiWindowFlags_AlwaysUseWindowPadding);
}

void end_part(const Ui& ui, const Rect& area, Edge edge) {
  ImGui::EndChild();
  ImGui::PopStyleVar(2);
  const float x = edge == Edge::right ? area.max.x - 1 : area.min.x;
  const ImVec2 from{x, area.min.y};
  const ImVec2 to = edge == Edge::top ? ImVec2{area.max.x, area.min.y} : ImVec2{x, area.max.y};
  ImGui::GetWindowDrawList()->AddLine(from, to, packed(ui.theme.hairline));
  ImGui::End();
}

}  // namespace saite::ui
