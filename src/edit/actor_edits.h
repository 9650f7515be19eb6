// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "src/edit/step.h"

namespace saite::edit {

using ActorIds = std::span<const ActorId>;

/// The name in `language`; where the actor has one plain name for all languages, that one.
[[nodiscard]] Step rename_actor(const model::Network& network, ActorId actor,
                                std::string_view language, std::string name);
/// The id in the file, also where ties name it in `reported_by`. Errors when done: empty_id,
/// duplicate_actor.   Cost: O(ties).
[[nodiscard]] Step set_actor_key(const model::Network& network, ActorId actor, std::string key);
[[nodiscard]] Step set_actor_kind(const model::Network& network, ActorIds actors,
                                  model::KindIndex kind);
[[nodiscard]] Step set_subtype(const model::Network& network, ActorIds actors, std::string subtype);
/// Where there were spells they are cut or stretched to the new dates (within(), base/spells.h).
[[nodiscard]] Step set_actor_dates(const model::Network& network, ActorIds actors, DateSpan dates);
/// One end alone; each keeps the other one it has. Errors when done: since_after_until.
[[nodiscard]] Step set_actor_date(const model::Network& network, ActorIds actors, DateEnd end,
                                  std::optional<PartialDate> date);
/// When it was there, with breaks; the dates become their hull. One spell is the dates alone, none
/// leaves no dates. Errors when done: since_after_until.
[[nodiscard]] Step set_actor_spells(const model::Network& network, ActorIds actors,
                                    const Spells& spells);
/// Errors when done: containment_cycle.
[[nodiscard]] Step set_part_of(const model::Network& network, ActorIds actors,
                               std::optional<ActorId> container);
[[nodiscard]] Step set_place(const model::Network& network, ActorIds actors,
                             std::optional<model::GeoPoint> place);
/// A null value removes the attribute.
[[nodiscard]] Step set_actor_attribute(const model::Network& network, ActorIds actors,
                                       std::string key, const model::Value& value);
[[nodiscard]] Step set_tags(const model::Network& network, ActorIds actors,
                            const std::vector<std::string>& tags);
[[nodiscard]] Step add_tag(const model::Network& network, ActorIds actors, const std::string& tag);
[[nodiscard]] Step remove_tag(const model::Network& network, ActorIds actors,
                              const std::string& tag);
[[nodiscard]] Step set_consent(const model::Network& network, ActorIds actors, std::string consent);
[[nodiscard]] Step set_actor_note(const model::Network& network, ActorIds actors, std::string note);
[[nodiscard]] inline Step set_actor_note(const model::Network& network, ActorId actor,
                                         std::string note) {
  return set_actor_note(network, ActorIds(&actor, 1), std::move(note));
}
[[nodiscard]] Step set_actor_source(const model::Network& network, ActorIds actors,
                                    std::string source);

}  // namespace saite::edit
