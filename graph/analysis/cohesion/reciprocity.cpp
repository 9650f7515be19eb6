// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/reciprocity.h"

#include <algorithm>

namespace saite::analysis {

std::optional<double> reciprocity(const project::Projection& projection) {
  if (!projection.directed() || projection.edge_count() == 0) return std::nullopt;
  const auto returned = std::ranges::count_if(projection.edges(), [&](const auto& edge) {
    return projection.find_edge(edge.b, edge.a).has_value();
  });
  return static_cast<double>(returned) / projection.edge_count();
}

}  // namespace saite::analysis
