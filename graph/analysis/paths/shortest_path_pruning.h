// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/analysis/paths/arc_lengths.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// What is left of a weighted projection for whoever looks for shortest paths.
struct PrunedProjection {
  project::Projection projection;    // the same actors, fewer edges
  std::vector<project::Index> kept;  // of each edge left: its position in the whole projection
};

/// Leaves out edges between actors whom a detour joins on a shorter way: no shortest path takes
/// them, and distances and paths stay what they were. Weak ties within close circles go (a sixth of
/// all in c6k). Not every such edge is found: the search around an actor ends after 64 others.
/// Where lengths are no whole numbers only edges longer by a millionth go, as paths that agree to
/// 1e-12 count as equally long there.
/// Where cancelled, the result is of no use.   Cost: O(n · 64 · mean degree · log), all threads.
[[nodiscard]] PrunedProjection prune_to_shortest_paths(const project::Projection& projection,
                                                       const ArcLengths& lengths,
                                                       Progress& progress);

}  // namespace saite::analysis
