// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/range_slider.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {

bool range_slider(const Ui& ui, const char* id, int min, int max, int& low, int& high) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ui.px(36);
  const float left = at.x + ui.px(8);
  const float length = width - ui.px(16);
  ImGui::InvisibleButton(id, {width, height});
  const auto place = [&](int value) {
    return left + length * static_cast<float>(value - min) / static_cast<float>(max - min);
  };
  ImGuiStorage& storage = *ImGui::GetStateStorage();
  const ImGuiID grabbed = ImGui::GetID("grabbed");
  const float mouse = ImGui::GetIO().MousePos.x;
  if (ImGui::IsItemActivated()) {
    const bool nearer_low = std::abs(mouse - place(low)) < std::abs(mouse - place(high)) ||
                            (low == high && mouse < place(low));
    storage.SetInt(grabbed, nearer_low ? 1 : 2);
  }
  bool changed = false;
  if (ImGui::IsItemActive()) {
    const float part = std::clamp((mouse - left) / length, 0.0F, 1.0F);
    const int value = min + static_cast<int>(std::lround(part * static_cast<float>(max - min)));
    int& moved = storage.GetInt(grabbed) == 1 ? low : high;
    const int next = &moved == &low ? std::min(value, high) : std::max(value, low);
    changed = next != moved;
    moved = next;
  }
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float y = at.y + ui.px(11);
  const float half = ui.px(2);
  list.AddRectFilled({left, y - half}, {left + length, y + half}, packed(ui.theme.hairline), half);
  list.AddRectFilled({place(low), y - half}, {place(high), y + half}, packed(ui.theme.accent),
                     half);
  for (const int value : {low, high}) {
    list.AddCircleFilled({place(value), y}, ui.px(7), packed(ui.theme.raised), 24);
    list.AddCircle({place(value), y}, ui.px(7), packed(ui.theme.accent), 24, ui.px(2));
  }
  const WithFont font(ui.fonts.small);
  const std::string first = std::to_string(min);
  const std::string last = std::to_string(max);
  const ImU32 ink = packed(ui.theme.muted);
  list.AddText({at.x, at.y + ui.px(20)}, ink, first.c_str());
  list.AddText({at.x + width - ImGui::CalcTextSize(last.c_str()).x, at.y + ui.px(20)}, ink,
               last.c_str());
  return changed;
}

}  // namespace saite::ui
