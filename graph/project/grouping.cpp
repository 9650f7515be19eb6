// SPDX-License-Identifier: Apache-2.0
#include "graph/project/grouping.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>

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

void set_groups(Grouping& grouping, std::span<const std::string> name_of) {
  std::unordered_map<std::string_view, Index, NameHash, NameEqual> place;  // in the order met
  std::vector<std::string_view> names;
  grouping.group_of.clear();
  grouping.group_of.reserve(name_of.size());
  for (const std::string& name : name_of) {
    if (name.empty()) {
      grouping.group_of.push_back(no_index);
      continue;
    }
    const auto [at, is_new] = place.try_emplace(name, static_cast<Index>(names.size()));
    if (is_new) names.push_back(name);
    grouping.group_of.push_back(at->second);
  }
  std::vector<Index> order(names.size());
  std::iota(order.begin(), order.end(), Index{0});
  std::ranges::sort(order, [&](Index a, Index b) { return name_less(names[a], names[b]); });
  std::vector<Index> rank(names.size());
  grouping.names.clear();
  for (std::size_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = static_cast<Index>(i);
    grouping.names.emplace_back(names[order[i]]);
  }
  for (Index& group : grouping.group_of) {
    if (group != no_index) group = rank[group];
  }
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
  set_groups(grouping, name_of);
  if (grouping.names.empty() && projection.size() > 0) {
    // Others, whom the filter leaves out, may have it.
    return Error{grouping.of_attribute ? "key_left_out" : "unknown_key", std::string(key)};
  }
  return grouping;
}

}  // namespace saite::project
