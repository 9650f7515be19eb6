// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/graph.h"

#include <algorithm>

#include "graph/project/breadth_first.h"

namespace saite::layout {

using project::Index;
using project::no_index;
using project::Projection;

namespace {

/// Neighbours in both directions, sorted, each once.
void read_row(const Projection& projection, Index u, std::vector<Index>& row) {
  const auto out = projection.neighbours(u);
  row.assign(out.begin(), out.end());
  if (!projection.directed()) return;
  const auto in = projection.in_neighbours(u);
  row.insert(row.end(), in.begin(), in.end());
  std::ranges::sort(row);
  row.erase(std::unique(row.begin(), row.end()), row.end());
}

}  // namespace

void breadth_first(const Graph& graph, Vertex root, std::vector<Vertex>& steps,
                   std::vector<Vertex>& order) {
  steps.assign(graph.size(), no_vertex);
  order.assign(1, root);
  steps[root] = 0;
  project::breadth_first(order, steps, [&](Vertex u, const auto& visit) {
    for (const Vertex v : graph.neighbours(u)) visit(v);
  });
}

std::vector<Part> connected_parts(const Projection& projection) {
  const Index n = projection.size();
  std::vector<Index> vertex_of(n, no_index);
  std::vector<Part> parts;
  std::vector<Index> row;
  for (Index root = 0; root < n; ++root) {
    if (vertex_of[root] != no_index) continue;
    Part part;
    part.actors.push_back(root);
    vertex_of[root] = 0;
    for (std::size_t i = 0; i < part.actors.size(); ++i) {
      read_row(projection, part.actors[i], row);
      for (const Index v : row) {
        if (vertex_of[v] == no_index) {
          vertex_of[v] = static_cast<Index>(part.actors.size());
          part.actors.push_back(v);
        }
        part.graph.targets.push_back(vertex_of[v]);
      }
      part.graph.offsets.push_back(static_cast<std::uint32_t>(part.graph.targets.size()));
    }
    part.graph.weights.assign(part.graph.targets.size(), 1.0F);
    part.graph.mass.assign(part.actors.size(), 1.0F);
    parts.push_back(std::move(part));
  }
  std::ranges::stable_sort(
      parts, [](const Part& a, const Part& b) { return a.actors.size() > b.actors.size(); });
  return parts;
}

}  // namespace saite::layout
