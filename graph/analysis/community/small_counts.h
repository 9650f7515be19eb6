// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// Of a group of people: how many it has, for how many of them something holds, and for how many
/// of these something more holds: actors ≥ some ≥ more.
struct NestedCount {
  project::Index actors = 0;
  project::Index some = 0;
  project::Index more = 0;
  friend bool operator==(const NestedCount&, const NestedCount&) = default;
};

/// Which of the three numbers of a row may be told; who does not tell `actors` does not tell `some`
/// either, and so on.
struct Telling {
  bool actors = true;
  bool some = true;
  bool more = true;
  friend bool operator==(const Telling&, const Telling&) = default;
};

/// What may be told of groups and of their sum without telling of fewer than `least` people.
struct SafeCounts {
  std::vector<Telling> groups;
  Telling all;
};

/// A count of 1 … least − 1 people is not told, nor one that others would give away: the difference
/// of two numbers of a row (those for whom it does not hold), or of the sum and the other rows. For
/// that further rows stay untold, the smallest first. Nought is told: it is about the service, and
/// a planner looks for just that.
/// Caveat: two tables of the same people (two numbers of steps) may tell by their difference what
/// neither tells alone.   Cost: O(groups²).
/// Source: Hundepool et al. 2012, Statistical Disclosure Control, ch. 5 (primary and secondary
/// suppression), doi:10.1002/9781118348239.
[[nodiscard]] SafeCounts safe_counts(const std::vector<NestedCount>& groups,
                                     project::Index least = 5);

}  // namespace saite::analysis
