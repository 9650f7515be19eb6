// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/base/geometry.h"

namespace saite::scene {

/// The convex hull, clockwise on the page (y down), without points on its edges. Fewer than three
/// distinct points give these; points that have no place are left out. Cost: O(n log n). Source:
/// Andrew 1979, doi:10.1016/0020-0190(79)90072-3
[[nodiscard]] std::vector<Vec2> convex_hull(std::vector<Vec2> points);

/// A convex outline pushed out by `by` on all sides, its corners round: arcs of short chords. One
/// point gives a circle, two a capsule; one that has no place gives nothing.
[[nodiscard]] std::vector<Vec2> rounded_outset(std::span<const Vec2> hull, float by);

}  // namespace saite::scene
