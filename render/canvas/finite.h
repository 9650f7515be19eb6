// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>
#include <span>

#include "graph/base/geometry.h"

namespace saite::canvas {

// What becomes of numbers that are not finite, or so large that arithmetic with them is not. One
// rule for scenes, cameras and all canvases:
// - What has no place, in the world or on the page, is not drawn, not found by a hit test, and does
//   not count when a scene is settled.
// - A length (radius, width, gap, scale, size) or factor that is none counts as 0.

/// Coordinates and lengths beyond this are none: the product of two of them still fits a float.
inline constexpr float max_coordinate = 1e15F;

[[nodiscard]] inline bool has_place(Vec2 at) {  // false where not a number
  return std::abs(at.x) <= max_coordinate && std::abs(at.y) <= max_coordinate;
}
[[nodiscard]] inline bool have_places(std::span<const Vec2> points) {
  return std::all_of(points.begin(), points.end(), has_place);
}

/// `value`, or 0 where it is negative, not finite or too large.
[[nodiscard]] inline float usable_length(float value) {
  return value >= 0 && value <= max_coordinate ? value : 0;
}
[[nodiscard]] inline Vec2 usable_size(Vec2 size) {
  return {usable_length(size.x), usable_length(size.y)};
}

}  // namespace saite::canvas
