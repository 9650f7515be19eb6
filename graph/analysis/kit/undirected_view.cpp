// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/undirected_view.h"

#include <algorithm>
#include <numeric>

namespace saite::analysis {

using project::Index;
using project::Projection;

UndirectedView::UndirectedView(const Projection& projection) {
  if (projection.directed()) {
    make_symmetric(projection);
    offsets_ = own_offsets_;
    neighbours_ = own_neighbours_;
    weights_ = own_weights_;
    return;
  }
  offsets_ = projection.offsets();
  neighbours_ = projection.neighbour_array();
  if (projection.weighted()) weights_ = projection.arc_weight_array();
}

void UndirectedView::make_symmetric(const Projection& projection) {
  own_offsets_.push_back(0);
  own_neighbours_.reserve(2 * projection.arc_count());
  own_weights_.reserve(2 * projection.arc_count());
  for (Index u = 0; u < projection.size(); ++u) {
    const auto out = projection.neighbours(u);
    const auto out_edges = projection.incident_edges(u);
    const auto in = projection.in_neighbours(u);
    const auto in_edges = projection.in_edges(u);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < out.size() || j < in.size()) {
      const bool take_out = j == in.size() || (i < out.size() && out[i] <= in[j]);
      const bool take_in = i == out.size() || (j < in.size() && in[j] <= out[i]);
      own_neighbours_.push_back(take_out ? out[i] : in[j]);
      own_weights_.push_back(0);
      if (take_out) own_weights_.back() += projection.edge_weight(out_edges[i++]);
      if (take_in) own_weights_.back() += projection.edge_weight(in_edges[j++]);
    }
    own_offsets_.push_back(static_cast<Index>(own_neighbours_.size()));
  }
}

double UndirectedView::strength(Index u) const {
  if (!has_weights()) return degree(u);
  return std::accumulate(weights(u).begin(), weights(u).end(), 0.0);
}

bool UndirectedView::tied(Index u, Index v) const {
  if (degree(v) < degree(u)) std::swap(u, v);
  return std::ranges::binary_search(neighbours(u), v);
}

}  // namespace saite::analysis
