// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "src/edit/command.h"

namespace saite::edit {

// Factories of commands. `network` is the state on which the command will be applied. Edits of
// single fields are in actor_edits.h and tie_edits.h.

/// An empty key is replaced by a fresh one. The new id is network.actor_id_bound() before it.
/// Errors when applied: duplicate_actor, unknown_actor (part_of).
CommandPtr add_actor(const model::Network& network, model::Actor actor);
/// Errors when applied: duplicate_tie, unknown_actor, bad_weight.
CommandPtr add_tie(const model::Network& network, model::Tie tie);
/// Removes actors with their ties, and ties.
CommandPtr remove(const model::Network& network, std::vector<ActorId> actors,
                  std::vector<TieId> ties);

/// Changes each of the actors. Commands with the same label key, the same actors and the same
/// `merge_token` (not empty) merge: the letters typed into one field.
/// Errors when applied: as Network::replace_actor.
CommandPtr edit_actors(const model::Network& network, std::span<const ActorId> actors,
                       const std::function<void(model::Actor&)>& change, Label label,
                       Aspects aspects, std::string merge_token = {});
CommandPtr edit_ties(const model::Network& network, std::span<const TieId> ties,
                     const std::function<void(model::Tie&)>& change, Label label, Aspects aspects,
                     std::string merge_token = {});

/// Where an actor is to lie.
struct Placement {
  ActorId actor;
  Vec2 at;
};
/// Moves actors, and pins them where `pin`. Moves of the same actors with the same gesture merge;
/// gesture 0 never does.
CommandPtr move_actors(const model::Network& network, const std::vector<Placement>& to, bool pin,
                       std::uint64_t gesture, std::string label_key = "edit.move");
CommandPtr pin_actors(const model::Network& network, std::span<const ActorId> actors, bool pinned);

/// Title, description, language, sources, views.
CommandPtr edit_info(const model::Network& network,
                     const std::function<void(model::NetworkInfo&)>& change, Label label,
                     std::string merge_token = {});
/// One key of the object in NetworkInfo::views; a null value removes it. Changes of the same key
/// under the same label merge where `merges`.
CommandPtr set_view(const model::Network& network, std::string_view key, model::Value value,
                    Label label = {"edit.look", {}}, bool merges = true);

/// Declares a kind, or changes the one of that id.
CommandPtr declare_actor_kind(const model::Network& network, model::ActorKind kind);
CommandPtr declare_tie_kind(const model::Network& network, model::TieKind kind);

/// Several commands as one step. Each is made for the state that the ones before it leave.
CommandPtr composite(Label label, std::vector<CommandPtr> parts);

}  // namespace saite::edit
