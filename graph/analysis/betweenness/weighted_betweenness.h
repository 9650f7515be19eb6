// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/betweenness/betweenness.h"

namespace saite::analysis {

/// betweenness() where lengths are 1/strength (arc_lengths.h says when two paths are equally long).
/// Blocks as there, as no way out of a block and back is shorter; 64 sources in step where the
/// lengths are small whole numbers (length_search.h, length_links.h), else one at a time: Dijkstra
/// with a ring of buckets for whole numbers, with a heap for others.
/// Cost: O(n·m) in step, far less in practice; O(n·m + n·(distance range)) with buckets, O(n·m log
/// n) with the heap; O(n + m) space a task.
/// Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249.
/// Errors: cancelled.
Result<Betweenness> weighted_betweenness(const project::Projection& projection,
                                         const BetweennessOptions& options, Progress& progress);

}  // namespace saite::analysis
