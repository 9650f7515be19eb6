// SPDX-License-Identifier: Apache-2.0
#include "graph/project/grouping.h"

#include <algorithm>
#include <optional>

#include "graph/base/text.h"
#include "graph/project/field.h"

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

std::string group_name(const Network& network, ActorId id, const FieldReader& field) {
  std::string name = field.first(id);
  const FieldKey& key = field.key();
  const bool of_community = key.source == FieldKey::Source::container && key.name == "community";
  if (!name.empty() || !of_community) return name;
  return joined_community(network, id).value_or(std::string());
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
  const FieldReader field(network, field_key(network, key));
  Grouping grouping;
  grouping.key = field.key().name;
  grouping.of_attribute = field.key().source == FieldKey::Source::attribute;
  std::vector<std::string> name_of;
  name_of.reserve(projection.size());
  for (const ActorId id : projection.actors()) name_of.push_back(group_name(network, id, field));
  for (const std::string& name : name_of) {
    if (!name.empty()) grouping.names.push_back(name);
  }
  if (grouping.names.empty() && projection.size() > 0) {
    // Others, whom the filter leaves out, may have it.
    return Error{grouping.of_attribute ? "key_left_out" : "unknown_key", std::string(key)};
  }
  std::ranges::sort(grouping.names, NameLess());
  grouping.names.erase(std::unique(grouping.names.begin(), grouping.names.end(), same_name),
                       grouping.names.end());
  grouping.group_of.reserve(projection.size());
  for (const std::string& name : name_of) {
    const auto at =
        std::ranges::lower_bound(grouping.names, name, NameLess()) - grouping.names.begin();
    grouping.group_of.push_back(name.empty() ? no_index : static_cast<Index>(at));
  }
  return grouping;
}

}  // namespace saite::project
