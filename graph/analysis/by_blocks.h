// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <span>

#include "graph/analysis/betweenness.h"
#include "graph/analysis/block_tree.h"

namespace saite::analysis {

/// Blocks of so many actors are solved one after another by all threads, smaller ones one a thread.
inline constexpr std::size_t great_block = 512;

/// Solves one block: betweenness of its actors (as BlockTree::actors_of() orders them) and edges
/// (edges_of(); empty where not wanted), unordered pairs of path ends, without what
/// BlockTree::parted holds. `shared`: alone, with all threads; else one of many at the same time.
using SolveBlock = std::function<Status(project::Index block, bool shared, std::span<double> actors,
                                        std::span<double> edges)>;

/// Betweenness of an undirected projection from that of its blocks. Great blocks are solved
/// one after another by all threads, the others side by side; bridges need no solving.
/// Deterministic as the solver is.   Errors: the solver's, cancelled.
Result<Betweenness> betweenness_by_blocks(const BlockTree& tree, bool edges,
                                          const SolveBlock& solve, Progress& progress);

/// The solver of blocks by searches from all of their actors. Both must outlive it.
class BlockSolver {
 public:
  BlockSolver(const project::Projection& projection, const BlockTree& tree, Progress& progress);
  ~BlockSolver();

  /// As SolveBlock.   Errors: cancelled.
  Status operator()(project::Index block, bool shared, std::span<double> actors,
                    std::span<double> edges) const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace saite::analysis
