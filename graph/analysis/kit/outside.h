// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

// One convention for all measures of groups: whoever is in no group (no_index), and the ties to or
// from them, stand between no two groups and within none; they are left out of the measure, counted
// here, and said beside it.

/// What stands outside a grouping.
struct Outside {
  project::Index actors = 0;          // in no group
  std::size_t edges = 0;              // of the projection, with an end in no group
  std::size_t between = 0;            // of two groups
  std::vector<std::size_t> of_group;  // edges of each group's members to somebody in no group
};

/// Cost: O(n + m).
[[nodiscard]] inline Outside outside(const project::Projection& projection,
                                     std::span<const project::Index> group_of,
                                     project::Index groups) {
  using project::no_index;
  Outside out;
  out.of_group.resize(groups);
  for (const project::Index group : group_of) out.actors += group == no_index ? 1 : 0;
  for (const auto [a, b] : projection.edges()) {
    const project::Index ga = group_of[a];
    const project::Index gb = group_of[b];
    if (ga == no_index || gb == no_index) {
      ++out.edges;
      if (ga != gb) ++out.of_group[ga == no_index ? gb : ga];
    } else if (ga != gb) {
      ++out.between;
    }
  }
  return out;
}

}  // namespace saite::analysis
