// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/type_ahead.h"

#include <algorithm>

#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

bool pressed(ImGuiKey key, bool repeat) {
#if IMGUI_VERSION_NUM < 18700
  return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), repeat);
#else
  return ImGui::IsKeyPressed(key, repeat);
#endif
}

bool draw_line(const Ui& ui, const TypeAheadLine& line, bool chosen) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  const float height = ui.px(32);
  const bool taken = ImGui::InvisibleButton("line", {width, height});
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 end{at.x + width, at.y + height};
  if (chosen) {
    list.AddRectFilled(at, end, packed(ui.theme.accent_soft), ui.px(design::corner));
  } else if (ImGui::IsItemHovered()) {
    list.AddRectFilled(at, end, packed(ui.theme.hover), ui.px(design::corner));
  }
  const float top = at.y + (height - ImGui::GetFontSize()) / 2;
  const ImVec2 aside = ImGui::CalcTextSize(line.aside.c_str());
  const float right = end.x - ui.px(10) - aside.x;
  list.AddText({right, top}, packed(ui.theme.muted), line.aside.c_str());
  list.PushClipRect(at, {right - ui.px(8), end.y}, true);
  const Shown name(line.name);
  list.AddText({at.x + ui.px(10), top}, packed(ui.theme.ink), name.begin(), name.end());
  list.PopClipRect();
  return taken;
}

}  // namespace

bool pressed_enter() {
  return pressed(ImGuiKey_Enter, false);
}

bool pressed_escape() {
  return pressed(ImGuiKey_Escape, false);
}

int pressed_arrow() {
  return (pressed(ImGuiKey_DownArrow, true) ? 1 : 0) - (pressed(ImGuiKey_UpArrow, true) ? 1 : 0);
}

TypeAheadResult draw_type_ahead(const Ui& ui, const char* id, ImVec2 at, float width,
                                TypeAhead& state, const std::vector<TypeAheadLine>& lines,
                                const char* nothing, bool typing) {
  TypeAheadResult result;
  const int count = static_cast<int>(lines.size());
  state.choice = std::clamp(state.choice, 0, std::max(count - 1, 0));
  const bool moving = typing || ImGui::IsWindowFocused();
  if (moving) state.choice = std::clamp(state.choice + pressed_arrow(), 0, std::max(count - 1, 0));
  if (moving && pressed_enter() && count > 0) result.chosen = state.choice;
  ImGui::SetNextWindowPos(at);
  ImGui::SetNextWindowSize({width, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(6), ui.px(6)});
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(design::corner));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 1);
  ImGui::PushStyleColor(ImGuiCol_WindowBg, vivid(ui.theme.raised));
  constexpr ImGuiWindowFlags flags =
      ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
      ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_Tooltip;
  ImGui::Begin(id, nullptr, flags & ~ImGuiWindowFlags_Tooltip);
  for (int i = 0; i < count; ++i) {
    ImGui::PushID(i);
    if (draw_line(ui, lines[static_cast<std::size_t>(i)], i == state.choice)) result.chosen = i;
    note_place(ui, std::string(id) + "." + std::to_string(i));
    ImGui::PopID();
  }
  if (count == 0) {
    ImGui::SetCursorPos({ui.px(16), ui.px(12)});
    muted(ui, nothing);
    gap(ui, 6);
  }
  result.over = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
  ImGui::End();
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(4);
  if (!typing && !result.over && result.chosen < 0) result.left = true;
  return result;
}

}  // namespace saite::ui
