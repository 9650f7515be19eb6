// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/layout/pushes.h"

namespace saite::layout {

/// Gives every disc of a drawing the same share of the page, as a cartogram does: crowds grow until
/// their discs have room, empty land between them stays, and who lay side by side goes on to.
/// Discs flow apart under their own pushes: after time t every crowd, however dense before, takes
/// t of area for each disc.
/// Cost: O(n log n) a step, 24 steps; the same bits for any threads.
/// Source: Gastner, Seguy & More 2018, doi:10.1073/pnas.1712674115 (density as a flow), here
/// without a grid.
class Room {
 public:
  /// `area`: what a disc of radius 1 is given. The drawing is scaled so that it has as much land
  /// as its discs are given.
  Room(std::vector<Vec2> centres, std::span<const float> radii, float area);

  /// One step. False where cancelled; then nothing has changed.
  bool iterate(Progress& progress);
  [[nodiscard]] bool finished() const { return time_ >= 1; }
  [[nodiscard]] double progress() const { return static_cast<double>(step_) / steps; }
  [[nodiscard]] const std::vector<Vec2>& centres() const { return centres_; }

 private:
  static constexpr int steps = 24;

  std::vector<Vec2> centres_;
  std::vector<float> mass_;
  float area_;
  int step_ = 0;
  float time_ = 0;  // 1: all of it
  Pushes pushes_;
};

}  // namespace saite::layout
