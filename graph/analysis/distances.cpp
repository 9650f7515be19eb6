// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/distances.h"

#include <algorithm>
#include <numeric>

#include "graph/analysis/ordered_tasks.h"

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
  double most = 0;
  for (const double d : farthest) most = std::max(most, d);
  return most > 0 ? std::optional(most) : std::nullopt;
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

Result<Distances> distances(const Projection& p, Progress& progress) {
  const Index n = p.size();
  Distances d{std::vector<Index>(n, 0), std::vector<double>(n, 0.0), std::vector<double>(n, 0.0),
              std::vector<double>(n, 0.0)};
  std::vector<Index> depth(n, project::no_index);
  std::vector<Index> order;
  for (Index s = 0; s < n; ++s) {
    if (progress.cancelled()) return cancelled_error();
    order.assign(1, s);
    depth[s] = 0;
    for (std::size_t head = 0; head < order.size(); ++head) {
      const Index u = order[head];
      if (head > 0) {
        d.total[s] += depth[u];
        d.harmonic[s] += 1.0 / depth[u];
        d.farthest[s] = depth[u];
      }
      for (const Index v : p.neighbours(u)) {
        if (depth[v] != project::no_index) continue;
        depth[v] = depth[u] + 1;
        order.push_back(v);
      }
    }
    d.reached[s] = static_cast<Index>(order.size() - 1);
    for (const Index v : order) depth[v] = project::no_index;
  }
  return d;
}

}  // namespace saite::analysis
