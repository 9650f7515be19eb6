// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/pivot_betweenness.h"

#include <cmath>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/base/random.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// Brandes' accumulation from one source.
class PivotScan {
 public:
  explicit PivotScan(const Projection& projection)
      : projection_(projection),
        steps_(projection.size()),
        paths_(projection.size()),
        share_(projection.size()) {}

  /// Calls add(v, dependency) for everybody but the source.
  template <class Add>
  void run(Index source, const Add& add) {
    search(source);
    for (std::size_t i = order_.size(); i-- > 1;) {
      const Index v = order_[i];
      const double part = (1 + share_[v]) / paths_[v];
      for (const Index u : projection_.neighbours(v)) {
        if (steps_[u] + 1 == steps_[v]) share_[u] += paths_[u] * part;
      }
      add(v, share_[v]);
    }
  }

 private:
  void search(Index source) {
    std::fill(steps_.begin(), steps_.end(), no_index);
    order_.assign(1, source);
    steps_[source] = 0;
    paths_[source] = 1;
    share_[source] = 0;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const Index u = order_[i];
      for (const Index v : projection_.neighbours(u)) {
        if (steps_[v] == no_index) {
          steps_[v] = steps_[u] + 1;
          paths_[v] = 0;
          share_[v] = 0;
          order_.push_back(v);
        }
        if (steps_[v] == steps_[u] + 1) paths_[v] += paths_[u];
      }
    }
  }

  const Projection& projection_;
  std::vector<Index> order_;
  std::vector<Index> steps_;
  std::vector<double> paths_;
  std::vector<double> share_;
};

}  // namespace

Result<PivotBetweenness> pivot_betweenness(const Projection& projection, std::uint32_t pivots,
                                           std::uint64_t seed, Progress& progress) {
  const Index n = projection.size();
  std::vector<Index> sources(n);
  for (Index u = 0; u < n; ++u) sources[u] = u;
  if (pivots < n) {
    Random random(seed);
    random.shuffle(std::span(sources));
    sources.resize(pivots);
  }
  // A sum a block of sources, added in order: the same digits with any number of threads.
  constexpr Index block = 32;
  const auto count = static_cast<Index>(sources.size());
  const std::size_t blocks = (count + block - 1) / block;
  std::vector<PivotBetweenness> parts(blocks);
  const bool done = for_each_actor(
      count, progress,
      [&](Index begin, Index end) {
        PivotBetweenness& part = parts[begin / block];
        part = {std::vector<double>(n), std::vector<double>(n)};
        PivotScan scan(projection);
        for (Index s = begin; s < end && !progress.cancelled(); ++s) {
          scan.run(sources[s], [&](Index v, double dependency) {
            part.actors[v] += dependency;
            part.errors[v] += dependency * dependency;
          });
        }
      },
      block);
  if (!done || progress.cancelled()) return cancelled_error();

  PivotBetweenness out{std::vector<double>(n), std::vector<double>(n)};
  for (Index v = 0; v < n; ++v) {
    double sum = 0;
    double squares = 0;
    for (const PivotBetweenness& part : parts) {
      sum += part.actors[v];
      squares += part.errors[v];
    }
    // Each pair is met from both ends, so half of n times the mean.
    out.actors[v] = sum / count * n / 2;
    const double variance =
        count > 1 ? std::max(0.0, squares - sum * sum / count) / (count - 1) : 0;
    const double unseen = 1 - static_cast<double>(count) / n;
    out.errors[v] = std::sqrt(variance / count * unseen) * n / 2;
  }
  return out;
}

}  // namespace saite::analysis
