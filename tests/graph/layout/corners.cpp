// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/corners.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "graph/base/random.h"

namespace {

using namespace saite;
using layout::Drawn;
using layout::in_a_corner;

/// Distance of a point from a segment.
float distance_from(Vec2 p, Vec2 a, Vec2 b) {
  const Vec2 d = b - a;
  const float squared = d.x * d.x + d.y * d.y;
  const float t =
      squared > 0 ? std::clamp(((p.x - a.x) * d.x + (p.y - a.y) * d.y) / squared, 0.0F, 1.0F) : 0;
  return distance(p, a + d * t);
}

/// A disc of discs with ties to its middle: its corners are empty.
Drawn wheel(std::size_t spokes, float radius) {
  Drawn drawn;
  drawn.centres.push_back({0, 0});
  for (std::size_t i = 0; i < spokes; ++i) {
    const float turn = 6.2831853F * static_cast<float>(i) / static_cast<float>(spokes);
    drawn.centres.push_back(Vec2{std::cos(turn), std::sin(turn)} * radius);
    drawn.ties.emplace_back(drawn.centres.front(), drawn.centres.back());
  }
  drawn.radii.assign(drawn.centres.size(), 1);
  return drawn;
}

Rect page_of(const Drawn& drawn, float aspect) {
  Rect box;
  for (const Vec2 p : drawn.centres) box.include(Rect{p, p}.grown(1));
  const Vec2 half{std::max(box.width(), box.height() * aspect) / 2,
                  std::max(box.height(), box.width() / aspect) / 2};
  return {box.centre() - half, box.centre() + half};
}

TEST_CASE("corners: points without ties stand in the lower left corner and make no page larger") {
  const Drawn drawn = wheel(24, 60);
  for (const float aspect : {1.0F, 4.0F / 3, 2.0F, 0.5F}) {
    const auto places = in_a_corner(drawn, 3, {6, 5}, 4, aspect);
    REQUIRE(places.has_value());
    REQUIRE(places->size() == 3);
    const Rect page = page_of(drawn, aspect);
    for (const Vec2 p : *places) {
      CHECK(page.contains(p));
      CHECK(p.x < page.centre().x);
      CHECK(p.y > page.centre().y);
    }
  }
}

TEST_CASE("corners: on random drawings nothing comes nearer than the margin") {
  Random random(11);
  int placed = 0;
  for (int round = 0; round < 400; ++round) {
    Drawn drawn;
    const std::size_t n = 2 + random.below(40);
    for (std::size_t i = 0; i < n; ++i) {
      drawn.centres.push_back(
          {static_cast<float>(random.below(200)), static_cast<float>(random.below(120))});
    }
    drawn.radii.assign(n, 1);
    for (std::size_t i = 1; i < n; ++i) {
      drawn.ties.emplace_back(drawn.centres[i], drawn.centres[random.below(i)]);
    }
    const std::size_t count = 1 + random.below(12);
    const auto places = in_a_corner(drawn, count, {6, 5}, 3, 1.6F);
    if (!places) continue;
    ++placed;
    REQUIRE(places->size() == count);
    for (const Vec2 p : *places) {
      for (const Vec2 q : drawn.centres) REQUIRE(distance(p, q) > 3);
      for (const auto& [a, b] : drawn.ties) REQUIRE(distance_from(p, a, b) > 3);
    }
  }
  CHECK(placed > 100);
}

TEST_CASE("corners: where none has room, or nothing is drawn, there is nothing") {
  Drawn full;
  for (int x = 0; x < 20; ++x) {
    for (int y = 0; y < 20; ++y) {
      full.centres.push_back({4.0F * static_cast<float>(x), 4.0F * static_cast<float>(y)});
    }
  }
  full.radii.assign(full.centres.size(), 1);
  CHECK_FALSE(in_a_corner(full, 3, {6, 5}, 4, 1).has_value());
  CHECK_FALSE(in_a_corner({}, 3, {6, 5}, 4, 1).has_value());
  CHECK_FALSE(in_a_corner(wheel(24, 60), 0, {6, 5}, 4, 1).has_value());
}

}  // namespace
