// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/weighted_betweenness.h"

#include <algorithm>
#include <atomic>
#include <limits>
#include <numeric>
#include <optional>

#include "graph/analysis/betweenness/by_blocks.h"
#include "graph/analysis/betweenness/scaled_count.h"
#include "graph/analysis/betweenness/weighted_dependencies.h"
#include "graph/analysis/kit/ordered_tasks.h"
#include "graph/analysis/paths/length_graph.h"
#include "graph/analysis/paths/length_queue.h"
#include "graph/analysis/paths/shortest_path_pruning.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

struct Loads {
  std::vector<double> vertices;
  std::vector<double> edges;  // beside the given edges, both ways together
};

/// Brandes' algorithm with Dijkstra's search, one source at a time; tables kept between sources.
template <class Queue, class Count>
class WeightedBrandes {
 public:
  using Length = typename Queue::Length;
  using Graph = LengthGraph<typename Queue::ArcLength>;

  WeightedBrandes(const Graph& graph, std::span<const double> ends, double greatest, Loads& loads)
      : graph_(graph),
        ends_(ends),
        loads_(loads),
        queue_(greatest),
        state_(graph.size()),
        passing_(graph.size()) {
    Index degree = 0;
    for (Index u = 0; u < graph.size(); ++u) {
      degree = std::max(degree, graph.offsets[u + 1] - graph.offsets[u]);
    }
    onward_.resize(degree + 1U);  // one more, as they are written before they are counted
  }

  /// False where there were too many paths for Count.
  bool run(Index source) {
    search(source);
    const bool countable = !too_many_;
    if (countable) accumulate(source);
    for (const Index v : order_) state_[v].distance = unreached;
    return countable;
  }

 private:
  static constexpr Length unreached = std::numeric_limits<Length>::max();

  /// Side by side, as they are read together.
  struct State {
    Length distance = unreached;
    Count paths;
  };

  void search(Index source) {
    order_.clear();
    state_[source].distance = 0;
    state_[source].paths = {};
    state_[source].paths.value = 1;
    queue_.push(0, source);
    Length length{};
    for (Index u = 0; queue_.pop(length, u);) {
      const State from = state_[u];
      if (length != from.distance) continue;  // it has come nearer since
      order_.push_back(u);
      too_many_ = too_many_ || from.paths.too_many();
      for (Index at = graph_.offsets[u]; at < graph_.offsets[u + 1]; ++at) {
        const auto [v, step] = graph_.arcs[at];
        State& to = state_[v];
        const Length through = length + step;
        if (Queue::shorter(to.distance, through)) continue;
        if (Queue::shorter(through, to.distance)) {
          to = {through, from.paths};
          queue_.push(through, v);
        } else {
          to.paths.add(from.paths);
        }
      }
    }
  }

  void accumulate(Index source) {
    const double weight = ends_[source];
    for (std::size_t i = order_.size(); i-- > 0;) {
      const Index u = order_[i];
      const State from = state_[u];
      // Without branches, as they could not be foretold.
      std::size_t count = 0;
      for (Index at = graph_.offsets[u]; at < graph_.offsets[u + 1]; ++at) {
        const auto [v, step] = graph_.arcs[at];
        onward_[count] = at;
        count += static_cast<std::size_t>(Queue::equal(from.distance + step, state_[v].distance));
      }
      double sum = 0;
      for (const Index at : std::span(onward_).first(count)) {
        const Index v = graph_.arcs[at].head;
        const double share = from.paths.over(state_[v].paths) * (weight * ends_[v] + passing_[v]);
        sum += share;
        if (!loads_.edges.empty()) loads_.edges[graph_.edge_of[at]] += share;
      }
      passing_[u] = sum;
      if (u != source) loads_.vertices[u] += sum;
    }
  }

  const Graph& graph_;
  std::span<const double> ends_;  // by vertex of the graph
  Loads& loads_;
  Queue queue_;
  std::vector<State> state_;
  std::vector<double> passing_;
  std::vector<Index> order_;
  std::vector<Index> onward_;  // arcs of one vertex on shortest paths
  bool too_many_ = false;
};

Loads no_loads(std::size_t vertices, std::size_t edges) {
  return {std::vector<double>(vertices, 0.0), std::vector<double>(edges, 0.0)};
}

/// All sources of one graph, in tasks where `shared`. False where there were too many paths; what
/// was cancelled is seen by the caller.
template <class Queue, class Count>
bool run_sources(const LengthGraph<typename Queue::ArcLength>& graph, std::span<const double> ends,
                 double greatest, bool shared, StepCounter& steps, Loads& loads) {
  const Index n = graph.size();
  const Index tasks =
      shared ? ordered_task_count(n, loads.vertices.size() + loads.edges.size()) : 1;
  std::vector<Loads> parts(tasks);
  std::atomic<bool> countable = true;
  const auto work = [&](Index task) {
    parts[task] = no_loads(n, loads.edges.size());
    WeightedBrandes<Queue, Count> brandes(graph, ends, greatest, parts[task]);
    for (Index source = task; source < n && countable; source += tasks) {
      if (!steps.step()) return;
      if (!brandes.run(source)) countable = false;
    }
  };
  if (shared) {
    run_ordered_tasks(tasks, work, steps.progress());
  } else {
    work(0);
  }
  for (const Loads& part : parts) {
    add_to(loads.vertices, part.vertices);
    add_to(loads.edges, part.edges);
  }
  return countable;
}

