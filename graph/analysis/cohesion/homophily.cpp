// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/homophily.h"

namespace saite::analysis {

using project::Index;

Scores homophily(const Mixing& mixing) {
  Scores scores(mixing.groups);
  double n = 0;
  for (const auto size : mixing.sizes) n += static_cast<double>(size);
  for (Index g = 0; g < mixing.groups; ++g) {
    const auto size = static_cast<double>(mixing.sizes[g]);
    const double own = mixing.within(g) * (mixing.directed ? 1 : 2);
    double sent = own;
    for (Index other = 0; other < mixing.groups; ++other) {
      if (other != g) sent += mixing.at(g, other);
    }
    if (size < 2 || size == n || sent == 0) continue;
    const double expected = sent * (size - 1) / (n - 1);
    scores[g] = (own - expected) / (own >= expected ? sent - expected : expected);
  }
  return scores;
}

}  // namespace saite::analysis
