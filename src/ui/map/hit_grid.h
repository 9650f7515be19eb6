// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "render/canvas/canvas.h"
#include "render/scene/scene.h"
#include "render/scene/sizing.h"

namespace saite::ui {

/// Marks and ties by where they are, so that what lies under the mouse is found in microseconds.
class HitGrid {
 public:
  /// Sorts the marks of the scene into cells. Cost: O(marks); nothing where the scene is
  /// the same.
  void update(const scene::Scene& scene);
  /// The mark whose rim is nearest to the point of the page, at most `tolerance` px outside of it;
  /// of those that cover it, the one painted last.
  [[nodiscard]] std::optional<scene::MarkIndex> mark_at(const scene::Scene& scene,
                                                        const canvas::View& view, Vec2 page,
                                                        float tolerance) const;
  /// The tie that runs nearest to the point of the page, at most `tolerance` px away.
  /// Cost: O(ties), less than a nanosecond each; some more for the first of a scene.
  [[nodiscard]] std::optional<scene::TieIndex> tie_at(const scene::Scene& scene,
                                                      const canvas::View& view, Vec2 page,
                                                      float tolerance);

 private:
  void update_boxes(const scene::Scene& scene);
  [[nodiscard]] int column_of(float x) const;
  [[nodiscard]] int row_of(float y) const;

  std::uint64_t revision_ = 0;
  std::uint64_t boxes_revision_ = 0;
  Rect bounds_;
  int columns_ = 0;
  int rows_ = 0;
  float cell_ = 1;
  float greatest_ = 1;                 // radius of any mark
  std::vector<std::uint32_t> starts_;  // by cell, into marks_
  std::vector<scene::MarkIndex> marks_;
  /// Boxes of the ties, side by side, so that a processor compares many at once.
  std::vector<float> left_;
  std::vector<float> top_;
  std::vector<float> right_;
  std::vector<float> bottom_;
};

}  // namespace saite::ui
