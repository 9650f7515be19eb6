// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "graph/base/geometry.h"

namespace saite::layout {

/// Turns points about their centre, which becomes the origin, so that they spread widest from left
/// to right: windows and pages are wide.   Cost: O(n).
void turn_widest_level(std::span<Vec2> points);

/// Turns, mirrors where that fits better, and shifts all `points` so that those with a finite
/// `target` come closest to it, by least squares; `points` and `target` are of equal length.
/// Source: Schönemann 1966, doi:10.1007/BF02289451.   Cost: O(n).
void align_to(std::span<Vec2> points, std::span<const Vec2> target);

[[nodiscard]] bool is_finite(Vec2 p);

}  // namespace saite::layout
