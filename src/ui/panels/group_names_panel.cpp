// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <string>

#include "src/app/view/group_names.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {

void draw_group_names(const Ui& ui) {
  constexpr std::size_t max = 12;  // as many as colours and the legend tell apart
  const app::GroupNames& names = ui.view.group_names();
  const auto shown = names.shown();
  if (shown.empty()) return;
  {
    const WithFont font(ui.fonts.strong);
    wrapped(say(ui, "ui.look.groups"));
  }
  tooltip(ui, say(ui, "ui.look.groups.words"));
  for (std::size_t i = 0; i < std::min(max, shown.size()); ++i) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float middle = ImGui::GetFrameHeight() / 2;
    ImGui::GetWindowDrawList()->AddCircleFilled(
        {at.x + ui.px(6), at.y + middle}, ui.px(5),
        packed(ui.theme.categories[i % ui.theme.categories.size()]));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.px(18));
    const std::string id = "##group " + std::to_string(i);
    const auto take = [&](const std::string& name) {
      return attempt(ui, names.rename(ui.workspace.network(), i, name));
    };
    if (edit_field(ui, id.c_str(), "", shown[i].name, take)) break;  // the list is another now
  }
  gap(ui, 10);
}

}  // namespace saite::ui
