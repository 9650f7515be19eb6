// SPDX-License-Identifier: Apache-2.0
#include "render/scene/hulls.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "render/canvas/finite.h"

namespace saite::scene {
namespace {

/// The arc around `centre` from one angle to a greater one.
void append_arc(std::vector<Vec2>& out, Vec2 centre, float by, double from, double to) {
  const int steps = std::max(1, static_cast<int>(std::ceil((to - from) / 0.2)));
  for (int i = 0; i <= steps; ++i) {
    const double angle = from + (to - from) * i / steps;
    out.push_back({centre.x + by * static_cast<float>(std::cos(angle)),
                   centre.y + by * static_cast<float>(std::sin(angle))});
  }
}

}  // namespace

std::vector<Vec2> convex_hull(std::vector<Vec2> points) {
  std::erase_if(points, [](Vec2 point) { return !canvas::has_place(point); });
  std::sort(points.begin(), points.end(),
            [](Vec2 a, Vec2 b) { return a.x != b.x ? a.x < b.x : a.y < b.y; });
  points.erase(std::unique(points.begin(), points.end()), points.end());
  if (points.size() < 3) return points;
  std::vector<Vec2> hull;
  const auto add = [&](Vec2 point, std::size_t keep) {
    while (hull.size() > keep &&
           cross(hull.back() - hull[hull.size() - 2], point - hull.back()) <= 0) {
      hull.pop_back();
    }
    hull.push_back(point);
  };
  for (const Vec2 point : points) add(point, 1);
  const std::size_t lower = hull.size();
  for (auto it = points.rbegin() + 1; it != points.rend(); ++it) add(*it, lower);
  hull.pop_back();
  return hull;
}

std::vector<Vec2> rounded_outset(std::span<const Vec2> hull, float by) {
  std::vector<Vec2> outline;
  const std::size_t n = hull.size();
  if (!canvas::have_places(hull)) return outline;
  by = canvas::usable_length(by);
  if (n == 1) {
    append_arc(outline, hull[0], by, 0, 2 * std::numbers::pi);
    outline.pop_back();
    return outline;
  }
  for (std::size_t i = 0; i < n; ++i) {
    const Vec2 before = hull[i] - hull[(i + n - 1) % n];
    const Vec2 after = hull[(i + 1) % n] - hull[i];
    // Outwards is to the right of the way in a clockwise outline on a page with y down, that is
    // a quarter turn against the clock.
    const double from = std::atan2(-before.x, before.y);
    double to = std::atan2(-after.x, after.y);
    while (to < from) to += 2 * std::numbers::pi;
    append_arc(outline, hull[i], by, from, to);
  }
  return outline;
}

}  // namespace saite::scene
