// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/cohesion/leiden_level.h"
#include "graph/analysis/kit/watch.h"
#include "graph/base/random.h"

namespace saite::analysis {

/// Moves nodes to the neighbouring community (or to one of their own) that raises modularity most,
/// until no node gains by moving; a node is looked at anew only when a neighbour has left.
/// `community_of` (numbers below level.size()) is changed in place.
/// Returns whether anything moved.   Errors: cancelled.
Result<bool> move_nodes(const LeidenLevel& level, double resolution,
                        std::vector<project::Index>& community_of, Random& random, Watch& watch);

/// Splits each community into parts that hold together: every node starts alone and may join, at
/// random but mostly where it gains most, a part of its own community, if both are well connected
/// to the rest of the community. Returns the part of each node, numbers below level.size().
/// Errors: cancelled.
Result<std::vector<project::Index>> refine(const LeidenLevel& level, double resolution,
                                           const std::vector<project::Index>& community_of,
                                           Random& random, Watch& watch);

/// Renumbers groups 0, 1, … in order of first appearance; returns how many there are.
project::Index renumber(std::vector<project::Index>& group_of);

}  // namespace saite::analysis
