// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/undirected.h"

#include <algorithm>

namespace saite::analysis {

project::Projection undirected(const project::Projection& projection) {
  using Edge = project::Projection::Edge;
  std::vector<Edge> edges;
  std::vector<double> weights;
  edges.reserve(projection.edge_count());
  for (project::Index e = 0; e < projection.edge_count(); ++e) {
    const auto [a, b] = projection.edges()[e];
    const auto back = projection.directed() ? projection.find_edge(b, a) : std::nullopt;
    if (back && a > b) continue;
    edges.push_back({a, b});
    if (projection.weighted()) {
      const double weight = projection.edge_weight(e);
      weights.push_back(back ? std::max(weight, projection.edge_weight(*back)) : weight);
    }
  }
  return project::Projection::from_edges(projection.size(), edges, weights);
}

}  // namespace saite::analysis
