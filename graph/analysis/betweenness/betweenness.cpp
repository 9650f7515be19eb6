// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/betweenness.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>

#include "graph/analysis/betweenness/block_problem.h"
#include "graph/analysis/betweenness/by_blocks.h"
#include "graph/analysis/betweenness/dependencies.h"
#include "graph/analysis/betweenness/weighted_betweenness.h"
#include "graph/analysis/paths/block_tree.h"
#include "graph/analysis/paths/locality_order.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

/// All tied with all: paths between two of them take their edge and pass nobody.
void solve_complete(const Projection& p, const BlockTree& tree, Index block,
                    std::span<double> edge_values) {
  const auto actors = tree.actors_of(block);
  const auto edges = tree.edges_of(block);
  const auto ends = [&](Index actor) {
    const auto at = std::ranges::lower_bound(actors, actor) - actors.begin();
    return tree.ends[tree.vertex_offsets[block] + static_cast<std::size_t>(at)];
  };
  for (std::size_t i = 0; i < edge_values.size(); ++i) {
    const auto edge = p.edges()[edges[i]];
    edge_values[i] = ends(edge.a) * ends(edge.b);
  }
}

/// By blocks.
Result<Betweenness> undirected_betweenness(const Projection& p, bool edges, Progress& progress) {
  const auto found = blocks(p, progress);
  if (!found) return found.error();
  const BlockTree tree = block_tree(p, *found);
  StepCounter steps(progress, tree.vertices.size());
  tbb::enumerable_thread_specific<BatchScratch> scratches;
  const SolveBlock solve = [&](Index block, bool shared, std::span<double> actor_values,
                               std::span<double> edge_values) -> Status {
    const std::size_t n = actor_values.size();
    if (tree.edges_of(block).size() == n * (n - 1) / 2) {
      solve_complete(p, tree, block, edge_values);
      return {};
    }
    const BlockProblem problem(p, tree, block);
    const auto loads = shared
                           ? dependencies(problem.graph(), edges, steps)
                           : small_dependencies(problem.graph(), edges, scratches.local(), steps);
    if (!loads) return loads.error();
    problem.assign(*loads, actor_values, edge_values);
    return {};
  };
  return betweenness_by_blocks(tree, edges, solve, progress);
}

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
  const auto loads = dependencies(graph, edges, steps);
  if (!loads) return loads.error();
  Betweenness result{std::vector<double>(p.size()), std::vector<double>(loads->arcs.size())};
  for (Index i = 0; i < p.size(); ++i) result.actors[order[i]] = loads->vertices[i];
  for (std::size_t i = 0; i < loads->arcs.size(); ++i) result.edges[arc_edges[i]] = loads->arcs[i];
  return result;
}

}  // namespace

Result<Betweenness> betweenness(const Projection& p, const BetweennessOptions& options,
                                Progress& progress) {
  if (p.weighted()) return weighted_betweenness(p, options, progress);
  if (p.directed()) return directed_betweenness(p, options.edges, progress);
  return undirected_betweenness(p, options.edges, progress);
}

}  // namespace saite::analysis
