// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

#include "graph/project/projection.h"

namespace saite::analysis {

/// How far a network hangs on one actor: 1 in a star, 0 where all are alike. Each sums how much
/// less every actor has than the one with most, over the most that sum can be (a star's).
/// Convention: no loops in the theoretical maximum; isolates count, so state n beside the value.
/// Nothing for fewer than three actors.   Cost: O(n).
/// Source: Freeman 1979, doi:10.1016/0378-8733(78)90021-7.

/// Σ(max − d) / ((n − 1)(n − 2)); `degrees` of the undirected network.
[[nodiscard]] std::optional<double> degree_centralisation(std::span<const double> degrees);

/// Σ(max − b) / (n − 1) of betweenness over its greatest possible value, which is
/// (n − 1)(n − 2)/2 where pairs count once, (n − 1)(n − 2) where directed. `betweenness` is raw.
[[nodiscard]] std::optional<double> betweenness_centralisation(std::span<const double> betweenness,
                                                               bool directed);

/// Σ(max − c) / ((n − 1)(n − 2)/(2n − 3)). Only makes sense for an undirected connected network
/// without strengths, where all closeness lies in [0, 1].
[[nodiscard]] std::optional<double> closeness_centralisation(std::span<const double> closeness);

}  // namespace saite::analysis
