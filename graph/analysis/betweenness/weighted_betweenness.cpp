// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/weighted_betweenness.h"

#include <atomic>
#include <optional>
#include <type_traits>

#include "graph/analysis/betweenness/by_blocks.h"
#include "graph/analysis/betweenness/scaled_count.h"
#include "graph/analysis/betweenness/single_source_brandes.h"
#include "graph/analysis/betweenness/weighted_dependencies.h"
#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/kit/ordered_tasks.h"
#include "graph/analysis/paths/exact_lengths.h"
#include "graph/analysis/paths/shortest_path_pruning.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

/// All sources of one graph, in tasks where `shared`; `arcs` of the result by position in the given
/// edges, both ways together (empty where `edge_count` is 0). Nothing where there were too many
/// paths for Count or where cancelled.
template <class Queue, class Count>
std::optional<Dependencies> run_sources(const LengthGraph<typename Queue::ArcLength>& graph,
                                        std::span<const double> ends, std::size_t edge_count,
                                        double max_length, bool shared, StepCounter& steps) {
  const Index n = graph.size();
  const Index tasks = shared ? ordered_task_count(n, n + edge_count) : 1;
  std::atomic<bool> countable = true;
  auto sum = ordered_sum(
      tasks, Dependencies::none(n, edge_count),
      [&](Index task, Dependencies& part) {
        using Arcs = LengthArcs<typename Queue::ArcLength>;
        SingleSourceBrandes<Arcs, Queue, Count> brandes(Arcs{&graph, ends}, max_length);
        const auto add_vertex = [&](Index v, double value) { part.vertices[v] += value; };
        const auto add_arc = [&](Index at, double value) {
          if (!part.arcs.empty()) part.arcs[graph.edge_of[at]] += value;
        };
        for (Index source = task; source < n && countable; source += tasks) {
          if (!steps.step()) return;
          if (!brandes.run(source, add_vertex, add_arc)) countable = false;
        }
      },
      steps.progress());
  return countable ? std::move(sum) : std::nullopt;
}

/// Graphs of fewer vertices have one source at a time: rows would be half empty.
constexpr Index min_in_step = 32;

template <class Length>
std::vector<double> in_order_of(const LengthGraph<Length>& graph, std::span<const double> ends) {
  std::vector<double> values(graph.size());
  for (Index v = 0; v < graph.size(); ++v) values[v] = ends[graph.order[v]];
  return values;
}

/// From vertices of the graph to the actors it was made of.
template <class Length>
std::vector<double> by_actor(const LengthGraph<Length>& graph, std::span<const double> vertices) {
  std::vector<double> values(graph.size());
  for (Index v = 0; v < graph.size(); ++v) values[graph.order[v]] = vertices[v];
  return values;
}

/// As solve(), 64 sources at once. Nothing where that could not be.
std::optional<Dependencies> solve_in_step(const Projection& p, const ArcLengths& lengths,
                                          std::span<const Index> actors,
                                          std::span<const Index> edges,
                                          std::span<const double> ends, bool with_edges,
                                          bool shared, StepCounter& steps) {
  const auto graph = length_graph<std::uint16_t>(p, lengths.of_edge, actors, edges);
  const auto found =
      weighted_dependencies(graph, in_order_of(graph, ends), with_edges, shared, steps);
  if (!found) return std::nullopt;
  Dependencies result = Dependencies::none(0, with_edges ? edges.size() : 0);
  result.vertices = by_actor(graph, found->vertices);
  for (std::size_t at = 0; at < found->arcs.size(); ++at) {
    result.arcs[graph.edge_of[at]] += found->arcs[at];
  }
  return result;
}

