// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "graph/analysis/community/weaving_stage.h"
#include "graph/analysis/registry/context.h"

namespace saite::analysis {

/// The actors that show a stage on a map.
struct StageMarks {
  std::vector<project::Index> central;  // the hubs, or the core; rising; of other stages empty
  std::vector<project::Index> largest;  // the rest of the largest part; rising
};

/// The core of `numbers`, or the hubs: whoever has at least half as many ties as the one with most,
/// and more than two.
/// Convention: of several largest parts the one with the smallest index.
/// Cost: O(n + m).   Errors: cancelled.
Result<StageMarks> stage_marks(Context& context, std::optional<Stage> stage,
                               const StageNumbers& numbers, Progress& progress);

}  // namespace saite::analysis
