// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/shapes.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

namespace saite::canvas {

TEST_CASE("All shapes have the area of the circle, and their centre in the middle") {
  for (const char* name : {"triangle", "hexagon", "square", "diamond", "pentagon", "star"}) {
    const auto points = corners(*parse_shape(name));
    CAPTURE(name);
    float area = 0;
    Vec2 sum;
    for (std::size_t i = 0; i < points.size(); ++i) {
      area += cross(points[i], points[(i + 1) % points.size()]) / 2;
      sum += points[i];
    }
    CHECK(std::abs(area) == doctest::Approx(std::numbers::pi).epsilon(0.001));
    CHECK(length(sum) < 0.001F);
  }
}

TEST_CASE("The rim is where inside becomes outside") {
  for (int s = 0; s < 7; ++s) {
    const auto shape = static_cast<Shape>(s);
    for (int i = 0; i < 36; ++i) {
      const float angle = 0.05F + static_cast<float>(i) * 0.1745F;
      const Vec2 direction{std::cos(angle), std::sin(angle)};
      const float r = rim(shape, direction);
      CAPTURE(shape_name(shape));
      CHECK(covers(shape, direction * (r * 0.99F)));
      CHECK_FALSE(covers(shape, direction * (r * 1.01F)));
      CHECK(r <= reach(shape) * 1.0001F);
    }
  }
}

TEST_CASE("Names of shapes go there and back") {
  for (int s = 0; s < 8; ++s) {
    CHECK(parse_shape(shape_name(static_cast<Shape>(s))) == static_cast<Shape>(s));
  }
  CHECK_FALSE(parse_shape("blob"));
}

TEST_CASE("An outline too thin to be seen gives the mark its share of colour") {
  const Mark mark{.at = {}, .fill = {0, 100, 200}, .outline = {255, 255, 255}, .outline_width = 1};
  CHECK(mark_paint(mark, 8, 1).fill == mark.fill);
  CHECK(mark_paint(mark, 8, 1).outline_width == 1);
  CHECK(mark_paint(mark, 2, 1).outline_width == 0.5F);  // at most a quarter of the radius
  // Of radius 1 a quarter is outline: 1 - 0.75² of the area.
  const MarkPaint small = mark_paint(mark, 1, 1);
  CHECK(small.outline_width == 0);
  CHECK(small.fill == Colour{112, 168, 224});
  CHECK(mark_paint(mark, 1, 2).outline_width == 0.25F);  // where pixels are finer it is seen
  Mark bare = mark;
  bare.outline.a = 0;
  CHECK(mark_paint(bare, 1, 1).fill == mark.fill);
  bare = mark;
  bare.outline_width = 0;
  CHECK(mark_paint(bare, 1, 1).fill == mark.fill);
  Mark hollow = mark;  // only its outline is to be seen
  hollow.fill.a = 0;
  CHECK(mark_paint(hollow, 1, 1).fill == Colour{255, 255, 255, 112});
}

}  // namespace saite::canvas
