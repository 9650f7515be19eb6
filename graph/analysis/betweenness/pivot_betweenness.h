// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Estimated betweenness and the standard error of each estimate, by projection index.
struct PivotBetweenness {
  std::vector<double> actors;
  std::vector<double> errors;
};

/// Betweenness from shortest paths out of `pivots` actors drawn at random instead of all: unbiased,
/// undirected pairs counted once, strengths ignored. With as many pivots as actors it is exact.
/// The projection must be undirected.
/// Cost: O(pivots·(n + m)), threads.
/// Source: Brandes & Pich 2007, doi:10.1142/S0218127407018403.   Errors: cancelled.
Result<PivotBetweenness> pivot_betweenness(const project::Projection& projection,
                                           std::uint32_t pivots, std::uint64_t seed,
                                           Progress& progress);

}  // namespace saite::analysis
