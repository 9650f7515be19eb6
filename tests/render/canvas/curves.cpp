// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/curves.h"

#include <doctest/doctest.h>

namespace saite::canvas {
namespace {

Curve line(Vec2 from, Vec2 to) {
  Curve curve;
  curve.from = from;
  curve.to = to;
  curve.control1 = from + (to - from) / 3;
  curve.control2 = to - (to - from) / 3;
  return curve;
}

const View page{{0, 0}, 1, {400, 300}};

}  // namespace

TEST_CASE("A line is cut at the rims of its marks") {
  Curve curve = line({10, 10}, {110, 10});
  curve.from_gap = 2;
  curve.to_gap = 3;
  const auto seen = on_page(curve, page, Space::page, {.size_scale = 5});
  REQUIRE(seen);
  CHECK(seen->straight);
  CHECK(seen->from.x == doctest::Approx(20));
  CHECK(seen->to.x == doctest::Approx(95));
}

TEST_CASE("The tip of an arrow lies at the rim, whatever way the curve takes") {
  for (const float bow : {0.0F, 40.0F}) {
    Curve curve = line({10, 100}, {210, 100});
    curve.control1.y += bow;
    curve.control2.y += bow;
    curve.to_gap = 4;
    curve.arrow = Arrow::end;
    const auto seen = on_page(curve, page, Space::page, {.size_scale = 5});
    REQUIRE(seen);
    CHECK(distance(seen->end_arrow[0], curve.to) == doctest::Approx(20).epsilon(0.01));
    CHECK(distance(seen->end_arrow[1], seen->end_arrow[2]) > 2);
    CHECK(seen->start_arrow[0] == seen->start_arrow[1]);
    CHECK_FALSE(shows_arrows({.size_scale = 2}));
  }
}

TEST_CASE("What marks cover or the page does not show is left out") {
  Curve covered = line({10, 10}, {20, 10});
  covered.from_gap = covered.to_gap = 6;
  CHECK_FALSE(on_page(covered, page, Space::page, {}));
  CHECK_FALSE(on_page(line({-50, -50}, {-10, 400}), page, Space::page, {}));
  CHECK(on_page(line({-50, 50}, {500, 60}), page, Space::page, {}));
  CHECK_FALSE(on_page(line({5, 5}, {5, 5}), page, Space::page, {}));
}

TEST_CASE("Colours step back towards the background and grow faint") {
  const Colour white{255, 255, 255};
  CHECK(shown({0, 0, 0}, {.fade = 1}, white) == white);
  CHECK(shown({10, 20, 30}, {.alpha = 0.5F}, white).a == 128);
  CHECK(shown({10, 20, 30}, {}, white) == Colour{10, 20, 30});
}

}  // namespace saite::canvas
