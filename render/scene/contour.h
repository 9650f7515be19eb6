// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/base/geometry.h"

namespace saite::scene {

/// Numbers on a grid of nodes, row by row: above 0 is inside.
struct Field {
  int columns = 0;
  int rows = 0;
  std::vector<float> values;
  [[nodiscard]] std::size_t node(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) +
           static_cast<std::size_t>(column);
  }
  [[nodiscard]] bool inside(int column, int row) const {
    return column >= 0 && row >= 0 && column < columns && row < rows &&
           values[node(column, row)] > 0;
  }
};

/// How far each node is from the nearest that is not inside, in nodes; what lies beyond the grid is
/// not inside. Cost: O(nodes). Source: Felzenszwalb & Huttenlocher 2012,
/// doi:10.4086/toc.2012.v008a019
[[nodiscard]] std::vector<float> depths(const Field& field);

/// What is not inside, in pieces that hang together, aslant too. The rim of the grid and all that
/// hangs together with it is seen from the start; the rim must not be inside. Cost: O(nodes).
class Outside {
 public:
  explicit Outside(const Field& field);
  [[nodiscard]] bool seen(std::size_t node) const { return seen_[node] != 0; }
  /// All that hangs together with a node that was not seen; valid until the next.
  std::span<const std::size_t> flood(std::size_t node);

 private:
  void spread();

  const Field& field_;
  std::vector<char> seen_;
  std::vector<std::size_t> found_;
};

/// Nodes that lie inside and hang together, side by side; 0: outside.
struct Pieces {
  std::vector<std::uint32_t> of;  // by node
  std::uint32_t count = 0;
};
[[nodiscard]] Pieces pieces_of(const Field& field);

/// An outline, in columns and rows.
struct Outline {
  std::uint32_t piece = 0;
  std::vector<Vec2> points;
};

/// The outer outlines of all pieces and those of their holes. Two fields of which at most one is
/// above 0 at a node, and whose sum is nowhere above 0, have outlines that do not cross.
/// Cost: O(nodes). Source: marching squares (Lorensen & Cline 1987, doi:10.1145/37401.37422)
[[nodiscard]] std::vector<Outline> outlines_of(const Field& field, const Pieces& pieces);

/// A ring of few points that runs calmly, within about a node of the given one: averaged, thinned,
/// its corners cut twice (Chaikin 1974, doi:10.1016/0146-664X(74)90028-8).
[[nodiscard]] std::vector<Vec2> smoothed(const std::vector<Vec2>& ring);

}  // namespace saite::scene
