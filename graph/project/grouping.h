// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/project/projection.h"

namespace saite::project {

/// Which group each actor of a projection is in; no_index where it is in none.
struct Grouping {
  std::string key;                 // what it was made by, without a prefix
  std::vector<std::string> names;  // of the groups: ids of kinds, keys of actors, or values
  std::vector<Index> group_of;     // by projection index
  bool of_attribute = false;       // … of that name; else what Saite itself calls so
  bool detected = false;           // found in the ties, not declared by anybody

  [[nodiscard]] Index group_count() const { return static_cast<Index>(names.size()); }
  friend bool operator==(const Grouping&, const Grouping&) = default;
};

/// How many actors are in each group.   Cost: O(n).
[[nodiscard]] std::vector<Index> group_sizes(const Grouping& grouping);

/// Puts everybody into the group of his name: groups are all names there are, in rising order, each
/// as it is first written; an empty name is in no group.   Cost: O(n), and O(g log g) for g groups.
void set_groups(Grouping& grouping, std::span<const std::string> name_of);

/// Groups by a field: `kind`; `municipality` or `community`, the nearest container of that kind
/// (for a community also one the actor is a member of); any other key that field_key() knows, where
/// a list counts by its first value. Groups are in rising order of name. Detected communities are
/// not a field: see analysis/leiden.h.   Errors: unknown_key; key_left_out where only actors that
/// are not in the projection have the attribute.   Cost: O(n + m), and O(g log g) for g groups.
Result<Grouping> group_by(const model::Network& network, const Projection& projection,
                          std::string_view key);

}  // namespace saite::project
