// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/betweenness/betweenness_kernel.h"
#include "graph/analysis/betweenness/path_graph.h"
#include "graph/analysis/kit/ordered_tasks.h"
#include "graph/base/error.h"

namespace saite::analysis {

/// What passes each vertex and, where `arcs`, each arc: the kernel from every vertex in batches, or
/// safe_dependencies() where there are too many shortest paths to count in a double. `steps` counts
/// a step a source.   Errors: cancelled.

/// On the threads of the current TBB arena, for a graph of many batches.
Result<Dependencies> dependencies(const PathGraph& graph, bool arcs, StepCounter& steps);

/// On this thread alone, for one of many small graphs; `scratch` is kept between them.
Result<Dependencies> small_dependencies(const PathGraph& graph, bool arcs, BatchScratch& scratch,
                                        StepCounter& steps);

}  // namespace saite::analysis
