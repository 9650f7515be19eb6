// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/by_blocks.h"

#include "graph/analysis/kit/ordered_tasks.h"

namespace saite::analysis {

using project::Index;

namespace {

/// Blocks with fewer actors are solved one a thread.
constexpr std::size_t small_block = 512;

class ByBlocks {
 public:
  ByBlocks(const BlockTree& tree, bool edges, const SolveBlock& solve)
      : tree_(tree),
        solve_(solve),
        with_edges_(edges),
        actors_(tree.vertices.size(), 0.0),
        edges_(edges ? tree.edges.size() : 0, 0.0) {}

  Status run(Progress& progress) {
    std::vector<Index> small;
    for (Index b = 0; b < tree_.count; ++b) {
      if (tree_.edges_of(b).size() == 1) {
        bridge(b);
      } else if (tree_.actors_of(b).size() < small_block) {
        small.push_back(b);
      } else if (auto solved = solve_(b, true, actors_of(b), edges_of(b)); !solved) {
        return solved;
      }
    }
    const bool finished = run_ordered_tasks(
        static_cast<Index>(small.size()),
        [&](Index i) {
          // The one error is cancellation, which is seen below.
          (void)solve_(small[i], false, actors_of(small[i]), edges_of(small[i]));
        },
        progress);
    return finished ? Status() : Status(cancelled_error());
  }

  /// An actor's blocks are added in their order, whoever solved them when.
  Betweenness gathered() const {
    Betweenness result{tree_.parted, std::vector<double>(edges_.size())};
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      result.actors[tree_.vertices[i]] += actors_[i];
    }
    for (std::size_t i = 0; i < edges_.size(); ++i) result.edges[tree_.edges[i]] = edges_[i];
    return result;
  }

 private:
  std::span<double> actors_of(Index b) {
    return std::span(actors_).subspan(tree_.vertex_offsets[b], tree_.actors_of(b).size());
  }
  std::span<double> edges_of(Index b) {
    if (!with_edges_) return {};
    return std::span(edges_).subspan(tree_.edge_offsets[b], tree_.edges_of(b).size());
  }

  void bridge(Index b) {
    const Index at = tree_.vertex_offsets[b];
    if (with_edges_) edges_of(b)[0] = tree_.ends[at] * tree_.ends[at + 1];
  }

  const BlockTree& tree_;
  const SolveBlock& solve_;
  bool with_edges_;
  std::vector<double> actors_;  // beside BlockTree::vertices
  std::vector<double> edges_;   // beside BlockTree::edges
};

}  // namespace

Result<Betweenness> betweenness_by_blocks(const BlockTree& tree, bool edges,
                                          const SolveBlock& solve, Progress& progress) {
  ByBlocks blocks(tree, edges, solve);
  if (const auto done = blocks.run(progress); !done) return done.error();
  return blocks.gathered();
}

}  // namespace saite::analysis
