// SPDX-License-Identifier: Apache-2.0
#include "src/ui/widgets/choice_search.h"

#include <imgui.h>
#include <imgui_stdlib.h>

#include <utility>

#include "src/i18n/search.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {

ChoiceSearch::ChoiceSearch(const Ui& ui) {
  std::string& query = ui.state.choice_query;
  if (ImGui::IsWindowAppearing()) {
    query.clear();
    ImGui::SetKeyboardFocusHere();
  }
  ImGui::SetNextItemWidth(-1);
  entered_ = ImGui::InputTextWithHint("##search", say(ui, "ui.choice.search"), &query,
                                      ImGuiInputTextFlags_EnterReturnsTrue);
  note_place(ui, "choice.search");
  key_ = i18n::search_key(query);
  entered_ = entered_ && narrowed();
}

bool ChoiceSearch::fits(std::string_view name) const {
  return key_.empty() || i18n::search_key(name).find(key_) != std::string::npos;
}

bool ChoiceSearch::takes() {
  if (!std::exchange(entered_, false)) return false;
  ImGui::CloseCurrentPopup();
  return true;
}

}  // namespace saite::ui
