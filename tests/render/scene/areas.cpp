// SPDX-License-Identifier: Apache-2.0
#include "render/scene/areas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "graph/base/random.h"
#include "render/scene/contour.h"

namespace saite::scene::areas_test {
namespace {

/// Groups of points around places of their own, some of them strays, and some points of no group.
struct Crowd {
  std::vector<Vec2> points;
  std::vector<std::uint32_t> group_of;
  std::size_t groups;

  Crowd(std::uint64_t seed, double width) {
    Random random(seed);
    groups = 2 + random.below(5);
    for (std::uint32_t g = 0; g < groups; ++g) {
      const Vec2 middle{static_cast<float>(30 * random.uniform()),
                        static_cast<float>(30 * random.uniform())};
      const std::size_t n = 3 + random.below(40);
      for (std::size_t i = 0; i < n; ++i) {
        const auto aside = [&] { return static_cast<float>(width * (random.uniform() - 0.5)); };
        points.push_back(middle + Vec2{aside(), aside()});
        group_of.push_back(random.below(20) == 0 ? no_group : g);
      }
    }
  }
};

bool holds(const Ring& ring, Vec2 at) {
  bool in = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Vec2 a = ring[i];
    const Vec2 b = ring[(i + 1) % ring.size()];
    if ((a.y > at.y) != (b.y > at.y) && at.x < a.x + (b.x - a.x) * (at.y - a.y) / (b.y - a.y)) {
      in = !in;
    }
  }
  return in;
}

bool any_holds(const std::vector<Ring>& rings, Vec2 at) {
  return std::ranges::any_of(rings, [&](const Ring& ring) { return holds(ring, at); });
}

}  // namespace

TEST_CASE("areas: no place is of two groups, whatever lies where") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Crowd crowd(seed, seed % 3 == 0 ? 40 : 8);
    const auto areas = group_areas(crowd.points, crowd.group_of, crowd.groups, 1);
    REQUIRE(areas.size() == crowd.groups);
    std::size_t taken = 0;
    std::size_t shared = 0;
    for (float x = -8; x < 60; x += 0.67F) {
      for (float y = -8; y < 60; y += 0.67F) {
        const auto owners = std::ranges::count_if(areas, [&](const auto& area) {
          return any_holds(area, {x, y});
        });
        shared += owners > 1 ? 1 : 0;
        taken += static_cast<std::size_t>(owners);
      }
    }
    CHECK(taken > 0);
    CHECK(shared == 0);
  }
}

TEST_CASE("areas: who lies among their own lies in their area, nobody in another's") {
  std::size_t inside = 0;
  std::size_t all = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const Crowd crowd(seed, 6);
    const auto areas = group_areas(crowd.points, crowd.group_of, crowd.groups, 1);
    for (std::size_t i = 0; i < crowd.points.size(); ++i) {
      if (crowd.group_of[i] == no_group) continue;
      ++all;
      inside += any_holds(areas[crowd.group_of[i]], crowd.points[i]) ? 1 : 0;
    }
  }
  CHECK(inside * 10 >= all * 8);  // the middles of some groups lie in others
  // Two groups apart: each holds all of its own.
  std::vector<Vec2> points;
  std::vector<std::uint32_t> group_of;
  for (std::uint32_t i = 0; i < 40; ++i) {
    points.push_back({static_cast<float>(i % 5) + (i < 20 ? 0.0F : 30.0F),
                      static_cast<float>(i / 5)});  // NOLINT(bugprone-integer-division)
    group_of.push_back(i < 20 ? 0 : 1);
  }
  const auto areas = group_areas(points, group_of, 2, 1);
  for (std::size_t i = 0; i < points.size(); ++i) {
    CHECK(any_holds(areas[group_of[i]], points[i]));
    CHECK_FALSE(any_holds(areas[1 - group_of[i]], points[i]));
  }
  CHECK(areas[0].size() == 1);
}

TEST_CASE("areas: they keep near to their points") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const Crowd crowd(seed, 8);
    const auto areas = group_areas(crowd.points, crowd.group_of, crowd.groups, 1);
    for (std::size_t g = 0; g < areas.size(); ++g) {
      Rect members;
      Rect drawn;
      for (std::size_t i = 0; i < crowd.points.size(); ++i) {
        if (crowd.group_of[i] == g) members.include(crowd.points[i]);
      }
      for (const Ring& ring : areas[g]) {
        for (const Vec2 at : ring) drawn.include(at);
      }
      if (drawn.empty()) continue;
      CHECK(drawn.min.x > members.min.x - 1.5F);
      CHECK(drawn.min.y > members.min.y - 1.5F);
      CHECK(drawn.max.x < members.max.x + 1.5F);
      CHECK(drawn.max.y < members.max.y + 1.5F);
    }
  }
}

TEST_CASE("areas: nothing, one point, all in one place, points without a place") {
  CHECK(group_areas({}, {}, 2, 1) == std::vector<std::vector<Ring>>(2));
  const float none = std::nanf("");
  const std::vector<Vec2> points{{1, 1}, {none, 1}, {1, 1}, {1e30F, 0}};
  const std::vector<std::uint32_t> group_of{0, 0, 0, 1};
  const auto areas = group_areas(points, group_of, 2, 1);
  REQUIRE(areas[0].size() == 1);
  CHECK(holds(areas[0][0], {1, 1}));
  CHECK(areas[1].empty());
  CHECK_FALSE(group_areas(points, group_of, 2, 0)[0].empty());
}

TEST_CASE("depths: as the nearest node outside says, looked for one by one") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    Random random(seed);
    Field field{static_cast<int>(1 + random.below(14)), static_cast<int>(1 + random.below(14)), {}};
    for (int i = 0; i < field.columns * field.rows; ++i) {
      field.values.push_back(random.below(6) == 0 ? -1.0F : 1.0F);
    }
    const auto found = depths(field);
    for (int y = 0; y < field.rows; ++y) {
      for (int x = 0; x < field.columns; ++x) {
        double least = 1e9;
        for (int v = -1; v <= field.rows; ++v) {
          for (int u = -1; u <= field.columns; ++u) {
            if (!field.inside(u, v)) least = std::min(least, std::hypot(u - x, v - y));
          }
        }
        CHECK(found[field.node(x, y)] == doctest::Approx(least));
      }
    }
  }
}

}  // namespace saite::scene::areas_test
