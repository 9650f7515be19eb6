// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "graph/base/geometry.h"
#include "render/canvas/canvas.h"

namespace saite::canvas {

/// Corners of a shape whose area is that of the unit circle (π), centred on its centroid.
/// Empty for circle and ring, which are round.
[[nodiscard]] std::span<const Vec2> corners(Shape shape);
/// The inner radius of a ring of outer radius 1.
inline constexpr float ring_hole = 0.55F;

/// Distance from the centre to the rim in a direction, for radius 1.
[[nodiscard]] float rim(Shape shape, Vec2 direction);
/// The greatest rim(): what a mark of radius 1 never reaches beyond.
[[nodiscard]] float reach(Shape shape);
/// Whether a point (relative to the centre, for radius 1) lies in the shape.
[[nodiscard]] bool covers(Shape shape, Vec2 point);
/// Whether a point lies in a polygon (even-odd).
[[nodiscard]] bool covers(std::span<const Vec2> polygon, Vec2 point);

/// How a mark is painted that is `radius` px large on the page: its outline lies inside of that.
/// One too thin to be seen is left out, and the whole mark takes its share of that colour: it looks
/// as if it were drawn, at half the cost.
struct MarkPaint {
  Colour fill;
  float outline_width = 0;  // px
};
[[nodiscard]] MarkPaint mark_paint(const Mark& mark, float radius, float pixel_ratio);

/// "circle", "triangle" …
[[nodiscard]] std::string_view shape_name(Shape shape);
[[nodiscard]] std::optional<Shape> parse_shape(std::string_view name);

}  // namespace saite::canvas
