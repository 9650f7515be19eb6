// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/modularity.h"

#include <algorithm>
#include <vector>

namespace saite::analysis {

using project::Index;
using project::no_index;
using project::Projection;

std::optional<double> modularity(const Projection& projection, std::span<const Index> group_of,
                                 double resolution) {
  if (projection.edge_count() == 0) return std::nullopt;
  Index groups = 0;
  for (const Index group : group_of) {
    if (group != no_index) groups = std::max(groups, group + 1);
  }
  // Actors without a group stand after the groups, each under its own number.
  const auto group = [&](Index u) {
    return group_of[u] != no_index ? std::size_t{group_of[u]} : std::size_t{groups} + u;
  };
  std::vector<double> degree(std::size_t{groups} + projection.size(), 0.0);
  double inside = 0;
  double total = 0;
  for (Index e = 0; e < projection.edge_count(); ++e) {
    const auto [a, b] = projection.edges()[e];
    const double weight = projection.edge_weight(e);
    total += weight;
    degree[group(a)] += weight;
    degree[group(b)] += weight;
    if (group(a) == group(b)) inside += weight;
  }
  double expected = 0;
  for (const double d : degree) expected += (d / (2 * total)) * (d / (2 * total));
  return inside / total - resolution * expected;
}

}  // namespace saite::analysis
