// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "render/text/bidi.h"
#include "src/app/actions/action_registry.h"
#include "src/edit/actor_edits.h"
#include "src/edit/tie_edits.h"
#include "src/edit/typed_values.h"
#include "src/ui/panels/inspector_parts.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/choices.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/widgets.h"

// What is done with all that are selected: each change is one step for all of them.
namespace saite::ui {
namespace {

/// What all of them have; nothing where they differ.
template <class Ids, class Get>
auto shared_by(const Ids& ids, const Get& get) -> std::optional<decltype(get(ids[0]))> {
  const auto first = get(ids[0]);
  const bool same = std::ranges::all_of(ids, [&](auto id) { return get(id) == first; });
  if (!same) return std::nullopt;
  return std::optional<std::decay_t<decltype(first)>>(std::in_place, first);  // which may be one
}

std::vector<std::string> names_of(const std::vector<Choices::Kind>& kinds) {
  std::vector<std::string> names;
  for (const Choices::Kind& kind : kinds) names.push_back(kind.name);
  return names;
}

void edit_actors(const Ui& ui) {
  // As it was: each edit below may put another network in the place of this one.
  const model::Network& network = ui.workspace.network();
  const auto chosen_actors = ui.view.selected().actors();
  std::vector<ActorId> ids(chosen_actors.begin(), chosen_actors.end());
  std::erase_if(ids, [&](ActorId id) { return !network.has(id); });
  if (ids.empty()) return;
  if (!section(ui, "many.actors", say(ui, "ui.edit.actors"), {}, false)) return;
  const auto kind = shared_by(ids, [&](ActorId id) { return network.actor(id).kind; });
  if (const auto chosen =
          edit_choice(ui, "many kind", say(ui, "ui.kind"), names_of(ui.state.choices.actor_kinds()),
                      kind ? static_cast<int>(*kind) : -1)) {
    static_cast<void>(ui.workspace.execute(
        edit::set_actor_kind(ui.workspace.network(), ids, static_cast<model::KindIndex>(*chosen))));
  }
  if (const auto chosen = choose_container(
          ui, "##many part of",
          shared_by(ids, [&](ActorId id) { return ui.workspace.network().actor(id).part_of; }),
          ids)) {
    static_cast<void>(
        ui.workspace.execute(edit::set_part_of(ui.workspace.network(), ids, *chosen)));
  }
  edit_field(ui, "##many tag", say(ui, "ui.tag.add"), "", [&](const std::string& text) {
    return attempt(ui, edit::add_tag(ui.workspace.network(), ids, text));
  });
  edit_field(
      ui, "##many attribute", say(ui, "ui.attribute.set"), "",
      [&](const std::string& text) {
        return take_attribute(ui, text, [&](const std::string& key, const model::Value& value) {
          return attempt(ui, edit::set_actor_attribute(ui.workspace.network(), ids, key, value));
        });
      },
      say(ui, "ui.attribute.add.hint"));
  gap(ui, 8);
}

void edit_ties(const Ui& ui) {
  const model::Network& network = ui.workspace.network();
  const auto chosen_ties = ui.view.selected().ties();
  std::vector<TieId> ids(chosen_ties.begin(), chosen_ties.end());
  std::erase_if(ids, [&](TieId id) { return !network.has(id); });
  if (ids.empty()) return;
  if (!section(ui, "many.ties", say(ui, "ui.edit.ties"), {}, false)) return;
  const auto kind = shared_by(ids, [&](TieId id) { return network.tie(id).kind; });
  if (const auto chosen = edit_choice(ui, "many tie kind", say(ui, "ui.kind"),
                                      names_of(ui.state.choices.tie_kinds()),
                                      kind ? static_cast<int>(*kind) : -1)) {
    static_cast<void>(ui.workspace.execute(
        edit::set_tie_kind(ui.workspace.network(), ids, static_cast<model::KindIndex>(*chosen))));
  }
  const auto weight =
      shared_by(ids, [&](TieId id) { return ui.workspace.network().tie(id).weight; });
  edit_field(ui, "##many weight", say(ui, "ui.strength"), weight ? ui.t.number(*weight) : "",
             [&](const std::string& text) -> Status {
               const auto strength = edit::weight_of_text(text);
               if (!strength) return strength.error();
               return attempt(ui, edit::set_weight(ui.workspace.network(), ids, *strength));
             });
  edit_field(
      ui, "##many tie attribute", say(ui, "ui.attribute.set"), "",
      [&](const std::string& text) {
        return take_attribute(ui, text, [&](const std::string& key, const model::Value& value) {
          return attempt(ui, edit::set_tie_attribute(ui.workspace.network(), ids, key, value));
        });
      },
      say(ui, "ui.attribute.add.hint"));
  gap(ui, 8);
}

}  // namespace

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
  edit_actors(ui);
  edit_ties(ui);
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
