// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"

namespace saite::ui {

void draw_details(const Ui& ui) {
  const app::ActorSelection& selected = ui.view.selected();
  if (const auto actor = selected.single_actor(); actor && ui.workspace.network().has(*actor)) {
    ImGui::PushID(static_cast<int>(actor->value()));
    draw_actor(ui, *actor);
    ImGui::PopID();
  } else if (const auto tie = selected.single_tie(); tie && ui.workspace.network().has(*tie)) {
    ImGui::PushID(static_cast<int>(tie->value()));
    draw_tie(ui, *tie);
    ImGui::PopID();
  } else if (!selected.empty()) {
    draw_many(ui);
  } else {
    draw_whole(ui);
  }
}

}  // namespace saite::ui
