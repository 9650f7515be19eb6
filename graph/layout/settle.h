// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/base/progress.h"
#include "graph/layout/graph.h"
#include "graph/layout/pushes.h"

namespace saite::layout {

/// The physics of the force layout. Every two vertices push each other with the product of their
/// masses ÷ distance. A tie of strength w pulls with w·(far_pull·d² + near_pull·d ÷ (1 + (d ÷
/// near_reach)²)): the square gives the whole its shape (Hu), the short-ranged rest draws a
/// neighbourhood together without touching the whole (as the t-forces of Zhong et al.). Source: Hu
/// 2005, Efficient and high quality force-directed graph drawing, Mathematica J. 10; Zhong, Xue,
/// Zhang et al. 2023, doi:10.1109/TVCG.2022.3209371.
struct Forces {
  float near_pull = 0;
  float near_reach = 1;
  float far_pull = 1;
  float theta = 1.3F;  // accuracy of far pushes: greater is coarser and faster
};

/// How ties pull, in mean ties. Found by trial, see NOTES.md.
struct Pull {
  float near = 1.9F;
  float reach = 0.16F;  // up to where the short pull is strong
  float far = 1;
};

/// The forces where ties have this mean length.
[[nodiscard]] inline Forces forces_for(float tie_length, const Pull& pull) {
  return {.near_pull = pull.near * tie_length,
          .near_reach = pull.reach * tie_length,
          .far_pull = pull.far};
}

/// Where vertices want to stay. `hold` is by vertex: 0 free, 1 as strong as all its forces
/// together, `fixed` never moves. Empty spans: all free.
struct Anchors {
  static constexpr float fixed = 1e30F;
  std::span<const Vec2> at{};
  std::span<const float> hold{};
};

/// Moves the vertices of one graph, which must outlive it, towards rest.
class Settler {
 public:
  Settler(const Graph& graph, const Forces& forces) : graph_(graph), forces_(forces) {}

  /// One iteration: every vertex goes where its forces would be in balance if all others stood
  /// still (a Newton step with their stiffness), but at most `longest_move`. False where
  /// cancelled; then nothing has moved. Cost: O(n log n + m); the same bits for any threads.
  bool iterate(std::span<Vec2> positions, float longest_move, const Anchors& anchors,
               Progress& progress);

 private:
  bool pull(std::span<const Vec2> positions, float longest_move, const Anchors& anchors,
            Progress& progress);
  [[nodiscard]] Vec2 balance(std::span<const Vec2> positions, Vertex v,
                             const Anchors& anchors) const;

  const Graph& graph_;
  Forces forces_;
  Pushes pushes_;
  std::vector<Vec2> moved_;
};

/// By what `positions` must be multiplied so that pushes and pulls are in balance as a whole.
/// Cost: O(n + m), above 100,000 arcs on a sample.
[[nodiscard]] float balanced_scale(const Graph& graph, const Forces& forces,
                                   std::span<const Vec2> positions);

/// Mean length of ties (a sample above 100,000 arcs); 0 where there are none.
[[nodiscard]] float mean_tie_length(const Graph& graph, std::span<const Vec2> positions);

}  // namespace saite::layout
