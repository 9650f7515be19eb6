// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

struct BetweennessOptions {
  /// Betweenness of edges costs about a third more than that of actors alone.
  bool edges = true;
};

struct Betweenness {
  std::vector<double> actors;  // by projection index
  std::vector<double> edges;   // by position in Projection::edges(); empty unless asked for
};

/// How many shortest paths run through each actor and along each edge: the sum over all pairs
/// s, t of the share of the shortest paths from s to t that pass there.
/// Convention: raw values; undirected pairs counted once, directed pairs each way; the ends of a
/// path are not passed (actors) but their edges are; pairs without a path count nothing. Where the
/// projection is weighted, lengths are 1/strength (see weighted_betweenness.h).
/// Cost: O(n·m) time in the worst case, O(n + m) space; in practice far less, see
/// block_problem.h (blocks, twins) and betweenness_kernel.h (64 sources at once).
/// Source: Brandes 2001, doi:10.1080/0022250X.2001.9990249; edges: Brandes 2008,
/// doi:10.1016/j.socnet.2007.11.001.
/// Errors: cancelled.
Result<Betweenness> betweenness(const project::Projection& projection,
                                const BetweennessOptions& options, Progress& progress);

}  // namespace saite::analysis
