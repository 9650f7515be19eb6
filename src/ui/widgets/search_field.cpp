// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <utility>

#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

int mark_all(ImGuiInputTextCallbackData* data) {
  auto& wanted = *static_cast<bool*>(data->UserData);
  if (std::exchange(wanted, false)) data->SelectAll();
  return 0;
}

}  // namespace

bool search_field(const Ui& ui, const char* id, std::string& text, const char* hint, float width,
                  bool* typing, bool* select_all) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(30), ui.px(7)});
  ImGui::SetNextItemWidth(width);
  bool marked = false;
  bool changed = ImGui::InputTextWithHint(id, hint, &text, ImGuiInputTextFlags_CallbackAlways,
                                          mark_all, select_all != nullptr ? select_all : &marked);
  ImGui::PopStyleVar();
  if (typing == nullptr && ImGui::IsItemDeactivated() && pressed_enter()) {
    ImGui::SetKeyboardFocusHere(-1);
    focus_soon(ui);
  }
  if (typing != nullptr) *typing = ImGui::IsItemActive() || ImGui::IsItemDeactivated();
  const float height = ImGui::GetItemRectSize().y;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const float top = at.y + (height - ImGui::GetFontSize()) / 2;
  list.AddText({at.x + ui.px(8), top}, packed(ui.theme.muted), icon::magnify);
  if (text.empty()) return changed;
  const ImVec2 back = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos({at.x + width - ui.px(26), at.y + (height - ui.px(24)) / 2});
  ImGui::PushID(id);
  if (icon_button(ui, "clear", icon::close, say(ui, "ui.clear"), {}, false, 24)) {
    text.clear();
    changed = true;
  }
  ImGui::PopID();
  ImGui::SetCursorScreenPos(back);
  return changed;
}

}  // namespace saite::ui
