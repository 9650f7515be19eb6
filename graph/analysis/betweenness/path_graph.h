// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/analysis/kit/ordered_tasks.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// What the betweenness kernels read: a graph in compressed rows whose vertices may stand for more
/// than one actor. A vertex stands for `copies` actors that are interchangeable (same neighbours,
/// same weight), and for `ends` path ends in all: its copies and everything that hangs behind them
/// where the graph is one block of a greater one. An ordinary graph has ones throughout.
struct PathGraph {
  std::vector<project::Index> offsets{0};
  std::vector<project::Index> neighbours;
  std::vector<project::Index> in_offsets;  // directed only
  std::vector<project::Index> in_neighbours;
  std::vector<double> copies;
  std::vector<double> ends;

  [[nodiscard]] project::Index size() const {
    return static_cast<project::Index>(offsets.size() - 1);
  }
  [[nodiscard]] bool directed() const { return !in_offsets.empty(); }
  [[nodiscard]] std::span<const project::Index> row(project::Index u) const {
    return {neighbours.data() + offsets[u], offsets[u + 1] - offsets[u]};
  }
  /// Rows of the arcs that come in: the same as row() where undirected.
  [[nodiscard]] std::span<const project::Index> in_row(project::Index u) const {
    if (!directed()) return row(u);
    return {in_neighbours.data() + in_offsets[u], in_offsets[u + 1] - in_offsets[u]};
  }
};

/// What passes each vertex and each arc of a PathGraph: ordered pairs of path ends, the sum over
/// all copies of the vertex, or over all pairs of copies of the arc's ends. Paths between copies of
/// the same vertex are not in it.
struct Dependencies {
  std::vector<double> vertices;
  std::vector<double> arcs;  // by position in PathGraph::neighbours; empty unless asked for

  /// Zeros; no arcs: they are not asked for.
  static Dependencies none(std::size_t vertices, std::size_t arcs) {
    return {std::vector<double>(vertices, 0.0), std::vector<double>(arcs, 0.0)};
  }
  Dependencies& operator+=(const Dependencies& other) {
    add_to(vertices, other.vertices);
    add_to(arcs, other.arcs);
    return *this;
  }
};

}  // namespace saite::analysis
