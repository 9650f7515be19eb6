// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "graph/analysis/paths/locality_order.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// A graph with lengths in compressed rows, its vertices in locality order. Made of a whole
/// projection or of one block of it: see length_graph().
template <class Length>
struct LengthGraph {
  struct Arc {
    project::Index head;
    Length length;
  };
  std::vector<project::Index> offsets{0};
  std::vector<Arc> arcs;
  std::vector<project::Index> edge_of;  // of each arc: the edge's position in the given edges
  std::vector<project::Index> order;    // of each vertex: the actor's position in the given actors

  [[nodiscard]] project::Index size() const {
    return static_cast<project::Index>(offsets.size() - 1);
  }
};

/// The graph of `actors` (rising) and the `edges` between them; `lengths` by position in
/// Projection::edges().
template <class Length, class GivenLength>
LengthGraph<Length> length_graph(const project::Projection& p,
                                 const std::vector<GivenLength>& lengths,
                                 std::span<const project::Index> actors,
                                 std::span<const project::Index> edges) {
  using project::Index;
  const auto n = static_cast<Index>(actors.size());
  const auto position = [&](Index actor) {
    return static_cast<Index>(std::ranges::lower_bound(actors, actor) - actors.begin());
  };
  std::vector<project::Projection::Edge> ends;
  std::vector<Index> offsets(n + 1U, 0);
  for (const Index e : edges) {
    ends.push_back({position(p.edges()[e].a), position(p.edges()[e].b)});
    ++offsets[ends.back().a + 1];
    if (!p.directed()) ++offsets[ends.back().b + 1];
  }
  for (Index u = 0; u < n; ++u) offsets[u + 1] += offsets[u];
  std::vector<Index> heads(offsets[n]);
  std::vector<Index> edge_of(offsets[n]);
  std::vector<Index> next(offsets.begin(), offsets.end() - 1);
  for (Index i = 0; i < edges.size(); ++i) {
    const auto [a, b] = ends[i];
    edge_of[next[a]] = i;
    heads[next[a]++] = b;
    if (p.directed()) continue;
    edge_of[next[b]] = i;
    heads[next[b]++] = a;
  }

  LengthGraph<Length> graph;
  graph.order = locality_order(offsets, heads);
  std::vector<Index> rank(n);
  for (Index i = 0; i < n; ++i) rank[graph.order[i]] = i;
  for (const Index u : graph.order) {
    for (Index at = offsets[u]; at < offsets[u + 1]; ++at) {
      const Index edge = edge_of[at];
      graph.arcs.push_back({rank[heads[at]], static_cast<Length>(lengths[edges[edge]])});
      graph.edge_of.push_back(edge);
    }
    graph.offsets.push_back(static_cast<Index>(graph.arcs.size()));
  }
  return graph;
}

}  // namespace saite::analysis
