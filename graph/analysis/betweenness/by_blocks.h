// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/paths/block_tree.h"

namespace saite::analysis {

/// Solves one block: betweenness of its actors (as BlockTree::actors_of() orders them) and edges
/// (edges_of(); empty where not wanted), unordered pairs of path ends, without what
/// BlockTree::parted holds. `shared`: alone, with all threads; else one of many at the same time.
using SolveBlock = std::function<Status(project::Index block, bool shared, std::span<double> actors,
                                        std::span<double> edges)>;

/// Betweenness of an undirected projection from that of its blocks. Blocks of many actors are
/// solved one after another by all threads, the others side by side; bridges need no solving.
/// Deterministic as the solver is.   Errors: the solver's, cancelled.
Result<Betweenness> betweenness_by_blocks(const BlockTree& tree, bool edges,
                                          const SolveBlock& solve, Progress& progress);

}  // namespace saite::analysis
