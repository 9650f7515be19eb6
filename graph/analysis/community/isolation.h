// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "graph/analysis/community/facts.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Actors who, without one of them, would reach fewer than half of the others of their part.
struct BehindOne {
  project::Index gate;
  std::vector<project::Index> actors;  // rising, without the gate
};

/// Who is hard to reach by ties.
struct Isolation {
  std::vector<project::Index> isolates;                  // no tie at all
  std::vector<std::vector<project::Index>> small_parts;  // of two or more, beside the largest
  std::vector<project::Index> hanging;                   // exactly one contact
  std::vector<BehindOne> behind;                         // in the largest part; most actors first
};

/// Convention: directions and strengths ignored. The middle of a part is the centroid of its tree
/// of blocks (Jordan 1869): the block that every cut point leaves with at least half of the part,
/// or the one actor whose loss leaves no half together. Whoever hangs on one gate stands once,
/// however the actors are chained up behind it. Of several largest parts the first one counts.
/// Lists rise; small parts come largest first.   Cost: O(n + m).   Errors: cancelled.
Result<Isolation> isolation(const project::Projection& projection, Progress& progress);

/// Groups of two or more actors none of whom is tied to another group. Positions in the grouping's
/// names, rising.   Cost: O(n + m).
[[nodiscard]] std::vector<project::Index> groups_without_bridge(
    const project::Projection& projection, const project::Grouping& grouping);

}  // namespace saite::analysis
