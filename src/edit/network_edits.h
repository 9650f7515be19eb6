// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/edit/step.h"

/// Steps about actors and ties as such, about where they lie and about the whole. `network` is the
/// state on which the step will be done. Steps about single fields are in actor_edits.h and
/// tie_edits.h.
namespace saite::edit {

/// An empty key is replaced by a fresh one.
[[nodiscard]] Step add_actor(const model::Network& network, model::Actor actor);
[[nodiscard]] Step add_tie(const model::Network& network, model::Tie tie);
/// Removes actors with their ties, and ties; parts of a removed actor become parts of nothing.
/// Cost: O(actors of the network) where any are removed.
[[nodiscard]] Step remove(const model::Network& network, std::span<const ActorId> actors,
                          std::span<const TieId> ties);

/// An actor moves from one place to another.
struct Move {
  ActorId actor;
  Spot from;
  Spot to;
};
/// From where actors are seen, which need not be where the network has them. Moves of the same
/// actors with the same gesture merge; gesture 0 never does.
[[nodiscard]] Step move_actors(const model::Network& network, std::span<const Move> moves,
                               std::uint64_t gesture, std::string label_key = "edit.move");
/// Where actors are seen, pinned there or no longer.
[[nodiscard]] Step pin_actors(const model::Network& network, std::span<const Move> moves,
                              bool pinned);
/// Writes down where a layout put actors: a derived step.
[[nodiscard]] Step settle_positions(const model::Network& network, std::span<const Move> moves);

/// Title, description, language, sources … as a whole, or a member of views.
[[nodiscard]] Step set_info(const model::Network& network, model::InfoField field,
                            model::Value value, Label label);
/// One key of "graph" that is not Saite's own, such as `boundary`; a null value removes it.
[[nodiscard]] Step set_graph_member(const model::Network& network, std::string_view key,
                                    model::Value value, Label label);
/// One key of the object in NetworkInfo::views; a null value removes it. Changes of the same key
/// under the same label merge where `merges`.
[[nodiscard]] Step set_view(const model::Network& network, std::string_view key, model::Value value,
                            Label label = {"edit.look", {}}, bool merges = true);

/// Puts an annotation on the map, or another in the place of the one with its id. Changes of one
/// with the same gesture merge; gesture 0 never does.
[[nodiscard]] Step set_annotation(const model::Network& network,
                                  const model::Annotation& annotation, std::uint64_t gesture = 0);
[[nodiscard]] Step remove_annotation(const model::Network& network, std::string_view id);

/// Declares a kind, or changes the one of that id; absent fields stay as they are.
[[nodiscard]] Step declare_kind(const model::Network& network, model::ActorKind kind);
[[nodiscard]] Step declare_kind(const model::Network& network, model::TieKind kind);
/// Takes a declaration back: the kind is as the program has it, or an id and nothing else.
[[nodiscard]] Step undeclare_kind(const model::Network& network, const model::ActorKind& kind);
[[nodiscard]] Step undeclare_kind(const model::Network& network, const model::TieKind& kind);

}  // namespace saite::edit
