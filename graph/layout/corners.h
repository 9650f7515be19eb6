// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "graph/base/geometry.h"

namespace saite::layout {

/// What of a page is drawn on already.
struct Drawn {
  std::vector<Vec2> centres;  // of discs
  std::vector<float> radii;
  std::vector<std::pair<Vec2, Vec2>> ties;  // straight, from centre to centre
};

/// Puts `count` points that have no ties into an empty corner of the page, in even rows `spacing`
/// apart, so that they do not make it larger: the page is the smallest box of that `aspect` (width
/// ÷ height) around what is drawn. Nothing drawn comes nearer than `margin`. The lower left corner
/// is tried first, then the lower right, upper left and upper right. Nothing where no corner has
/// room, or for more than 400 points.   Cost: O(discs + ties).
[[nodiscard]] std::optional<std::vector<Vec2>> in_a_corner(const Drawn& drawn, std::size_t count,
                                                           Vec2 spacing, float margin,
                                                           float aspect);

}  // namespace saite::layout
