// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

struct PagerankOptions {
  double damping = 0.85;     // in [0, 0.999]: how often the walk follows a tie
  double tolerance = 1e-12;  // change of all values together in the last step
};

struct Pagerank {
  std::vector<double> values;  // by projection index; their sum is 1
  bool converged = true;
};

/// Where a walk is found that follows ties at random (the stronger the likelier, where weighted)
/// and starts anew anywhere with probability 1 − damping; from an actor without ties to follow it
/// always does.
/// Cost: O(m) a step, about 40 steps undirected and 170 directed at the standard damping, O(n)
/// space; threads. Undirected, the walk's matrix has a real spectrum within [−damping, damping],
/// and Chebyshev's iteration needs a quarter of the power iteration's steps.
/// Source: Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X; Golub & Varga 1961,
/// doi:10.1007/BF01386013.   Errors: cancelled.
Result<Pagerank> pagerank(const project::Projection& projection, const PagerankOptions& options,
                          Progress& progress);

}  // namespace saite::analysis
