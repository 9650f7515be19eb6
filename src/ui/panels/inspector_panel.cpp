// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include "render/text/bidi.h"
#include "src/app/actions/action_registry.h"
#include "src/app/view/inspector.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/widgets.h"

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

void draw_many(const Ui& ui) {
  const app::ActorSelection& selected = ui.view.selected();
  {
    const WithFont font(ui.fonts.title);
    wrapped(ui.t.trn("count.actors", static_cast<std::int64_t>(selected.actors().size())));
  }
  muted(ui, ui.t.trn("count.ties", static_cast<std::int64_t>(selected.ties().size())));
  gap(ui, 8);
  for (const char* action : {"focus_1", "hide_others", "hide_picked", "pin", "remove"}) {
    const app::Action* found = app::program_actions().find(action);
    if (found == nullptr || !app::is_enabled(*found, ui.session)) continue;
    const std::string key = "action." + std::string(action);
    const Tone tone = std::string_view(action) == "remove" ? Tone::danger : Tone::plain;
    if (button(ui, ui.t.text(key.c_str()), tone, -1)) run(ui, action);
  }
  gap(ui, 8);
  std::size_t shown = 0;
  for (const ActorId id : selected.actors()) {
    if (!ui.workspace.network().has(id)) continue;
    if (++shown > 100) break;
    const std::string& name = ui.workspace.network().actor(id).display_name(ui.t.language());
    ImGui::PushID(static_cast<int>(id.value()));
    if (ImGui::Selectable(text::in_visual_order(name).c_str())) ui.view.selected().set({id});
    const bool chosen = ui.view.selected().single_actor().has_value();
    if (ImGui::IsItemHovered()) ui.view.hover(id);
    ImGui::PopID();
    if (chosen) return;
  }
  const std::size_t more = selected.actors().size() - std::min(selected.actors().size(), shown);
  if (more > 1) muted(ui, ui.t.tr("ui.more", more));
}

}  // namespace saite::ui
