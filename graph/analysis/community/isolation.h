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

/// Actors whose every way to the middle of their part leads through one of them.
struct BehindOne {
  project::Index gate;
  std::vector<project::Index> actors;  // rising, without the gate
};

/// Who is hard to reach by ties.
struct Isolation {
  std::vector<project::Index> isolates;                  // no tie at all
  std::vector<std::vector<project::Index>> small_parts;  // of two or more, beside the largest
  std::vector<project::Index> hanging;                   // exactly one contact
  std::vector<BehindOne> behind;                         // most actors first
};

/// Convention: directions and strengths ignored. The middle of a part is its largest block (what
/// holds together whoever of it leaves; of several the one with the first actor); in a part
/// without circles it is the actor whose loss would tear it most. What hangs on one gate stands
/// once, however it is chained up behind; actors of pairs (parts of two) hang but are not behind.
/// Lists rise; small parts come largest first.   Cost: O(n + m).   Errors: cancelled.
Result<Isolation> isolation(const project::Projection& projection, Progress& progress);

/// Groups of two or more actors none of whom is tied to another group. Positions in the grouping's
/// names, rising.   Cost: O(n + m).
[[nodiscard]] std::vector<project::Index> groups_without_bridge(
    const project::Projection& projection, const project::Grouping& grouping);

}  // namespace saite::analysis
