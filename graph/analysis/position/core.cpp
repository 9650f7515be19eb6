// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/core.h"

#include <algorithm>

#include "graph/analysis/kit/watch.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// Actors sorted by the degree they still have, as an array cut into buckets; lowering an actor's
/// degree swaps it with the first of its bucket and moves the border.
struct DegreeBuckets {
  std::vector<Index> degree;
  std::vector<Index> order;
  std::vector<Index> place;  // of each actor in order
  std::vector<Index> start;  // of each degree's bucket in order

  explicit DegreeBuckets(const Projection& projection)
      : degree(projection.size()), order(projection.size()), place(projection.size()) {
    Index max = 0;
    for (Index u = 0; u < projection.size(); ++u) {
      degree[u] = projection.degree(u);
      max = std::max(max, degree[u]);
    }
    start.assign(max + 2U, 0);
    for (const Index d : degree) ++start[d + 1];
    for (std::size_t d = 1; d < start.size(); ++d) start[d] += start[d - 1];
    std::vector<Index> next(start.begin(), start.end() - 1);
    for (Index u = 0; u < projection.size(); ++u) {
      place[u] = next[degree[u]]++;
      order[place[u]] = u;
    }
  }

  void lower(Index v) {
    const Index first_place = start[degree[v]]++;
    const Index first = order[first_place];
    std::swap(order[place[v]], order[first_place]);
    std::swap(place[v], place[first]);
    --degree[v];
  }
};

}  // namespace

Result<std::vector<Index>> core_numbers(const Projection& projection, Progress& progress) {
  if (projection.directed()) broken("cores of a directed projection");
  Watch watch(progress);
  DegreeBuckets buckets(projection);
  for (Index at = 0; at < projection.size(); ++at) {
    const Index u = buckets.order[at];
    if (watch.stop(1 + projection.degree(u))) return cancelled_error();
    for (const Index v : projection.neighbours(u)) {
      if (buckets.degree[v] > buckets.degree[u]) buckets.lower(v);
    }
  }
  return std::move(buckets.degree);
}

}  // namespace saite::analysis
