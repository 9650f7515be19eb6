// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <limits>
#include <vector>

#include "render/gl/instances.h"

namespace saite::gl {

TEST_CASE("of many ties the plain ones are drawn first, of few none changes its place") {
  std::vector<Segment> segments(6);
  segments[1].kind = Segment::head;
  segments[4].normals[0] = 5;
  for (std::size_t i = 0; i < segments.size(); ++i) segments[i].width = static_cast<float>(i);
  CHECK(plain_first(segments, false) == 0);
  CHECK(segments[1].width == 1);
  CHECK(plain_first(segments, true) == 4);
  CHECK(segments[1].width == 2);
  CHECK(segments[4].width == 1);
  CHECK(segments[5].width == 4);
}

TEST_CASE("marks without a place are not given to shaders, lengths that are none are 0") {
  constexpr float none = std::numeric_limits<float>::quiet_NaN();
  const canvas::Mark sound{.at = {1, 2}, .radius = 3};
  CHECK_FALSE(mended(std::vector{sound, sound}));
  const canvas::Mark lost{.at = {none, 2}};
  const canvas::Mark wrong{.at = {1, 2}, .radius = none, .outline_width = -1};
  const auto marks = mended(std::vector{lost, sound, wrong});
  REQUIRE(marks);
  REQUIRE(marks->size() == 2);
  CHECK(marks->at(0) == sound);
  CHECK(marks->at(1) == canvas::Mark{.at = {1, 2}, .radius = 0});
}

TEST_CASE("ties and areas without a place have no pieces") {
  constexpr float infinite = std::numeric_limits<float>::infinity();
  canvas::Curve curve;
  curve.to = curve.control2 = {5, infinite};
  std::vector<Segment> segments;
  append_segments({&curve, 1}, segments);
  CHECK(segments.empty());
  std::vector<Vec2> points{{0, 0}, {9, 0}, {0, 9}};
  std::vector<FillVertex> vertices;
  append_fill({.points = points, .fill = {1, 2, 3}}, canvas::Space::page, {}, vertices);
  CHECK_FALSE(vertices.empty());
  vertices.clear();
  points[1].x = infinite;
  append_fill({.points = points, .fill = {1, 2, 3}}, canvas::Space::page, {}, vertices);
  CHECK(vertices.empty());
}

}  // namespace saite::gl
