// SPDX-License-Identifier: Apache-2.0
// Any small graph: the fast betweenness must agree with sums that hold for every graph.

#include <cmath>
#include <cstdint>
#include <vector>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"
#include "tests/fuzz/choices.h"

namespace {

using saite::fuzz::require;
using saite::project::Index;
using saite::project::Projection;

Projection graph_of(const std::uint8_t* data, std::size_t size) {
  const Index n = size == 0 ? 0 : data[0] % 64;
  const bool directed = size > 0 && data[0] >= 128;
  std::vector<Projection::Edge> edges;
  for (std::size_t i = 1; n > 0 && i + 1 < size; i += 2) {
    edges.push_back({static_cast<Index>(data[i] % n), static_cast<Index>(data[i + 1] % n)});
  }
  return Projection::from_edges(n, edges, {}, directed);
}

/// Distances from `source` by plain breadth-first search; −1 where there is no path.
std::vector<int> distances_from(const Projection& graph, Index source) {
  std::vector<int> distance(graph.size(), -1);
  std::vector<Index> queue{source};
  distance[source] = 0;
  for (std::size_t head = 0; head < queue.size(); ++head) {
    for (const Index v : graph.neighbours(queue[head])) {
      if (distance[v] >= 0) continue;
      distance[v] = distance[queue[head]] + 1;
      queue.push_back(v);
    }
  }
  return distance;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Projection graph = graph_of(data, size);
  saite::NullProgress progress;
  const auto result = saite::analysis::betweenness(graph, {}, progress);
  require(result.has_value());
  // A shortest path of d steps has d − 1 actors inside and d edges: over all pairs these sums are
  // the totals of actors' and edges' betweenness.
  double inside = 0;
  double steps = 0;
  for (Index s = 0; s < graph.size(); ++s) {
    for (const int d : distances_from(graph, s)) {
      if (d > 0) inside += d - 1;
      if (d > 0) steps += d;
    }
  }
  const double share = graph.directed() ? 1.0 : 0.5;
  double actors = 0;
  double edges = 0;
  for (const double b : result->actors) {
    require(std::isfinite(b) && b >= 0);
    actors += b;
  }
  for (const double b : result->edges) {
    require(std::isfinite(b) && b >= 0);
    edges += b;
  }
  require(std::abs(actors - inside * share) <= 1e-6 * (1 + inside));
  require(std::abs(edges - steps * share) <= 1e-6 * (1 + steps));
  return 0;
}
