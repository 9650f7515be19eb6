// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/edit/command.h"

namespace saite::edit {

using ActorIds = std::span<const ActorId>;

/// The name in `language`; where the actor has one plain name for all languages, that one.
CommandPtr rename_actor(const model::Network& network, ActorId actor, std::string_view language,
                        std::string name);
/// The id in the file. Errors when applied: empty_id, duplicate_actor.
CommandPtr set_actor_key(const model::Network& network, ActorId actor, std::string key);
CommandPtr set_actor_kind(const model::Network& network, ActorIds actors, model::KindIndex kind);
CommandPtr set_subtype(const model::Network& network, ActorIds actors, std::string subtype);
CommandPtr set_actor_dates(const model::Network& network, ActorIds actors, DateSpan dates);
/// Errors when applied: containment_cycle.
CommandPtr set_part_of(const model::Network& network, ActorIds actors,
                       std::optional<ActorId> container);
CommandPtr set_place(const model::Network& network, ActorIds actors,
                     std::optional<model::GeoPoint> place);
/// A null value removes the attribute.
CommandPtr set_actor_attribute(const model::Network& network, ActorIds actors, std::string key,
                               model::Value value);
CommandPtr set_tags(const model::Network& network, ActorIds actors, std::vector<std::string> tags);
CommandPtr add_tag(const model::Network& network, ActorIds actors, std::string tag);
CommandPtr remove_tag(const model::Network& network, ActorIds actors, std::string tag);
CommandPtr set_consent(const model::Network& network, ActorIds actors, std::string consent);
CommandPtr set_actor_note(const model::Network& network, ActorId actor, std::string note);
CommandPtr set_actor_source(const model::Network& network, ActorIds actors, std::string source);

}  // namespace saite::edit
