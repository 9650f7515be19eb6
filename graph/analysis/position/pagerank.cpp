// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/pagerank.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/parallel_for.h>

#include <cmath>
#include <numeric>

#include "graph/analysis/kit/watch.h"
#include "graph/analysis/position/degree.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

constexpr int max_steps = 20'000;

/// The linear system y = damping · Mᵀ y + 1/n whose solution, scaled to sum 1, is the PageRank:
/// what walks lose at actors without ties is spread evenly, which is the same as scaling.
class WalkSystem {
 public:
  WalkSystem(const Projection& projection, double damping)
      : projection_(projection),
        damping_(damping),
        strength_(strengths(projection)),
        shares_(projection.size(), 0.0) {}

  /// next = damping · Mᵀ y + 1/n.
  void step(const std::vector<double>& y, std::vector<double>& next) {
    const double start = 1.0 / projection_.size();
    for_blocks([&](Index u) { shares_[u] = strength_[u] > 0 ? y[u] / strength_[u] : 0; });
    for_blocks([&](Index u) { next[u] = start + damping_ * arriving(u); });
  }

 private:
  template <class Do>
  void for_blocks(Do each) {
    tbb::parallel_for(tbb::blocked_range<Index>(0, projection_.size(), 4096),
                      [&](const auto& range) {
                        for (Index u = range.begin(); u != range.end(); ++u) each(u);
                      });
  }

  [[nodiscard]] double arriving(Index u) const {
    const auto tails = projection_.in_neighbours(u);
    double sum = 0;
    if (!projection_.weighted()) {
      for (const Index v : tails) sum += shares_[v];
    } else if (!projection_.directed()) {
      const auto weights = projection_.weights(u);
      for (std::size_t i = 0; i < tails.size(); ++i) sum += weights[i] * shares_[tails[i]];
    } else {
      const auto edges = projection_.in_edges(u);
      for (std::size_t i = 0; i < tails.size(); ++i) {
        sum += projection_.edge_weight(edges[i]) * shares_[tails[i]];
      }
    }
    return sum;
  }

  const Projection& projection_;
  double damping_;
  std::vector<double> strength_;
  std::vector<double> shares_;  // what each actor gives to a tie of strength 1
};

}  // namespace

Result<Pagerank> pagerank(const Projection& projection, const PagerankOptions& options,
                          Progress& progress) {
  const Index n = projection.size();
  if (n == 0) return Pagerank{};
  WalkSystem system(projection, options.damping);
  std::vector<double> last(n, 0.0);
  std::vector<double> now(n, 1.0 / n);
  std::vector<double> next(n);
  Convergence convergence(progress, options.tolerance);
  double omega = 1;
  bool converged = false;
  for (int step = 0; step < max_steps && !converged; ++step) {
    if (progress.cancelled()) return cancelled_error();
    system.step(now, next);
    if (!projection.directed() && step > 0) {
      const double rho2 = options.damping * options.damping;
      omega = step == 1 ? 1 / (1 - rho2 / 2) : 1 / (1 - rho2 * omega / 4);
      for (Index u = 0; u < n; ++u) next[u] = omega * (next[u] - last[u]) + last[u];
    }
    double change = 0;
    double sum = 0;
    for (Index u = 0; u < n; ++u) {
      change += std::abs(next[u] - now[u]);
      sum += next[u];
    }
    converged = change <= options.tolerance * sum;
    convergence.report(change / sum);
    last.swap(now);
    now.swap(next);
  }
  const double sum = std::accumulate(now.begin(), now.end(), 0.0);
  for (double& value : now) value /= sum;
  return Pagerank{std::move(now), converged};
}

}  // namespace saite::analysis
