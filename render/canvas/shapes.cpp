// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "render/canvas/finite.h"

namespace saite::canvas {
namespace {

constexpr std::array<std::string_view, 8> names = {"circle",  "triangle", "hexagon", "square",
                                                   "diamond", "pentagon", "star",    "ring"};

/// A regular polygon (or, with an inner ratio, a star) of area π; the first corner points along
/// `turn`, measured clockwise from upwards.
std::vector<Vec2> regular(int corner_count, double turn, double inner = 1) {
  const int steps = inner < 1 ? 2 * corner_count : corner_count;
  std::vector<Vec2> points;
  for (int i = 0; i < steps; ++i) {
    const double angle = turn + 2 * std::numbers::pi * i / steps - std::numbers::pi / 2;
    const double r = i % 2 == 1 ? inner : 1.0;
    points.push_back(
        {static_cast<float>(r * std::cos(angle)), static_cast<float>(r * std::sin(angle))});
  }
  double area = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    area += 0.5 * cross(points[i], points[(i + 1) % points.size()]);
  }
  const auto factor = static_cast<float>(std::sqrt(std::numbers::pi / area));
  for (Vec2& point : points) point = point * factor;
  return points;
}

const std::vector<Vec2>& outline_of(Shape shape) {
  static const std::array<std::vector<Vec2>, 8> outlines = {
      std::vector<Vec2>{}, regular(3, 0), regular(6, 0),      regular(4, std::numbers::pi / 4),
      regular(4, 0),       regular(5, 0), regular(5, 0, 0.5), std::vector<Vec2>{}};
  return outlines.at(static_cast<std::size_t>(shape));
}

/// How far along `direction` (of length 1) the segment a–b is met, or −1.
float meet(Vec2 direction, Vec2 a, Vec2 b) {
  const Vec2 side = b - a;
  const float across = cross(direction, side);
  if (std::abs(across) < 1e-9F) return -1;
  const float along = cross(a, side) / across;
  const float within = cross(a, direction) / across;
  return along > 0 && within >= -1e-4F && within <= 1.0001F ? along : -1;
}

}  // namespace

std::span<const Vec2> corners(Shape shape) {
  return outline_of(shape);
}

float rim(Shape shape, Vec2 direction) {
  const std::vector<Vec2>& points = outline_of(shape);
  const Vec2 unit = normalised(direction);
  if (points.empty() || unit == Vec2{}) return 1;
  float farthest = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    farthest = std::max(farthest, meet(unit, points[i], points[(i + 1) % points.size()]));
  }
  return farthest > 0 ? farthest : 1;
}

float reach(Shape shape) {
  // Asked for each side of each name: worked out once.
  static const std::array<float, names.size()> reaches = [] {
    std::array<float, names.size()> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
      all.at(i) = 1;
      for (const Vec2 point : outline_of(static_cast<Shape>(i)))
        all.at(i) = std::max(all.at(i), length(point));
    }
    return all;
  }();
  return reaches.at(static_cast<std::size_t>(shape));
}

bool covers(Shape shape, Vec2 point) {
  const std::vector<Vec2>& points = outline_of(shape);
  if (points.empty()) return dot(point, point) <= 1;
  return covers(std::span<const Vec2>(points), point);
}

bool covers(std::span<const Vec2> polygon, Vec2 point) {
  bool inside = false;
  for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
    const Vec2 a = polygon[i];
    const Vec2 b = polygon[j];
    if ((a.y > point.y) != (b.y > point.y) &&
        point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x) {
      inside = !inside;
    }
  }
  return inside;
}

MarkPaint mark_paint(const Mark& mark, float radius, float pixel_ratio) {
  constexpr float min_seen = 0.4F;  // device pixels
  const float width = std::min(usable_length(mark.outline_width), usable_length(radius) / 4);
  if (width <= 0 || width * pixel_ratio >= min_seen) return {mark.fill, width};
  const float inner = 1 - width / radius;
  const float share = 1 - inner * inner;
  // The outline lies over the fill, so that both are seen where it shines through.
  const float over = static_cast<float>(mark.outline.a) / 255;
  const float under = static_cast<float>(mark.fill.a) / 255;
  const float outline = share * over;
  const float fill = under * (1 - outline);
  const float both = outline + fill;
  if (both <= 0) return {mark.fill, 0};
  const auto part = [&](std::uint8_t of_outline, std::uint8_t of_fill) {
    const float mixed =
        static_cast<float>(of_outline) * outline + static_cast<float>(of_fill) * fill;
    return static_cast<std::uint8_t>(mixed / both + 0.5F);
  };
  return {{part(mark.outline.r, mark.fill.r), part(mark.outline.g, mark.fill.g),
           part(mark.outline.b, mark.fill.b), static_cast<std::uint8_t>(both * 255 + 0.5F)},
          0};
}

std::string_view shape_name(Shape shape) {
  return names.at(static_cast<std::size_t>(shape));
}

std::optional<Shape> parse_shape(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Shape>(found - names.begin());
}

}  // namespace saite::canvas
