// SPDX-License-Identifier: Apache-2.0
#include "graph/project/grouping.h"

#include <algorithm>
#include <optional>

namespace saite::project {
namespace {

using model::Network;

/// The first community the actor is a member of by a tie.
std::optional<std::string> joined_community(const Network& network, ActorId id) {
  for (const TieId tie_id : network.ties_of(id)) {
    const model::Tie& tie = network.tie(tie_id);
    if (tie.source != id || network.tie_kinds()[tie.kind].id != "membership") continue;
    const model::Actor& target = network.actor(tie.target);
    if (network.actor_kinds()[target.kind].id == "community") return target.key;
  }
  return std::nullopt;
}

std::optional<std::string> group_name(const Network& network, ActorId id, std::string_view key) {
  if (key == "municipality" || key == "community") {
    if (const auto container = network.container_of_kind(id, key)) {
      return network.actor(*container).key;
    }
    return key == "community" ? joined_community(network, id) : std::nullopt;
  }
  const auto texts = read_field(network, id, key);
  return texts.empty() ? std::nullopt : std::optional(texts.front());
}

}  // namespace

std::vector<Index> group_sizes(const Grouping& grouping) {
  std::vector<Index> sizes(grouping.group_count());
  for (const Index group : grouping.group_of) {
    if (group != no_index) ++sizes[group];
  }
  return sizes;
}

Result<Grouping> group_by(const Network& network, const Projection& projection,
                          std::string_view key) {
  Grouping grouping;
  grouping.key = std::string(key);
  std::vector<std::optional<std::string>> name_of;
  name_of.reserve(projection.size());
  for (const ActorId id : projection.actors()) name_of.push_back(group_name(network, id, key));
  for (const auto& name : name_of) {
    if (name) grouping.names.push_back(*name);
  }
  if (grouping.names.empty() && projection.size() > 0)
    return Error{"unknown_key", std::string(key)};
  std::ranges::sort(grouping.names);
  grouping.names.erase(std::unique(grouping.names.begin(), grouping.names.end()),
                       grouping.names.end());
  grouping.group_of.reserve(projection.size());
  for (const auto& name : name_of) {
    const auto at = name ? std::ranges::lower_bound(grouping.names, *name) : grouping.names.end();
    grouping.group_of.push_back(name ? static_cast<Index>(at - grouping.names.begin()) : no_index);
  }
  return grouping;
}

}  // namespace saite::project
