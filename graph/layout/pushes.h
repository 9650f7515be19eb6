// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tbb/enumerable_thread_specific.h>

#include <span>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/base/progress.h"
#include "graph/layout/quadtree.h"

namespace saite::layout {

/// What masses push each other with, each pair with 1 ÷ distance; far ones are summed up by a
/// quadtree.   Cost: O(n log n) a round; the same bits for any threads.
class Pushes {
 public:
  /// `theta`: how coarsely far masses are summed up; `softening`: squared distance at which pushes
  /// level off. False where cancelled; then neither span may be read.
  bool compute(std::span<const Vec2> positions, std::span<const float> mass, float theta,
               float softening, Progress& progress);

  /// By vertex: Σ mass · (own place − other's) ÷ distance², for an own mass of 1.
  [[nodiscard]] std::span<const Vec2> push() const { return push_; }
  /// By vertex: Σ mass ÷ distance².
  [[nodiscard]] std::span<const float> stiffness() const { return stiffness_; }

 private:
  QuadTree tree_;
  tbb::enumerable_thread_specific<QuadTree::Sources> sources_;
  std::vector<Vec2> push_;
  std::vector<float> stiffness_;
};

}  // namespace saite::layout