/// Graphs of fewer vertices have one source at a time: rows would be half empty.
constexpr Index min_in_step = 32;

template <class Length>
std::vector<double> in_order_of(const LengthGraph<Length>& graph, std::span<const double> ends) {
  std::vector<double> values(graph.size());
  for (Index v = 0; v < graph.size(); ++v) values[v] = ends[graph.order[v]];
  return values;
}

/// As solve(), 64 sources at once. Nothing where that could not be.
std::optional<Loads> solve_in_step(const Projection& p, const ArcLengths& lengths,
                                   std::span<const Index> actors, std::span<const Index> edges,
                                   std::span<const double> ends, bool with_edges, bool shared,
                                   StepCounter& steps) {
  const auto graph = length_graph<std::uint16_t>(p, lengths, actors, edges);
  const auto found =
      weighted_dependencies(graph, in_order_of(graph, ends), with_edges, shared, steps);
  if (!found) return std::nullopt;
  Loads loads = no_loads(graph.size(), with_edges ? edges.size() : 0);
  for (Index v = 0; v < graph.size(); ++v) loads.vertices[graph.order[v]] = found->vertices[v];
  for (std::size_t at = 0; at < found->arcs.size(); ++at) {
    loads.edges[graph.edge_of[at]] += found->arcs[at];
  }
  return loads;
}

/// Loads of the graph of these actors and edges; `ends` beside the actors.
template <class Queue>
Loads solve(const Projection& p, const ArcLengths& lengths, std::span<const Index> actors,
            std::span<const Index> edges, std::span<const double> ends, bool with_edges,
            bool shared, StepCounter& steps) {
  if (suits_lanes(lengths) && actors.size() >= min_in_step) {
    auto loads = solve_in_step(p, lengths, actors, edges, ends, with_edges, shared, steps);
    if (steps.progress().cancelled()) return {};
    if (loads) return std::move(*loads);
  }
  const auto graph = length_graph<typename Queue::ArcLength>(p, lengths, actors, edges);
  const std::vector<double> vertex_ends = in_order_of(graph, ends);
  const std::size_t edge_count = with_edges ? edges.size() : 0;
  Loads found = no_loads(graph.size(), edge_count);
  if (!run_sources<Queue, PlainCount>(graph, vertex_ends, lengths.greatest, shared, steps, found)) {
    found = no_loads(graph.size(), edge_count);
    run_sources<Queue, ScaledCount>(graph, vertex_ends, lengths.greatest, shared, steps, found);
  }
  Loads result = no_loads(graph.size(), 0);
  result.edges = std::move(found.edges);
  for (Index v = 0; v < graph.size(); ++v) result.vertices[graph.order[v]] = found.vertices[v];
  return result;
}

template <class Queue>
Result<Betweenness> betweenness_with(const Projection& p, const ArcLengths& lengths, bool edges,
                                     Progress& progress) {
  if (p.directed()) {
    StepCounter steps(progress, p.size());
    std::vector<Index> actors(p.size());
    std::vector<Index> all(p.edge_count());
    std::iota(actors.begin(), actors.end(), 0);
    std::iota(all.begin(), all.end(), 0);
    const std::vector<double> ends(p.size(), 1.0);
    Loads loads = solve<Queue>(p, lengths, actors, all, ends, edges, true, steps);
    if (progress.cancelled()) return cancelled_error();
    return Betweenness{std::move(loads.vertices), std::move(loads.edges)};
  }
  const auto found = blocks(p, progress);
  if (!found) return found.error();
  const BlockTree tree = block_tree(p, *found);
  StepCounter steps(progress, tree.vertices.size());
  const auto solve_block = [&](Index block, bool shared, std::span<double> actor_values,
                               std::span<double> edge_values) -> Status {
    const std::span ends(tree.ends.data() + tree.vertex_offsets[block], actor_values.size());
    const Loads loads = solve<Queue>(p, lengths, tree.actors_of(block), tree.edges_of(block), ends,
                                     edges, shared, steps);
    if (progress.cancelled()) return cancelled_error();
    for (std::size_t i = 0; i < actor_values.size(); ++i) actor_values[i] = loads.vertices[i] / 2;
    for (std::size_t i = 0; i < edge_values.size(); ++i) edge_values[i] = loads.edges[i] / 2;
    return {};
  };
  return betweenness_by_blocks(tree, edges, solve_block, progress);
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
  const ArcLengths lengths = arc_lengths(part.projection);
  const auto measure = suits_buckets(lengths.whole, lengths.greatest)
                           ? &betweenness_with<BucketQueue>
                           : &betweenness_with<HeapQueue>;
  auto found = measure(part.projection, lengths, options.edges, progress);
  if (!found || !options.edges) return found;
  std::vector<double> edges(p.edge_count(), 0.0);  // nothing passes what was left out
  for (std::size_t e = 0; e < part.kept.size(); ++e) edges[part.kept[e]] = found->edges[e];
  found->edges = std::move(edges);
  return found;
}

}  // namespace saite::analysis
