// SPDX-License-Identifier: Apache-2.0
#include "src/edit/actor_edits.h"

#include <algorithm>
#include <utility>

#include "src/edit/commands.h"

namespace saite::edit {
namespace {

using model::Actor;
using model::Network;

constexpr Aspects structure_and_facts = Aspect::structure | Aspect::facts;

/// Names the actor where there is one, the number of them otherwise.
Label actors_label(const char* key, const Network& network, ActorIds actors,
                   std::string detail = {}) {
  std::string whom = actors.size() == 1
                         ? network.actor(actors[0]).display_name(network.info.language)
                         : std::to_string(actors.size());
  return {key, {std::move(whom), std::move(detail)}};
}

}  // namespace

CommandPtr rename_actor(const Network& network, ActorId actor, std::string_view language,
                        std::string name) {
  Label label = actors_label("edit.rename", network, {&actor, 1}, name);
  return edit_actors(
      network, {&actor, 1},
      [&](Actor& a) {
        if (a.name.by_language().empty() || language.empty()) {
          a.name.set_plain(name);
        } else {
          a.name.set(language, name);
        }
      },
      std::move(label), structure_and_facts, "name:" + std::string(language));
}

CommandPtr set_actor_key(const Network& network, ActorId actor, std::string key) {
  return edit_actors(
      network, {&actor, 1}, [&](Actor& a) { a.key = key; },
      actors_label("edit.key", network, {&actor, 1}, key), structure_and_facts);
}

CommandPtr set_actor_kind(const Network& network, ActorIds actors, model::KindIndex kind) {
  return edit_actors(
      network, actors, [&](Actor& a) { a.kind = kind; },
      actors_label("edit.actor_kind", network, actors, network.actor_kinds()[kind].id),
      structure_and_facts);
}

CommandPtr set_subtype(const Network& network, ActorIds actors, std::string subtype) {
  return edit_actors(
      network, actors, [&](Actor& a) { a.details.edit().subtype = subtype; },
      actors_label("edit.subtype", network, actors, subtype), structure_and_facts, "subtype");
}

CommandPtr set_actor_dates(const Network& network, ActorIds actors, DateSpan dates) {
  return edit_actors(
      network, actors, [&](Actor& a) { a.dates = dates; },
      actors_label("edit.dates", network, actors), structure_and_facts, "dates");
}

CommandPtr set_part_of(const Network& network, ActorIds actors, std::optional<ActorId> container) {
  std::string where =
      container ? network.actor(*container).display_name(network.info.language) : "–";
  return edit_actors(
      network, actors, [&](Actor& a) { a.part_of = container; },
      actors_label("edit.part_of", network, actors, std::move(where)), structure_and_facts);
}

CommandPtr set_place(const Network& network, ActorIds actors,
                     std::optional<model::GeoPoint> place) {
  return edit_actors(
      network, actors, [&](Actor& a) { a.details.edit().place = place; },
      actors_label("edit.place", network, actors), structure_and_facts, "place");
}

CommandPtr set_actor_attribute(const Network& network, ActorIds actors, std::string key,
                               model::Value value) {
  std::string token = "attribute:" + key;
  return edit_actors(
      network, actors,
      [&](Actor& a) {
        model::Object& attributes = a.details.edit().attributes;
        if (value.is_null()) {
          model::erase(attributes, key);
        } else {
          model::assign(attributes, key, value);
        }
      },
      actors_label("edit.attribute", network, actors, key), structure_and_facts, std::move(token));
}

CommandPtr set_tags(const Network& network, ActorIds actors, std::vector<std::string> tags) {
  return edit_actors(
      network, actors, [&](Actor& a) { a.details.edit().tags = tags; },
      actors_label("edit.tags", network, actors), structure_and_facts, "tags");
}

CommandPtr add_tag(const Network& network, ActorIds actors, std::string tag) {
  return edit_actors(
      network, actors,
      [&](Actor& a) {
        const auto& tags = a.details->tags;
        if (std::ranges::find(tags, tag) == tags.end()) a.details.edit().tags.push_back(tag);
      },
      actors_label("edit.add_tag", network, actors, tag), structure_and_facts);
}

CommandPtr remove_tag(const Network& network, ActorIds actors, std::string tag) {
  return edit_actors(
      network, actors, [&](Actor& a) { std::erase(a.details.edit().tags, tag); },
      actors_label("edit.remove_tag", network, actors, tag), structure_and_facts);
}

CommandPtr set_consent(const Network& network, ActorIds actors, std::string consent) {
  return edit_actors(
      network, actors, [&](Actor& a) { a.details.edit().consent = consent; },
      actors_label("edit.consent", network, actors, consent), structure_and_facts);
}

CommandPtr set_actor_note(const Network& network, ActorId actor, std::string note) {
  return edit_actors(
      network, {&actor, 1}, [&](Actor& a) { a.details.edit().note = note; },
      actors_label("edit.note", network, {&actor, 1}), static_cast<Aspects>(Aspect::facts), "note");
}

CommandPtr set_actor_source(const Network& network, ActorIds actors, std::string source) {
  return edit_actors(
      network, actors, [&](Actor& a) { a.details.edit().source = source; },
      actors_label("edit.source", network, actors, source), structure_and_facts, "source");
}

}  // namespace saite::edit
