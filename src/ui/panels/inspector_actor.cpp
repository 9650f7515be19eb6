// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include "src/app/view/inspector.h"
#include "src/edit/actor_edits.h"
#include "src/present/theme.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/inspector_parts.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

void head(const Ui& ui, ActorId id, const app::ActorCard& card) {
  const model::Actor& actor = ui.workspace.network().actor(id);
  const auto looks = present::kind_styles(ui.workspace.network(), ui.theme);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float line = ui.fonts.title->FontSize;
  draw_shape(*ImGui::GetWindowDrawList(), {at.x + ui.px(9), at.y + line / 2 + ui.px(1)}, ui.px(8),
             looks[actor.kind].shape, looks[actor.kind].colour);
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.px(26));
  {
    const WithFont font(ui.fonts.title);
    wrapped(card.name);
  }
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.px(26));
  std::string line_below = card.kind;
  if (!card.subtype.empty()) line_below += " · " + card.subtype;
  if (!card.dates.empty()) line_below += " · " + card.dates;
  wrapped_muted(ui, line_below);
  for (const ActorId container : card.containers) {
    ImGui::PushID(static_cast<int>(container.value()));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui.px(26));
    const std::string& name = ui.workspace.network().actor(container).display_name(ui.t.language());
    if (link(ui, "container", (std::string(icon::map_marker) + " " + name).c_str())) {
      ui.view.selected().set({container});
      ui.map.go_to(ui.session, container);
    }
    ImGui::PopID();
  }
  gap(ui, 8);
  for (const auto& [action, sign] :
       {std::pair{"focus_1", icon::crosshairs_gps}, std::pair{"new_tie", icon::vector_line},
        std::pair{"pin", icon::pin}, std::pair{"rename", icon::pencil},
        std::pair{"remove", icon::bin}}) {
    action_button(ui, action, sign);
    ImGui::SameLine(0, ui.px(4));
  }
  ImGui::NewLine();
  gap(ui, 4);
}

void facts(const Ui& ui, ActorId id, const app::ActorCard& card) {
  if (card.attributes.empty() && card.source.empty()) return;
  if (!section(ui, "actor.facts", say(ui, "ui.facts"))) return;
  for (const auto& [name, value] : card.attributes) pair(ui, name, value);
  if (!card.source.empty()) pair(ui, say(ui, "ui.source"), card.source);
  static_cast<void>(id);
  gap(ui, 8);
}

void note(const Ui& ui, ActorId id) {
  const model::Network& network = ui.workspace.network();
  const std::string now = network.actor(id).details->note;
  if (!section(ui, "actor.note", say(ui, "ui.note"), {}, !now.empty())) return;
  const auto take = [&](const std::string& text) {
    return attempt(ui, edit::set_actor_note(network, id, text));
  };
  edit_field(ui, "##note", "", now, take, say(ui, "ui.note.hint"), true);
  gap(ui, 8);
}

void neighbours(const Ui& ui, const app::ActorCard& card) {
  const std::string count = ui.t.number(static_cast<std::int64_t>(card.ties));
  if (!section(ui, "actor.ties", say(ui, "ui.ties"), count)) return;
  if (card.neighbours.empty()) wrapped_muted(ui, say(ui, "ui.no_ties"));
  const auto colours = present::tie_colours(ui.workspace.network(), ui.theme);
  std::size_t shown = 0;
  for (const app::Neighbour& neighbour : card.neighbours) {
    if (++shown > 60) break;
    if (!ui.workspace.network().has(neighbour.tie)) continue;
    const canvas::Colour colour = colours[ui.workspace.network().tie(neighbour.tie).kind];
    const RowClick click = neighbour_row(ui, neighbour, colour);
    if (click == RowClick::none) continue;
    ui.view.selected().set({neighbour.actor});
    ui.map.go_to(ui.session, neighbour.actor);
    break;
  }
  if (card.ties > shown) small_muted(ui, ui.t.tr("ui.more", card.ties - shown));
  gap(ui, 8);
}

}  // namespace

void draw_actor(const Ui& ui, ActorId id) {
  const app::ActorCard card = app::actor_card(ui.view, id, 80);
  head(ui, id, card);
  if (section(ui, "actor.measures", say(ui, "ui.measures"))) {
    measure_lines(ui, app::actor_measures(ui.view, id));
  }
  neighbours(ui, card);
  facts(ui, id, card);
  note(ui, id);
  edit_actor(ui, id);
}

}  // namespace saite::ui
