// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/edit_field.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {

std::optional<std::string> edit_field(const Ui& ui, const char* id, const char* label,
                                      const std::string& value, const char* hint, bool many_lines) {
  if (*label != '\0') small_muted(ui, label);
  const ImGuiID own = ImGui::GetID(id);
  EditBuffer& buffer = ui.state.edit;
  std::string shown = buffer.field == own ? buffer.text : value;
  ImGui::SetNextItemWidth(-1);
  if (many_lines) {
    ImGui::InputTextMultiline(id, &shown, {-1, ui.px(84)});
  } else {
    ImGui::InputTextWithHint(id, hint, &shown);
  }
  note_place(ui, id);
  if (ImGui::IsItemActive()) {
    buffer.field = own;
    buffer.text = shown;
  }
  if (ImGui::IsItemDeactivated() && buffer.field == own) {
    buffer.field = 0;
    if (shown != value) return shown;
  }
  return std::nullopt;
}

std::optional<int> edit_choice(const Ui& ui, const char* id, const char* label,
                               const std::vector<std::string>& names, int chosen) {
  small_muted(ui, label);
  ImGui::SetNextItemWidth(-1);
  const bool known = chosen >= 0 && chosen < static_cast<int>(names.size());
  const char* shown = known ? names[static_cast<std::size_t>(chosen)].c_str() : "";
  std::optional<int> out;
  ImGui::PushID(id);
  if (begin_choice(ui, "##choice", shown)) {
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
      ImGui::PushID(i);
      if (ImGui::Selectable(names[static_cast<std::size_t>(i)].c_str(), i == chosen) &&
          i != chosen) {
        out = i;
      }
      note_place(ui, std::string(id) + "." + std::to_string(i));
      ImGui::PopID();
    }
    ImGui::EndCombo();
  }
  ImGui::PopID();
  note_place(ui, id);
  return out;
}

}  // namespace saite::ui
