// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>

#include "graph/analysis/block_problem.h"
#include "graph/analysis/block_tree.h"
#include "graph/analysis/locality_order.h"
#include "graph/analysis/path_loads.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

/// Blocks with fewer actors are solved one a thread, greater ones by all threads together.
constexpr std::size_t small_block = 512;

/// Betweenness of an undirected, unweighted projection, block by block.
class ByBlocks {
 public:
  ByBlocks(const Projection& projection, const BlockTree& tree, bool edges, Progress& progress)
      : projection_(projection),
        tree_(tree),
        with_edges_(edges),
        steps_(progress, tree.vertices.size()),
        actors_(tree.vertices.size(), 0.0),
        edges_(edges ? tree.edges.size() : 0, 0.0) {}

  Result<Betweenness> run() {
    std::vector<Index> small;
    std::vector<Index> large;
    for (Index b = 0; b < tree_.count; ++b) {
      const std::size_t actors = tree_.actors_of(b).size();
      const std::size_t edges = tree_.edges_of(b).size();
      if (edges == actors * (actors - 1) / 2) {
        complete(b);
      } else {
        (actors < small_block ? small : large).push_back(b);
      }
    }
    for (const Index b : large) {
      const BlockProblem problem(projection_, tree_, b);
      const auto loads = path_loads(problem.graph(), with_edges_, steps_);
      if (!loads) return loads.error();
      problem.assign(*loads, actors_of(b), edges_of(b));
    }
    if (!solve_small(small)) return cancelled_error();
    return gathered();
  }

 private:
  std::span<double> actors_of(Index b) {
    return std::span(actors_).subspan(tree_.vertex_offsets[b], tree_.actors_of(b).size());
  }
  std::span<double> edges_of(Index b) {
    if (!with_edges_) return {};
    return std::span(edges_).subspan(tree_.edge_offsets[b], tree_.edges_of(b).size());
  }

  /// A bridge, or all tied with all: paths between two of them take their edge and pass nobody.
  void complete(Index b) {
    if (!with_edges_) return;
    const auto actors = tree_.actors_of(b);
    const auto edges = tree_.edges_of(b);
    const auto ends = [&](Index actor) {
      return tree_
          .ends[tree_.vertex_offsets[b] +
                static_cast<std::size_t>(std::ranges::lower_bound(actors, actor) - actors.begin())];
    };
    for (std::size_t i = 0; i < edges.size(); ++i) {
      const auto edge = projection_.edges()[edges[i]];
      edges_of(b)[i] = ends(edge.a) * ends(edge.b);
    }
  }

  bool solve_small(const std::vector<Index>& blocks) {
    tbb::enumerable_thread_specific<BatchScratch> scratches;
    return run_ordered_tasks(
        static_cast<Index>(blocks.size()),
        [&](Index i) {
          const BlockProblem problem(projection_, tree_, blocks[i]);
          const auto loads =
              small_path_loads(problem.graph(), with_edges_, scratches.local(), steps_);
          if (loads) problem.assign(*loads, actors_of(blocks[i]), edges_of(blocks[i]));
        },
        steps_.progress());
  }

  /// An actor's blocks are added in their order, whoever solved them when.
  Result<Betweenness> gathered() const {
    Betweenness result{tree_.parted, std::vector<double>(edges_.size())};
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      result.actors[tree_.vertices[i]] += actors_[i];
    }
    for (std::size_t i = 0; i < edges_.size(); ++i) result.edges[tree_.edges[i]] = edges_[i];
    return result;
  }

  const Projection& projection_;
  const BlockTree& tree_;
  bool with_edges_;
  StepCounter steps_;
  std::vector<double> actors_;  // beside BlockTree::vertices
  std::vector<double> edges_;   // beside BlockTree::edges
};

/// The whole projection with its vertices in locality order; `arc_edges` beside its neighbours.
PathGraph directed_graph(const Projection& p, std::span<const Index> order,
                         std::vector<Index>& arc_edges) {
  std::vector<Index> rank(p.size());
  for (Index i = 0; i < p.size(); ++i) rank[order[i]] = i;
  PathGraph graph;
  graph.in_offsets.assign(1, 0);
  for (const Index u : order) {
    const auto heads = p.neighbours(u);
    for (const Index v : heads) graph.neighbours.push_back(rank[v]);
    const auto edges = p.incident_edges(u);
    arc_edges.insert(arc_edges.end(), edges.begin(), edges.end());
    graph.offsets.push_back(static_cast<Index>(graph.neighbours.size()));
    for (const Index v : p.in_neighbours(u)) graph.in_neighbours.push_back(rank[v]);
    graph.in_offsets.push_back(static_cast<Index>(graph.in_neighbours.size()));
  }
  graph.copies.assign(p.size(), 1.0);
  graph.ends.assign(p.size(), 1.0);
  return graph;
}

/// Directed paths may enter a block where others leave it, but who lies behind a cut point and is
/// reached from it differs from actor to actor: so no blocks here, only the batches.
Result<Betweenness> directed_betweenness(const Projection& p, bool edges, Progress& progress) {
  const auto order = locality_order(p.offsets(), p.neighbour_array());
  std::vector<Index> arc_edges;
  const PathGraph graph = directed_graph(p, order, arc_edges);
  StepCounter steps(progress, p.size());
  const auto loads = path_loads(graph, edges, steps);
  if (!loads) return loads.error();
  Betweenness result{std::vector<double>(p.size()), std::vector<double>(loads->arcs.size())};
  for (Index i = 0; i < p.size(); ++i) result.actors[order[i]] = loads->vertices[i];
  for (std::size_t i = 0; i < loads->arcs.size(); ++i) result.edges[arc_edges[i]] = loads->arcs[i];
  return result;
}

}  // namespace

Result<Betweenness> betweenness(const Projection& p, const BetweennessOptions& options,
                                Progress& progress) {
  if (p.directed()) return directed_betweenness(p, options.edges, progress);
  const auto found = blocks(p, progress);
  if (!found) return found.error();
  const BlockTree tree = block_tree(p, *found);
  return ByBlocks(p, tree, options.edges, progress).run();
}

}  // namespace saite::analysis
