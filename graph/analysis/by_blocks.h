// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>

#include "graph/analysis/betweenness.h"
#include "graph/analysis/block_tree.h"

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

/// betweenness() of an undirected projection without strengths, for whoever knows some blocks'
/// values already: `around` gets the tree and the solver that would be used, and gives back the one
/// to use; both live as long as that.
Result<Betweenness> betweenness_around(
    const project::Projection& projection, bool edges,
    const std::function<SolveBlock(const BlockTree& tree, const SolveBlock& solve)>& around,
    Progress& progress);

}  // namespace saite::analysis
