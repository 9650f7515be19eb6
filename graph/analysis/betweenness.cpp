// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness.h"

#include "graph/analysis/betweenness_safe.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

PathGraph whole_graph(const Projection& p) {
  PathGraph graph;
  graph.offsets.assign(p.offsets().begin(), p.offsets().end());
  graph.neighbours.assign(p.neighbour_array().begin(), p.neighbour_array().end());
  graph.copies.assign(p.size(), 1.0);
  graph.ends.assign(p.size(), 1.0);
  return graph;
}

}  // namespace

Result<Betweenness> betweenness(const Projection& p, const BetweennessOptions& options,
                                Progress& progress) {
  auto loads = safe_path_loads(whole_graph(p), options.edges, progress);
  if (!loads) return loads.error();
  Betweenness result{std::move(loads->vertices), {}};
  if (options.edges) {
    result.edges.assign(p.edge_count(), 0.0);
    const auto edges = p.arc_edge_array();
    for (std::size_t i = 0; i < edges.size(); ++i) result.edges[edges[i]] += loads->arcs[i];
  }
  if (!p.directed()) {
    for (double& value : result.actors) value /= 2;
    for (double& value : result.edges) value /= 2;
  }
  return result;
}

}  // namespace saite::analysis
