// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/robustness.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/quantile.h"
#include "graph/base/disjoint_sets.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

void summarise(const std::vector<std::vector<double>>& curves, Robustness& out) {
  const std::size_t points = curves.front().size();
  const auto count = static_cast<double>(curves.size());
  std::vector<double> at(curves.size());
  for (std::size_t k = 0; k < points; ++k) {
    for (std::size_t i = 0; i < curves.size(); ++i) at[i] = curves[i][k];
    std::ranges::sort(at);
    out.random.push_back(std::accumulate(at.begin(), at.end(), 0.0) / count);
    out.low.push_back(quantile(at, 0.05));
    out.high.push_back(quantile(at, 0.95));
  }
}

}  // namespace

std::vector<double> largest_part_while_leaving(const UndirectedView& graph,
                                               std::span<const Index> order) {
  const Index n = graph.size();
  std::vector<double> curve(std::size_t{n} + 1);
  std::vector<std::uint8_t> there(n);
  DisjointSets parts(n);
  Index largest = 0;
  for (std::size_t k = order.size(); k-- > 0;) {
    const Index u = order[k];
    there[u] = 1;
    largest = std::max<Index>(largest, 1);
    for (const Index v : graph.neighbours(u)) {
      if (there[v] != 0) largest = std::max(largest, parts.join(u, v));
    }
    curve[k] = static_cast<double>(largest) / n;
  }
  return curve;
}

std::vector<Index> best_connected_first(const UndirectedView& graph) {
  const Index n = graph.size();
  std::vector<Index> contacts(n);  // who are still there
  std::vector<std::uint8_t> gone(n);
  // Most contacts first, of equals the earlier.
  std::set<std::pair<std::int64_t, Index>> queue;
  const auto rank = [&](Index u) { return std::pair(-std::int64_t{contacts[u]}, u); };
  for (Index u = 0; u < n; ++u) {
    contacts[u] = graph.degree(u);
    queue.insert(rank(u));
  }
  std::vector<Index> order;
  while (!queue.empty()) {
    const Index u = queue.begin()->second;
    queue.erase(queue.begin());
    order.push_back(u);
    gone[u] = 1;
    for (const Index v : graph.neighbours(u)) {
      if (gone[v] != 0) continue;
      queue.erase(rank(v));
      --contacts[v];
      queue.insert(rank(v));
    }
  }
  return order;
}

double Robustness::area(std::span<const double> curve) {
  if (curve.size() < 2) return 0;
  return std::accumulate(curve.begin() + 1, curve.end(), 0.0) /
         static_cast<double>(curve.size() - 1);
}

Result<Robustness> robustness(const Projection& projection, const RobustnessOptions& options,
                              Progress& progress) {
  if (options.draws == 0) return Error{"bad_parameter", "draws", {"1", "1000000"}};
  const UndirectedView graph(projection);
  Robustness out;
  out.connected = largest_part_while_leaving(graph, best_connected_first(graph));
  std::vector<std::vector<double>> curves(options.draws);
  const bool done = for_each_actor(
      options.draws, progress,
      [&](Index begin, Index end) {
        for (Index draw = begin; draw < end && !progress.cancelled(); ++draw) {
          curves[draw] = largest_part_while_leaving(
              graph, drawn_order(graph.size(), stream_seed(options.seed, draw + 1)));
        }
      },
      4);
  if (!done || progress.cancelled()) return cancelled_error();
  summarise(curves, out);
  return out;
}

}  // namespace saite::analysis
