// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

#include "graph/analysis/betweenness/path_graph.h"
#include "graph/analysis/kit/ordered_tasks.h"
#include "graph/analysis/paths/multi_source_sssp.h"

namespace saite::analysis {

/// What passes each vertex and, where `arcs`, each arc on shortest paths by length: 64 sources in
/// step. `ends` by vertex, as PathGraph has them. On the threads of the current TBB arena where
/// `shared`, else on this one. `steps` counts a step a source.
/// Nothing where cancelled, or where there are too many paths for a double or distances beyond 16
/// bits: whoever was not cancelled takes one source at a time then.
[[nodiscard]] std::optional<Dependencies> weighted_dependencies(const ShortLengthGraph& graph,
                                                                std::span<const double> ends,
                                                                bool arcs, bool shared,
                                                                StepCounter& steps);

}  // namespace saite::analysis
