// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/clustering.h"

#include <oneapi/tbb/blocked_range.h>
#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/parallel_for.h>

#include <atomic>

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// Pairs among d things.
double pairs(double d) {
  return d * (d - 1) / 2;
}

/// Each actor's neighbours of greater rank, where rank rises with degree: so that nobody has many.
struct ForwardRows {
  std::vector<Index> offsets;
  std::vector<Index> heads;

  explicit ForwardRows(const Projection& p) : offsets(p.size() + 1U, 0) {
    const auto before = [&](Index u, Index v) {
      return p.degree(u) != p.degree(v) ? p.degree(u) < p.degree(v) : u < v;
    };
    heads.reserve(p.edge_count());
    for (Index u = 0; u < p.size(); ++u) {
      for (const Index v : p.neighbours(u)) {
        if (before(u, v)) heads.push_back(v);
      }
      offsets[u + 1] = static_cast<Index>(heads.size());
    }
  }

  [[nodiscard]] std::span<const Index> row(Index u) const {
    return {heads.data() + offsets[u], offsets[u + 1] - offsets[u]};
  }
};

}  // namespace

Result<std::vector<std::uint64_t>> triangles(const Projection& projection, Progress& progress) {
  if (projection.directed()) broken("triangles of a directed projection");
  const ForwardRows forward(projection);
  const Index n = projection.size();
  std::vector<std::uint64_t> counts(n, 0);
  const auto add = [&](Index u, std::uint64_t number) {
    std::atomic_ref<std::uint64_t>(counts[u]).fetch_add(number, std::memory_order_relaxed);
  };
  tbb::enumerable_thread_specific<std::vector<std::uint8_t>> marks(std::vector<std::uint8_t>(n, 0));
  std::atomic<bool> stopped{false};
  tbb::parallel_for(tbb::blocked_range<Index>(0, n, 512), [&](const auto& range) {
    if (stopped || progress.cancelled()) {
      stopped = true;
      return;
    }
    std::vector<std::uint8_t>& mark = marks.local();
    for (Index u = range.begin(); u != range.end(); ++u) {
      for (const Index v : forward.row(u)) mark[v] = 1;
      std::uint64_t of_u = 0;
      for (const Index v : forward.row(u)) {
        std::uint64_t of_v = 0;
        for (const Index w : forward.row(v)) {
          if (mark[w] == 0) continue;
          ++of_v;
          add(w, 1);
        }
        if (of_v > 0) add(v, of_v);
        of_u += of_v;
      }
      if (of_u > 0) add(u, of_u);
      for (const Index v : forward.row(u)) mark[v] = 0;
    }
  });
  if (stopped) return cancelled_error();
  return counts;
}

Scores local_clustering(const Projection& projection, const std::vector<std::uint64_t>& triangles) {
  Scores scores(projection.size());
  for (Index u = 0; u < projection.size(); ++u) {
    const double possible = pairs(projection.degree(u));
    if (possible > 0) scores[u] = static_cast<double>(triangles[u]) / possible;
  }
  return scores;
}

std::optional<double> mean_clustering(const Projection& projection,
                                      const std::vector<std::uint64_t>& triangles) {
  if (projection.size() == 0) return std::nullopt;
  double sum = 0;
  for (const auto& score : local_clustering(projection, triangles)) sum += score.value_or(0);
  return sum / projection.size();
}

std::optional<double> transitivity(const Projection& projection,
                                   const std::vector<std::uint64_t>& triangles) {
  double closed = 0;
  double all = 0;
  for (Index u = 0; u < projection.size(); ++u) {
    closed += static_cast<double>(triangles[u]);
    all += pairs(projection.degree(u));
  }
  if (all == 0) return std::nullopt;
  return closed / all;
}

}  // namespace saite::analysis
