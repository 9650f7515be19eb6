// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/density.h"

namespace saite::analysis {

std::optional<double> density(const project::Projection& projection) {
  const double n = projection.size();
  if (n < 2) return std::nullopt;
  const double ways = projection.directed() ? 1 : 2;
  return ways * projection.edge_count() / (n * (n - 1));
}

std::optional<double> mean_degree(const project::Projection& projection) {
  if (projection.size() == 0) return std::nullopt;
  return static_cast<double>(projection.arc_count()) / projection.size();
}

}  // namespace saite::analysis
