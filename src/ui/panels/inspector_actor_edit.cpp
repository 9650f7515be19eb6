// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/text.h"
#include "render/text/bidi.h"
#include "src/app/session/editing.h"
#include "src/edit/actor_edits.h"
#include "src/edit/typed_values.h"
#include "src/ui/panels/inspector_parts.h"
#include "src/ui/panels/panels.h"
#include "src/ui/state/choices.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/choice_search.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/widgets.h"

// What of an actor can be changed, each field as one step.
namespace saite::ui {
namespace {

std::vector<std::string> kind_names(const Ui& ui) {
  std::vector<std::string> names;
  for (const Choices::Kind& kind : ui.state.choices.actor_kinds()) names.push_back(kind.name);
  return names;
}

void edit_place(const Ui& ui, const std::array<ActorId, 1>& ids,
                const std::optional<model::GeoPoint>& now) {
  edit_field(
      ui, "##place", say(ui, "ui.coordinates"), edit::text_of_place(now),
      [&](const std::string& text) -> Status {
        const auto place = edit::place_of_text(text);
        if (!place) return place.error();
        return attempt(ui, edit::set_place(ui.workspace.network(), ids, *place));
      },
      "56.51, 27.33");
}

/// One of several words of the file's own, or none; what else the file has is shown as it is.
template <std::size_t count>
std::optional<std::string> choose_word(const Ui& ui, const char* id, const char* label,
                                       const std::array<std::string_view, count>& words,
                                       const std::string& now) {
  std::vector<std::string> names{say(ui, "ui.not_said")};
  int chosen = 0;
  for (const std::string_view word : words) {
    if (word == now) chosen = static_cast<int>(names.size());
    names.push_back(ui.t.tr("ui." + std::string(id) + "." + std::string(word)));
  }
  if (chosen == 0 && !now.empty()) {
    chosen = static_cast<int>(names.size());
    names.push_back(now);
  }
  const auto choice = edit_choice(ui, id, label, names, chosen);
  if (!choice || *choice > static_cast<int>(count)) return std::nullopt;
  return *choice == 0 ? std::string() : std::string(words[static_cast<std::size_t>(*choice) - 1]);
}

void edit_consent(const Ui& ui, const std::array<ActorId, 1>& ids, const std::string& now) {
  constexpr std::array<std::string_view, 4> words{"not_asked", "given", "no_name", "withdrawn"};
  if (auto word = choose_word(ui, "consent", say(ui, "ui.consent"), words, now)) {
    static_cast<void>(
        ui.workspace.execute(edit::set_consent(ui.workspace.network(), ids, *std::move(word))));
  }
}

void edit_response(const Ui& ui, const std::array<ActorId, 1>& ids) {
  constexpr std::array<std::string_view, 3> words{"answered", "refused", "not_asked"};
  const model::Value* held =
      model::find(ui.workspace.network().actor(ids[0]).details->attributes, "response");
  const std::string now = held == nullptr ? std::string() : held->display();
  if (auto word = choose_word(ui, "response", say(ui, "ui.response"), words, now)) {
    model::Value value = word->empty() ? model::Value() : model::Value(*std::move(word));
    static_cast<void>(ui.workspace.execute(
        edit::set_actor_attribute(ui.workspace.network(), ids, "response", value)));
  }
}

}  // namespace

std::optional<std::optional<ActorId>> choose_container(
    const Ui& ui, const char* id, const std::optional<std::optional<ActorId>>& now,
    std::span<const ActorId> of) {
  const model::Network& network = ui.workspace.network();
  const std::string& language = ui.t.language();
  small_muted(ui, say(ui, "ui.part_of"));
  ImGui::SetNextItemWidth(-1);
  const auto name_of = [&](std::optional<ActorId> container) -> std::string {
    return container ? network.actor(*container).display_name(language)
                     : std::string(say(ui, "ui.part_of.none"));
  };
  const std::string shown = now ? name_of(*now) : std::string();
  std::optional<std::optional<ActorId>> chosen;
  if (begin_choice(ui, id, text::in_visual_order(shown).c_str())) {
    ChoiceSearch search(ui);
    const auto offer = [&](std::optional<ActorId> container) {
      const std::string name = name_of(container);
      if (!search.fits(name)) return false;
      const bool is_now = now && *now == container;
      if (ImGui::Selectable(text::in_visual_order(name).c_str(), is_now) || search.takes()) {
        chosen = container;
      }
      return true;
    };
    constexpr std::size_t most = 200;  // a longer list is narrowed by typing
    std::size_t listed = 0;
    offer(std::nullopt);
    for (const ActorId other : network.actors()) {
      if (chosen || listed >= most) break;
      if (std::ranges::find(of, other) != of.end()) continue;
      ImGui::PushID(static_cast<int>(other.value()));
      listed += offer(other) ? 1 : 0;
      ImGui::PopID();
    }
    ImGui::EndCombo();
  }
  note_place(ui, id + 2);
  return chosen;
}

void edit_actor(const Ui& ui, ActorId id) {
  if (!section(ui, "actor.edit", say(ui, "ui.edit"), {}, false)) return;
  // As it was: each edit below may put another network in the place of this one.
  const model::Actor actor = ui.workspace.network().actor(id);
  const auto network = [&]() -> const model::Network& { return ui.workspace.network(); };
  const std::string& language = ui.t.language();
  edit_field(ui, "##name", say(ui, "ui.name"), actor.display_name(language),
             [&](const std::string& name) { return app::rename_actor(ui.session, id, name); });
  if (auto kind = edit_choice(ui, "kind", say(ui, "ui.kind"), kind_names(ui), actor.kind)) {
    const std::array ids{id};
    static_cast<void>(ui.workspace.execute(
        edit::set_actor_kind(network(), ids, static_cast<model::KindIndex>(*kind))));
  }
  const std::array ids{id};
  edit_field(ui, "##subtype", say(ui, "ui.subtype"), actor.details->subtype,
             [&](const std::string& text) {
               return attempt(ui, edit::set_subtype(network(), ids, text));
             });
  if (const auto chosen = choose_container(ui, "##part of", actor.part_of, ids)) {
    static_cast<void>(ui.workspace.execute(edit::set_part_of(network(), ids, *chosen)));
  }
  edit_place(ui, ids, actor.details->place);
  edit_dates(ui, actor.dates, [&](const DateSpan& dates) {
    return attempt(ui, edit::set_actor_dates(network(), ids, dates));
  });
  edit_tags(ui, actor.details->tags, [&](const std::vector<std::string>& tags) {
    return attempt(ui, edit::set_tags(network(), ids, tags));
  });
  edit_consent(ui, ids, actor.details->consent);
  edit_response(ui, ids);
  edit_field(ui, "##source", say(ui, "ui.source"), actor.details->source,
             [&](const std::string& text) {
               return attempt(ui, edit::set_actor_source(network(), ids, text));
             });
  edit_field(ui, "##key", say(ui, "ui.key"), actor.key, [&](const std::string& text) {
    return attempt(ui, edit::set_actor_key(network(), id, text));
  });
  edit_attributes(ui, actor.details->attributes,
                  [&](const std::string& key, const model::Value& value) {
                    return attempt(ui, edit::set_actor_attribute(network(), ids, key, value));
                  });
  gap(ui, 8);
}

}  // namespace saite::ui
