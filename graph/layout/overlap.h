// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/base/progress.h"
#include "graph/layout/disc_grid.h"

namespace saite::layout {

/// Moves discs apart until none overlaps, each as little as may be; `fixed` (by disc, or empty) do
/// not move, so two fixed ones may go on overlapping. Pairs are pushed apart over and over; the few
/// that are still stuck then go to the nearest free place.
/// Same input, same result for any number of threads. Cost: O(n) a round, mostly few rounds.
class OverlapRemoval {
 public:
  OverlapRemoval(std::vector<Vec2> centres, std::vector<float> radii, std::vector<bool> fixed);

  /// One round. False where cancelled; then nothing has changed.
  bool iterate(Progress& progress);
  [[nodiscard]] bool finished() const { return finished_; }
  [[nodiscard]] const std::vector<Vec2>& centres() const { return centres_; }

 private:
  [[nodiscard]] bool is_fixed(std::uint32_t disc) const { return !fixed_.empty() && fixed_[disc]; }
  void spread_heaps();
  void push_apart(std::span<const DiscGrid::Pair> pairs);
  void settle_stuck(std::span<const DiscGrid::Pair> pairs);

  std::vector<Vec2> centres_;
  std::vector<float> radii_;
  std::vector<bool> fixed_;
  std::vector<Vec2> push_;
  int round_ = 0;
  bool finished_ = false;
};

/// By what positions must be multiplied, at least 1, so that there are at most `crowding` pairs for
/// each disc that are nearer than `room` × the sum of their radii. Meaningless where cancelled.
[[nodiscard]] float scale_for_room(std::span<const Vec2> centres, std::span<const float> radii,
                                   float room, double crowding, Progress& progress);

}  // namespace saite::layout
