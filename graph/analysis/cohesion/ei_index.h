// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "graph/analysis/kit/scores.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// (E − I)/(E + I) of ties to other groups (E) and within the own group (I): −1 only among
/// themselves, +1 only with others.
struct EiIndex {
  std::uint64_t external = 0;
  std::uint64_t internal = 0;
  std::optional<double> value;     // nothing without ties
  std::optional<double> expected;  // where ties fall on pairs at random: 2·P_b/(n(n − 1)/2) − 1
  Scores groups;                   // of each group
  Scores actors;                   // by projection index; nothing for an isolate or in no group
};

/// Convention: edges of the projection (arcs where directed) with both ends in a group (what is
/// left out: kit/outside.h); strengths do not count. Two values to hold it against are in use: 0
/// and `expected`; show both. Cost: O(n + m). Source: Krackhardt & Stern 1988, Soc. Psychol. Q.
/// 51:123–140, doi:10.2307/2786835.
[[nodiscard]] EiIndex ei_index(const project::Projection& projection,
                               const project::Grouping& grouping);

struct EiTestOptions {
  std::uint32_t permutations = 1000;
  std::uint64_t seed = 1;
};

/// How the whole-network value compares with groups dealt out at random among the same actors.
struct EiTest {
  double mean = 0;
  double deviation = 0;
  double min = 0;
  double max = 0;
  double p_lower = 1;  // share of permutations with a value ≤ the observed, which counts as one
  double p_higher = 1;
  double p = 1;  // two-sided: at least as far from the mean as observed
};

/// Each permutation has a seed of its own, so the result does not depend on threads.
/// Nothing where the index has no value.   Cost: O(permutations · (n + m)).   Errors: cancelled.
Result<std::optional<EiTest>> ei_permutation_test(const project::Projection& projection,
                                                  const project::Grouping& grouping,
                                                  const EiTestOptions& options, Progress& progress);

}  // namespace saite::analysis
