// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/group_share.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "graph/analysis/cohesion/leiden.h"

namespace saite::bench {

double group_share(const project::Projection& graph, std::span<const Vec2> drawing) {
  using project::Index;
  constexpr Index nearest = 10;
  NullProgress progress;
  const auto groups = analysis::leiden(graph, {}, progress);
  const Index n = graph.size();
  if (!groups || n <= nearest) return 0;
  std::vector<std::pair<float, Index>> near(n);
  double sum = 0;
  double count = 0;
  for (Index u = 0; u < n; u += std::max<Index>(1, n / 6000)) {
    const Index own = groups->community_of[u];
    if (groups->sizes[own] <= nearest) continue;
    for (Index v = 0; v < n; ++v) {
      const Vec2 d = drawing[v] - drawing[u];
      near[v] = {v == u ? std::numeric_limits<float>::infinity() : dot(d, d), v};
    }
    std::nth_element(near.begin(), near.begin() + (nearest - 1), near.end());
    for (Index i = 0; i < nearest; ++i) {
      sum += groups->community_of[near[i].second] == own ? 1 : 0;
    }
    count += nearest;
  }
  return count > 0 ? sum / count : 0;
}

}  // namespace saite::bench
