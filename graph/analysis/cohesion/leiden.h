// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

struct LeidenOptions {
  double resolution = 1.0;  // > 0; greater: more and smaller communities
  std::uint64_t seed = 1;
  /// At most so many rounds of moving, refining and merging; it ends earlier when one changes
  /// nothing or raises modularity by less than `least_gain`.
  int max_rounds = 10;
  double min_gain = 1e-4;
  /// Small networks are tried from several starts, as long as the edges so looked at stay below
  /// this number; the best result counts.
  std::uint64_t edge_budget = 20'000;
};

/// Groups of actors who have more ties among each other than their degrees let one expect.
struct Communities {
  std::vector<project::Index> community_of;  // by projection index
  std::vector<project::Index> sizes;         // by community
  double modularity = 0;                     // at the resolution asked for

  [[nodiscard]] project::Index count() const { return static_cast<project::Index>(sizes.size()); }
};

/// Communities of high modularity, each connected inside, by the Leiden algorithm.
/// Convention: isolates are communities of one; numbered from the largest to the smallest, equal
/// ones by their first actor. The projection must be undirected (undirected.h); strengths count
/// where it is weighted. Same seed, same communities, whatever the number of threads.
/// Cost: nearly O(n + m) a round in practice, O(n + m) space.
/// Source: Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z.
/// Errors: cancelled.
Result<Communities> leiden(const project::Projection& projection, const LeidenOptions& options,
                           Progress& progress);

}  // namespace saite::analysis
