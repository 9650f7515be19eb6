// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/distances.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <atomic>
#include <limits>
#include <numeric>

#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/kit/ordered_tasks.h"
#include "graph/analysis/paths/distance_batches.h"
#include "graph/analysis/paths/length_graph.h"
#include "graph/analysis/paths/length_queue.h"
#include "graph/analysis/paths/locality_order.h"
#include "graph/analysis/paths/multi_source_sssp.h"
#include "graph/analysis/paths/shortest_path_pruning.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

std::optional<double> Distances::closeness(Index u) const {
  if (reached[u] == 0) return std::nullopt;
  const double found = reached[u];
  return found / total[u] * (found / static_cast<double>(reached.size() - 1));
}

std::optional<double> Distances::harmonic_closeness(Index u) const {
  if (reached.size() < 2) return std::nullopt;
  return harmonic[u] / static_cast<double>(reached.size() - 1);
}

std::optional<double> Distances::diameter() const {
  double max = 0;
  for (const double d : farthest) max = std::max(max, d);
  return max > 0 ? std::optional(max) : std::nullopt;
}

std::optional<double> Distances::mean_distance() const {
  const double pairs = std::accumulate(reached.begin(), reached.end(), 0.0);
  if (pairs == 0) return std::nullopt;
  return std::accumulate(total.begin(), total.end(), 0.0) / pairs;
}

std::optional<double> Distances::efficiency() const {
  const auto n = static_cast<double>(reached.size());
  if (n < 2) return std::nullopt;
  return std::accumulate(harmonic.begin(), harmonic.end(), 0.0) / (n * (n - 1));
}

namespace {

Distances nothing_reached(Index n) {
  return {std::vector<Index>(n, 0), std::vector<double>(n, 0.0), std::vector<double>(n, 0.0),
          std::vector<double>(n, 0.0)};
}

/// The searches run against the arcs, so that what reaches an actor is whom the actor reaches.
Result<Distances> counted(const Projection& p, Progress& progress) {
  const Index n = p.size();
  const auto order = locality_order(p.offsets(), p.neighbour_array());
  const RenamedRows out(order, [&](Index u) { return p.neighbours(u); });
  const RenamedRows in =
      p.directed() ? RenamedRows(order, [&](Index u) { return p.in_neighbours(u); }) : out;
  const SearchRows rows{in.offsets, in.neighbours, out.offsets, out.neighbours};
  BfsScratches scratches([n] { return BfsScratch(n); });
  const auto sums = distance_batches(rows, n, scratches, progress);
  if (!sums) return sums.error();
  Distances d = nothing_reached(n);
  for (Index i = 0; i < n; ++i) {
    const Index u = order[i];
    d.reached[u] = sums->reached[i];
    d.total[u] = static_cast<double>(sums->total[i]);
    d.harmonic[u] = sums->harmonic[i];
    d.farthest[u] = sums->farthest[i];
  }
  return d;
}

template <class Length>
LengthGraph<Length> whole_graph(const Projection& p, const ArcLengths& lengths) {
  return length_graph<Length>(p, lengths.of_edge, all_indices(p.size()),
                              all_indices(p.edge_count()));
}

/// From 64 actors at once. Nothing where some are too far from each other for that, or where
/// cancelled.
std::optional<Distances> measured_in_step(const Projection& p, const ArcLengths& lengths,
                                          Progress& progress) {
  const Index n = p.size();
  const auto graph = whole_graph<std::uint16_t>(p, lengths);
  Distances d = nothing_reached(n);
  const Index batches = (n + sssp_lanes - 1) / sssp_lanes;
  StepCounter steps(progress, batches);
  tbb::enumerable_thread_specific<SsspScratch> scratches([&] { return SsspScratch(graph); });
  std::atomic<bool> fits = true;
  // Each source writes its own numbers: the cut does not matter to them.
  const bool finished = run_ordered_tasks(
      batches,
      [&](Index batch) {
        const Index first = batch * sssp_lanes;
        const Index count = std::min(sssp_lanes, n - first);
        auto& scratch = scratches.local();
        if (!fits || !steps.step()) return;
        if (!multi_source_sssp(graph, first, count, scratch, progress)) return;
        const LengthSums sums = sum_lengths(graph, scratch);
        for (Index i = 0; i < count; ++i) {
          const Index s = graph.order[first + i];
          d.reached[s] = sums.reached[i];
          d.total[s] = static_cast<double>(sums.total[i]) * lengths.unit;
          d.harmonic[s] = sums.harmonic[i] / lengths.unit;
          d.farthest[s] = sums.farthest[i] * lengths.unit;
          if (too_far(sums.farthest[i], scratch)) fits = false;
        }
      },
      progress);
  if (!finished || !fits) return std::nullopt;
  return d;
}

/// Dijkstra from every actor.
template <class Queue>
Result<Distances> measured_over(const Projection& p, const ArcLengths& lengths,
                                Progress& progress) {
  using Length = typename Queue::Length;
  constexpr Length unreached = std::numeric_limits<Length>::max();
  const Index n = p.size();
  const auto graph = whole_graph<typename Queue::ArcLength>(p, lengths);
  Distances d = nothing_reached(n);
  StepCounter steps(progress, n);
  const auto search_from = [&](Index begin, Index end) {
    Queue queue(lengths.greatest);
    std::vector<Length> distance(n);
    for (Index source = begin; source < end && steps.step(); ++source) {
      std::ranges::fill(distance, unreached);
      const Index s = graph.order[source];
      distance[source] = 0;
      queue.push(0, source);
      Length length{};
      for (Index u = 0; queue.pop(length, u);) {
        if (length != distance[u]) continue;  // it has come nearer since
        if (u != source) {
          const double far = static_cast<double>(length) * lengths.unit;
          ++d.reached[s];
          d.total[s] += far;
          d.harmonic[s] += 1 / far;
          d.farthest[s] = far;
        }
        for (Index at = graph.offsets[u]; at < graph.offsets[u + 1]; ++at) {
          const auto [v, step] = graph.arcs[at];
          const Length through = length + step;
          if (through >= distance[v]) continue;
          distance[v] = through;
          queue.push(through, v);
        }
      }
    }
  };
  // Each source writes its own numbers: the cut does not matter to them.
  const Index block = std::max<Index>(16, n / 256);
  const bool finished = run_ordered_tasks(
      (n + block - 1) / block,
      [&](Index task) { search_from(task * block, std::min(n, (task + 1) * block)); }, progress);
  if (!finished) return cancelled_error();
  return d;
}

}  // namespace

Result<Distances> distances(const Projection& p, Progress& progress) {
  if (!p.weighted()) return counted(p, progress);
  const ArcLengths whole = arc_lengths(p);
  if (suits_lanes(whole)) {
    auto found = measured_in_step(p, whole, progress);
    if (progress.cancelled()) return cancelled_error();
    if (found) return std::move(*found);
  }
  const auto part = prune_to_shortest_paths(p, whole, progress);
  if (progress.cancelled()) return cancelled_error();
  const ArcLengths lengths = arc_lengths(part.projection);
  if (suits_buckets(lengths.whole, lengths.greatest)) {
    return measured_over<BucketQueue>(part.projection, lengths, progress);
  }
  return measured_over<HeapQueue>(part.projection, lengths, progress);
}

}  // namespace saite::analysis
