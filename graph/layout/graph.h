// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/project/projection.h"

namespace saite::layout {

using Vertex = std::uint32_t;
inline constexpr Vertex no_vertex = project::no_index;

/// What the inner loops of layouts work on: an undirected simple graph in compressed rows, with a
/// strength for each arc and a mass for each vertex (how many actors it stands for).
struct Graph {
  std::vector<std::uint32_t> offsets{0};
  std::vector<Vertex> targets;
  std::vector<float> weights;  // by arc
  std::vector<float> mass;     // by vertex

  [[nodiscard]] Vertex size() const { return static_cast<Vertex>(offsets.size() - 1); }
  [[nodiscard]] std::uint32_t degree(Vertex v) const { return offsets[v + 1] - offsets[v]; }
  [[nodiscard]] std::span<const Vertex> neighbours(Vertex v) const {
    return {targets.data() + offsets[v], degree(v)};
  }
  [[nodiscard]] std::span<const float> strengths(Vertex v) const {
    return {weights.data() + offsets[v], degree(v)};
  }
};

/// Breadth-first search: `steps` of each vertex from `root` (no_vertex where there is no path), and
/// the vertices reached in the order in which they were met.   Cost: O(n + m).
void breadth_first(const Graph& graph, Vertex root, std::vector<Vertex>& steps,
                   std::vector<Vertex>& order);

/// Calls visit(v) for each neighbour v of u, whichever way the tie points; twice where both do.
template <class Visit>
void visit_neighbours(const project::Projection& projection, project::Index u, const Visit& visit) {
  for (const project::Index v : projection.neighbours(u)) visit(v);
  if (!projection.directed()) return;
  for (const project::Index v : projection.in_neighbours(u)) visit(v);
}

/// A connected part of a projection; `actors[v]` is the projection index of vertex v.
struct Part {
  Graph graph;
  std::vector<project::Index> actors;
};

/// Connected parts, directions ignored, greatest first (equal sizes: by smallest actor). Within a
/// part vertices are numbered breadth first from its smallest actor, for locality.
/// Cost: O(n + m) (O(m log m) where directed).
[[nodiscard]] std::vector<Part> connected_parts(const project::Projection& projection);

}  // namespace saite::layout