/// Dependencies of these actors and edges (in `arcs`, both ways together), by position in them;
/// `ends` beside the actors. Of no use where cancelled.
template <class Queue, class Lengths>
Dependencies solve(const Projection& p, const Lengths& lengths, std::span<const Index> actors,
                   std::span<const Index> edges, std::span<const double> ends, bool with_edges,
                   bool shared, StepCounter& steps) {
  if constexpr (std::is_same_v<Lengths, ArcLengths>) {
    if (suits_lanes(lengths) && actors.size() >= min_in_step) {
      auto found = solve_in_step(p, lengths, actors, edges, ends, with_edges, shared, steps);
      if (steps.progress().cancelled()) return {};
      if (found) return *std::move(found);
    }
  }
  const auto graph = length_graph<typename Queue::ArcLength>(p, lengths.of_edge, actors, edges);
  const std::vector<double> vertex_ends = in_order_of(graph, ends);
  const std::size_t edge_count = with_edges ? edges.size() : 0;
  auto found = run_sources<Queue, PlainCount>(graph, vertex_ends, edge_count, lengths.greatest,
                                              shared, steps);
  if (!found) {
    found = run_sources<Queue, ScaledCount>(graph, vertex_ends, edge_count, lengths.greatest,
                                            shared, steps);
  }
  if (!found) return {};
  found->vertices = by_actor(graph, found->vertices);
  return *std::move(found);
}

template <class Queue, class Lengths>
Result<Betweenness> betweenness_with(const Projection& p, const Lengths& lengths, bool edges,
                                     Progress& progress) {
  if (p.directed()) {
    StepCounter steps(progress, p.size());
    const std::vector<double> ends(p.size(), 1.0);
    Dependencies found = solve<Queue>(p, lengths, all_indices(p.size()),
                                      all_indices(p.edge_count()), ends, edges, true, steps);
    if (progress.cancelled()) return cancelled_error();
    return Betweenness{std::move(found.vertices), std::move(found.arcs)};
  }
  const auto found = blocks(p, progress);
  if (!found) return found.error();
  const BlockTree tree = block_tree(p, *found);
  StepCounter steps(progress, tree.vertices.size());
  const auto solve_block = [&](Index block, bool shared, std::span<double> actor_values,
                               std::span<double> edge_values) -> Status {
    const std::span ends(tree.ends.data() + tree.vertex_offsets[block], actor_values.size());
    const Dependencies found = solve<Queue>(p, lengths, tree.actors_of(block), tree.edges_of(block),
                                            ends, edges, shared, steps);
    if (progress.cancelled()) return cancelled_error();
    for (std::size_t i = 0; i < actor_values.size(); ++i) actor_values[i] = found.vertices[i] / 2;
    for (std::size_t i = 0; i < edge_values.size(); ++i) edge_values[i] = found.arcs[i] / 2;
    return {};
  };
  return betweenness_by_blocks(tree, edges, solve_block, progress);
}

/// With the cheapest lengths that tell any two paths apart.
Result<Betweenness> with_lengths_needed(const Projection& p, bool edges, Progress& progress) {
  const ArcLengths lengths = arc_lengths(p);
  if (suits_buckets(lengths.whole, lengths.greatest)) {
    return betweenness_with<BucketQueue>(p, lengths, edges, progress);
  }
  switch (lengths_needed(p)) {
    case LengthsNeeded::long_lengths:
      return betweenness_with<ExactQueue<LongLength>>(p, exact_arc_lengths<LongLength>(p), edges,
                                                      progress);
    case LengthsNeeded::longest_lengths:
      return betweenness_with<ExactQueue<LongestLength>>(p, exact_arc_lengths<LongestLength>(p),
                                                         edges, progress);
    case LengthsNeeded::doubles:
      break;
  }
  return betweenness_with<HeapQueue>(p, lengths, edges, progress);
}

}  // namespace

Result<Betweenness> weighted_betweenness(const Projection& p, const BetweennessOptions& options,
                                         Progress& progress) {
  const ArcLengths whole = arc_lengths(p);
  // In step, an edge that a detour undercuts costs less than it takes to find it.
  if (suits_lanes(whole)) {
    return betweenness_with<BucketQueue>(p, whole, options.edges, progress);
  }
  const auto part = prune_to_shortest_paths(p, whole, progress);
  if (progress.cancelled()) return cancelled_error();
  auto found = with_lengths_needed(part.projection, options.edges, progress);
  if (!found || !options.edges) return found;
  std::vector<double> edges(p.edge_count(), 0.0);  // nothing passes what was left out
  for (std::size_t e = 0; e < part.kept.size(); ++e) edges[part.kept[e]] = found->edges[e];
  found->edges = std::move(edges);
  return found;
}

}  // namespace saite::analysis
