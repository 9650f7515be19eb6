// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/community/weaving_stage.h"

namespace saite::analysis {

/// StageNumbers::chance of a network of which all else is known. `graph` undirected, unweighted.
/// Cost: see stage_numbers().   Errors: cancelled.
Result<StageChance> stage_chance(const project::Projection& graph, const StageNumbers& numbers,
                                 const StageOptions& options, Progress& progress);

}  // namespace saite::analysis
