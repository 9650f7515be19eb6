// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/curves.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

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

TEST_CASE("heads of arrows are broader than their ties, and stay small however strong these are") {
  const float usual = arrow_length(1.3F);
  CHECK(usual == doctest::Approx(7.46).epsilon(0.01));
  float last = 0;
  for (float width = 0.2F; width < 40; width += 0.1F) {
    const float length = arrow_length(width);
    CHECK(length > last);
    CHECK(0.8F * length > width);  // the foot
    last = length;
  }
  CHECK(arrow_length(4.2F) < 1.6F * usual);  // the strongest tie there is beside the usual one
}

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

TEST_CASE("Ties that look alike share short paths, and what lies over what stays nearly as it is") {
  std::vector<Curve> curves(1000, line({0, 0}, {10, 10}));
  for (std::size_t i = 0; i < curves.size(); ++i) {
    curves[i].colour.r = static_cast<std::uint8_t>(i % 3);
    if (i % 100 == 0) curves[i].colour.b = 9;
  }
  const auto order = by_look(curves);
  auto sorted = order;
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::uint32_t> all(curves.size());
  std::iota(all.begin(), all.end(), 0U);
  CHECK(sorted == all);
  // As the canvases cut them: at another look, or when a path is full.
  std::size_t paths = 1;
  std::size_t in_path = 1;
  for (std::size_t i = 1; i < order.size(); ++i) {
    const bool same = same_look(curves[order[i - 1]], curves[order[i]]);
    if (same && in_path < ties_a_path) {
      ++in_path;
      CHECK(order[i - 1] < order[i]);
    } else {
      ++paths;
      in_path = 1;
    }
  }
  CHECK(paths <= curves.size() / ties_a_path + 6);  // a last one for each of six looks
  // All but the last path of each look: nobody comes much earlier or later than drawn.
  for (std::size_t i = 0; i < 800; ++i) {
    CHECK(std::abs(static_cast<double>(order[i]) - static_cast<double>(i)) < 4 * ties_a_path);
  }
}

}  // namespace saite::canvas
