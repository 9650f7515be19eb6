// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/change.h"

#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

namespace saite::analysis {

using project::Index;
using project::no_index;
using project::Projection;

namespace {

Status check_change(const Projection& projection, const Change& change) {
  std::vector<std::uint8_t> gone(projection.size());
  for (const Index u : change.remove_actors) {
    if (u >= projection.size()) return Error{"unknown_actor", {}, {std::to_string(u)}};
    gone[u] = 1;
  }
  for (const Index e : change.remove_edges) {
    if (e >= projection.edge_count()) return Error{"unknown_tie", {}, {std::to_string(e)}};
  }
  for (const auto& tie : change.add) {
    for (const Index end : {tie.a, tie.b}) {
      if (end >= projection.size()) return Error{"unknown_actor", {}, {std::to_string(end)}};
      if (gone[end] != 0) return Error{"tie_to_removed", {}, {std::to_string(end)}};
    }
    if (tie.a == tie.b) return Error{"loop", {}, {std::to_string(tie.a)}};
    if (!(tie.weight > 0) || !std::isfinite(tie.weight)) return Error{"bad_weight"};
  }
  return {};
}

}  // namespace

Result<ChangedProjection> apply_change(const Projection& projection, const Change& change) {
  if (auto ok = check_change(projection, change); !ok) return ok.error();
  std::vector<Index> position(projection.size(), 0);
  for (const Index u : change.remove_actors) position[u] = no_index;
  std::vector<Index> origin;
  for (Index u = 0; u < projection.size(); ++u) {
    if (position[u] == no_index) continue;
    position[u] = static_cast<Index>(origin.size());
    origin.push_back(u);
  }
  std::vector<std::uint8_t> cut(projection.edge_count());
  for (const Index e : change.remove_edges) cut[e] = 1;

  std::vector<Projection::Edge> edges;
  std::vector<double> weights;
  const auto add = [&](Index a, Index b, double weight) {
    if (position[a] == no_index || position[b] == no_index) return;
    edges.push_back({position[a], position[b]});
    if (projection.weighted()) weights.push_back(weight);
  };
  for (Index e = 0; e < projection.edge_count(); ++e) {
    if (cut[e] == 0)
      add(projection.edges()[e].a, projection.edges()[e].b, projection.edge_weight(e));
  }
  for (const auto& tie : change.add) {
    add(tie.a, tie.b, tie.weight);
    // A new tie is one that both know of.
    if (projection.directed()) add(tie.b, tie.a, tie.weight);
  }
  const auto n = static_cast<Index>(origin.size());
  return ChangedProjection{Projection::from_edges(n, edges, weights, projection.directed()),
                           std::move(origin), std::move(position)};
}

}  // namespace saite::analysis
