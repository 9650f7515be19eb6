// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/kit/undirected_view.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// How much holds together while actors leave one after the other: [k] the share of all actors in
/// the largest part once k have left, from 1 (or less, where it is in parts already) to 0.
/// Convention: shares are of all actors there were, so that a curve never
/// rises.   Cost: O(n + m log* n), actors put back in reverse.
[[nodiscard]] std::vector<double> largest_part_while_leaving(const UndirectedView& graph,
                                                             std::span<const project::Index> order);

/// Who has most contacts of those still there leaves first; of equals the earlier.
/// Cost: O((n + m) log n).
[[nodiscard]] std::vector<project::Index> best_connected_first(const UndirectedView& graph);

struct RobustnessOptions {
  std::uint32_t draws = 200;
  std::uint64_t seed = 1;
};

struct Robustness {
  std::vector<double> connected;  // the best connected leave first
  std::vector<double> random;     // by lot: mean of the draws
  std::vector<double> low;        // 5 % of the draws are below
  std::vector<double> high;       // 5 % are above
  /// Mean of a curve over k = 1 … n: 1/2 at most, for a complete network; near 0 for a star whose
  /// centre goes.
  [[nodiscard]] static double area(std::span<const double> curve);
};

/// Errors: bad_parameter (draws), cancelled.   Cost: O(draws · (n + m)); O(draws · n) space.
/// Source: Albert, Jeong & Barabási 2000, doi:10.1038/35019019; area: Schneider et al. 2011,
/// doi:10.1073/pnas.1009440108.
Result<Robustness> robustness(const project::Projection& projection,
                              const RobustnessOptions& options, Progress& progress);

}  // namespace saite::analysis
