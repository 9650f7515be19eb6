// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/pivot_betweenness.h"

#include <atomic>
#include <cmath>

#include "graph/analysis/betweenness/scaled_count.h"
#include "graph/analysis/betweenness/single_source_brandes.h"
#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/kit/ordered_tasks.h"
#include "graph/analysis/paths/distance_batches.h"
#include "graph/analysis/paths/locality_order.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// Of each actor, the sum over pivots of its dependency and of the square of that.
struct PivotSums {
  std::vector<double> values;
  std::vector<double> squares;
  PivotSums& operator+=(const PivotSums& other) {
    add_to(values, other.values);
    add_to(squares, other.squares);
    return *this;
  }
};

/// Nothing where there were too many paths for Count or where cancelled.
template <class Count>
std::optional<PivotSums> sum_pivots(const UnitArcs& arcs, std::span<const Index> pivots,
                                    Progress& progress) {
  const Index n = arcs.size();
  // A task begins with tables of its own: not worth it for a few pivots.
  const auto tasks = std::min(ordered_task_count(pivots.size(), 2 * std::size_t{n}),
                              static_cast<Index>((pivots.size() + 31) / 32));
  StepCounter steps(progress, pivots.size());
  std::atomic<bool> countable = true;
  const PivotSums zero{std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
  auto sum = ordered_sum(
      tasks, zero,
      [&](Index task, PivotSums& part) {
        SingleSourceBrandes<UnitArcs, FifoQueue, Count> brandes(arcs);
        const auto add_vertex = [&](Index v, double dependency) {
          part.values[v] += dependency;
          part.squares[v] += dependency * dependency;
        };
        const auto ignore_arc = [](Index, double) {};
        for (std::size_t i = task; i < pivots.size() && countable; i += tasks) {
          if (!steps.step()) return;
          if (!brandes.run(pivots[i], add_vertex, ignore_arc)) countable = false;
        }
      },
      progress);
  return countable ? std::move(sum) : std::nullopt;
}

}  // namespace

Result<PivotBetweenness> pivot_betweenness(const Projection& projection, std::uint32_t pivots,
                                           std::uint64_t seed, Progress& progress) {
  const Index n = projection.size();
  std::vector<Index> sources = sample_of(all_indices(n), pivots, seed);
  // Neighbours side by side in memory: a large network takes little more than half the time.
  const auto order = locality_order(projection.offsets(), projection.neighbour_array());
  const RenamedRows rows(order, [&](Index u) { return projection.neighbours(u); });
  const UnitArcs arcs{rows.offsets, rows.neighbours};
  for (Index& source : sources) source = rows.rank[source];
  auto sums = sum_pivots<PlainCount>(arcs, sources, progress);
  if (!sums && !progress.cancelled()) sums = sum_pivots<ScaledCount>(arcs, sources, progress);
  if (!sums) return cancelled_error();
  const auto count = static_cast<double>(sources.size());
  PivotBetweenness out{std::vector<double>(n), std::vector<double>(n)};
  for (Index i = 0; i < n; ++i) {
    // Each pair is met from both ends, so half of n times the mean.
    const double sum = sums->values[i];
    out.actors[order[i]] = sum / count * n / 2;
    const double variance =
        count > 1 ? std::max(0.0, sums->squares[i] - sum * sum / count) / (count - 1) : 0;
    const double unseen = 1 - count / n;
    out.errors[order[i]] = std::sqrt(variance / count * unseen) * n / 2;
  }
  return out;
}

}  // namespace saite::analysis
