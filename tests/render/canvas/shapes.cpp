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

}  // namespace saite::canvas
