// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/apart.h"

#include <algorithm>
#include <map>

namespace saite::analysis {
namespace {

using project::Index;

/// For each family the indices of it and its members, nested containers included.
std::map<ActorId, std::vector<Index>> family_members(const model::Network& network,
                                                     const project::Projection& projection) {
  std::map<ActorId, std::vector<Index>> members;
  for (Index u = 0; u < projection.size(); ++u) {
    for (std::optional<ActorId> at = projection.actor(u); at; at = network.actor(*at).part_of) {
      if (network.actor_kinds()[network.actor(*at).kind].id == "family") members[*at].push_back(u);
    }
  }
  return members;
}

bool keeps_apart(const model::Network& network, TieId id) {
  if (network.polarity(id) < 0) return true;
  const model::Value* said = model::find(network.tie(id).details->attributes, "restriction");
  if (said == nullptr || said->is_null()) return false;
  return said->boolean() == nullptr || *said->boolean();
}

}  // namespace

IndexPairs pairs_apart(const model::Network& network, const project::Projection& projection) {
  const auto families = family_members(network, projection);
  const auto indices_of = [&](ActorId id) {
    const auto family = families.find(id);
    if (family != families.end()) return family->second;
    const auto index = projection.index_of(id);
    return index ? std::vector<Index>{*index} : std::vector<Index>();
  };
  IndexPairs pairs;
  for (const TieId id : network.ties()) {
    if (!keeps_apart(network, id)) continue;
    const model::Tie& tie = network.tie(id);
    for (const Index a : indices_of(tie.source)) {
      for (const Index b : indices_of(tie.target)) {
        if (a != b) pairs.emplace_back(std::min(a, b), std::max(a, b));
      }
    }
  }
  std::ranges::sort(pairs);
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

std::vector<std::uint8_t> events_of(const model::Network& network,
                                    const project::Projection& projection) {
  std::vector<std::uint8_t> event;
  event.reserve(projection.size());
  for (const ActorId id : projection.actors()) {
    const model::ActorKind& kind = network.actor_kinds()[network.actor(id).kind];
    const model::Value* value = model::find(kind.extra, "event");
    const bool* said = value == nullptr ? nullptr : value->boolean();
    event.push_back((said == nullptr ? kind.id == "event" : *said) ? 1 : 0);
  }
  return event;
}

}  // namespace saite::analysis
