// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/bridging.h"

#include <algorithm>
#include <vector>

namespace saite::analysis {

using project::Index;
using project::no_index;
using project::Projection;

Scores bridging_centrality(const Projection& projection, std::span<const double> betweenness) {
  Scores scores(projection.size());
  for (Index v = 0; v < projection.size(); ++v) {
    if (projection.degree(v) == 0) continue;
    double around = 0;
    for (const Index i : projection.neighbours(v)) around += 1.0 / projection.degree(i);
    scores[v] = betweenness[v] / (projection.degree(v) * around);
  }
  return scores;
}

Scores participation(const Projection& projection, std::span<const Index> group_of) {
  Scores scores(projection.size());
  std::vector<std::pair<Index, double>> ties;  // group of the other end, strength
  for (Index v = 0; v < projection.size(); ++v) {
    const auto neighbours = projection.neighbours(v);
    ties.clear();
    double total = 0;
    for (std::size_t k = 0; k < neighbours.size(); ++k) {
      if (group_of[neighbours[k]] == no_index) continue;
      const double w = projection.weighted() ? projection.weights(v)[k] : 1.0;
      ties.emplace_back(group_of[neighbours[k]], w);
      total += w;
    }
    if (ties.empty()) continue;
    std::ranges::sort(ties, {}, &std::pair<Index, double>::first);
    double squares = 0;
    for (std::size_t k = 0; k < ties.size();) {
      const Index group = ties[k].first;
      double sum = ties[k++].second;
      while (k < ties.size() && ties[k].first == group) sum += ties[k++].second;
      squares += (sum / total) * (sum / total);
    }
    scores[v] = 1 - squares;
  }
  return scores;
}

}  // namespace saite::analysis
