// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/base/progress.h"
#include "graph/layout/graph.h"
#include "graph/layout/quadtree.h"

namespace saite::layout {

/// The physics of the force layout. Lengths are in units of an ideal tie.
struct Forces {
  float theta = 1.0F;     // accuracy of far pushes: greater is coarser and faster
  float exponent = 1.0F;  // of a tie's pull in its length
  float hub_push = 0.0F;  // how much more an actor pushes for each of its ties
  float gravity = 0.0F;
  float softening = 1e-4F;  // squared
};

/// Moves the vertices of one graph towards rest, one iteration at a time.
class Settler {
 public:
  Settler(const Graph& graph, const Forces& forces);

  /// One iteration: every vertex goes towards where its forces are in balance, at most
  /// `longest_move`. False where cancelled; then nothing has moved.
  bool iterate(std::span<Vec2> positions, float longest_move, Progress& progress);

 private:
  bool push(Progress& progress);
  bool pull(std::span<const Vec2> positions, float longest_move, Progress& progress);

  const Graph& graph_;
  Forces forces_;
  std::vector<float> mass_;
  QuadTree tree_;
  std::vector<Vec2> push_;
  std::vector<float> stiffness_;
  std::vector<Vec2> moved_;
};

}  // namespace saite::layout
