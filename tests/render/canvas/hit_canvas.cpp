// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/hit_canvas.h"

#include <doctest/doctest.h>

namespace saite::canvas {
namespace {

const View hit_page{{0, 0}, 2, {200, 100}};  // world (0, 0) lies at (100, 50)

Mark mark_at(Vec2 at, Tag tag) {
  Mark mark;
  mark.at = at;
  mark.radius = 5;
  mark.tag = tag;
  return mark;
}

Curve line(Vec2 from, Vec2 to, Tag tag) {
  Curve curve;
  curve.from = curve.control1 = from;
  curve.to = curve.control2 = to;
  curve.tag = tag;
  return curve;
}

void paint(Canvas& canvas) {
  canvas.begin(hit_page);
  canvas.space(Space::world);
  const Curve ties[] = {line({-40, 0}, {40, 0}, 7)};
  const Mark marks[] = {mark_at({-10, 0}, 1), mark_at({10, 0}, 2), mark_at({11, 0}, 3)};
  canvas.curves(ties, {});
  canvas.marks(marks, {});
}

Tag hit(Vec2 point) {
  HitCanvas canvas(point);
  paint(canvas);
  return canvas.topmost();
}

}  // namespace

TEST_CASE("The mark painted last wins, marks win over ties, and nothing is nothing") {
  CHECK(hit({80, 50}) == 1);
  CHECK(hit({121, 50}) == 3);
  CHECK(hit({116, 50}) == 2);
  CHECK(hit({100, 51}) == 7);
  CHECK(hit({100, 58}) == no_tag);
  CHECK(hit({80, 57}) == 1);  // near is near enough
}

TEST_CASE("An opaque panel hides what lies under it") {
  HitCanvas canvas({80, 50});
  paint(canvas);
  canvas.space(Space::page);
  const std::vector<Vec2> box = AreaCanvas::box({70, 40}, {90, 60});
  Polygon panel;
  panel.points = box;
  panel.fill = {255, 255, 255};
  canvas.polygons({&panel, 1}, {});
  CHECK(canvas.topmost() == no_tag);
}

TEST_CASE("A box or a lasso finds marks by centre and ties by both ends") {
  AreaCanvas all(AreaCanvas::box({0, 0}, {200, 100}));
  paint(all);
  CHECK(all.marks_found() == std::vector<Tag>{1, 2, 3});
  CHECK(all.curves_found() == std::vector<Tag>{7});
  AreaCanvas left(AreaCanvas::box({90, 90}, {0, 0}));
  paint(left);
  CHECK(left.marks_found() == std::vector<Tag>{1});
  CHECK(left.curves_found().empty());
  AreaCanvas lasso({{100, 30}, {140, 50}, {100, 70}});
  paint(lasso);
  CHECK(lasso.marks_found() == std::vector<Tag>{2, 3});
}

}  // namespace saite::canvas
