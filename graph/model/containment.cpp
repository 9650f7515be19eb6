// SPDX-License-Identifier: Apache-2.0
#include "graph/model/containment.h"

#include <cstdint>

namespace saite::model {
namespace {

/// Answers for every actor from `own(id)`, the actor's own answer where it has one, else from what
/// its container answers. Each actor is walked over once.
template <class Answer, class Own>
std::vector<Answer> from_above(const Network& network, Own own) {
  std::vector<Answer> answers(network.actor_id_bound());
  std::vector<std::uint8_t> known(network.actor_id_bound(), 0);
  std::vector<ActorId> way;
  for (const ActorId start : network.actors()) {
    way.clear();
    Answer answer{};
    for (std::optional<ActorId> at = start; at; at = network.actor(*at).part_of) {
      if (known[at->value()] != 0) {
        answer = answers[at->value()];
        break;
      }
      way.push_back(*at);
      known[at->value()] = 1;
      if (auto mine = own(*at)) {
        answer = *mine;
        break;
      }
    }
    for (const ActorId id : way) answers[id.value()] = answer;
  }
  return answers;
}

}  // namespace

std::vector<std::optional<ActorId>> containers_of_kind(const Network& network,
                                                       std::string_view kind_id) {
  using Found = std::optional<ActorId>;
  const auto kind = network.actor_kinds().find(kind_id);
  if (!kind) return std::vector<Found>(network.actor_id_bound());
  return from_above<Found>(network, [&](ActorId id) -> std::optional<Found> {
    if (network.actor(id).kind != *kind) return std::nullopt;
    return Found(id);
  });
}

std::vector<bool> all_within(const Network& network, ActorId container) {
  return from_above<bool>(network, [&](ActorId id) -> std::optional<bool> {
    return id == container ? std::optional(true) : std::nullopt;
  });
}

}  // namespace saite::model
