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
  Index groups = 0;
  for (const Index group : group_of) {
    if (group != no_index) groups = std::max(groups, group + 1);
  }
  std::vector<double> degree(groups, 0.0);
  double inside = 0;
  double total = 0;
  for (Index e = 0; e < projection.edge_count(); ++e) {
    const auto [a, b] = projection.edges()[e];
    const Index of_a = group_of[a];
    const Index of_b = group_of[b];
    if (of_a == no_index || of_b == no_index) continue;
    const double weight = projection.edge_weight(e);
    total += weight;
    degree[of_a] += weight;
    degree[of_b] += weight;
    if (of_a == of_b) inside += weight;
  }
  if (total <= 0) return std::nullopt;
  double expected = 0;
  for (const double d : degree) expected += (d / (2 * total)) * (d / (2 * total));
  return inside / total - resolution * expected;
}

}  // namespace saite::analysis
