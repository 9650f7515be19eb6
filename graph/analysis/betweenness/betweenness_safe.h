// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/betweenness/path_graph.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// Brandes' algorithm with path counts that cannot overflow: a number with an exponent of its own
/// beside it. For graphs where the fast kernel's counts would leave the range of double, such as a
/// chain of 600 diamonds with its 2^600 … 2^1200 paths.
/// Cost: O(n·m) time, one source at a time; O(n + m) space a task.
/// Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249.
/// Errors: cancelled.
Result<Dependencies> safe_dependencies(const PathGraph& graph, bool arcs, Progress& progress);

}  // namespace saite::analysis
