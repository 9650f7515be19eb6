// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cmath>

namespace saite {

/// A point or a vector of the plane; x to the right, y down, as on a page.
struct Vec2 {
  float x = 0;
  float y = 0;

  friend constexpr Vec2 operator+(Vec2 a, Vec2 b) { return {a.x + b.x, a.y + b.y}; }
  friend constexpr Vec2 operator-(Vec2 a, Vec2 b) { return {a.x - b.x, a.y - b.y}; }
  friend constexpr Vec2 operator*(Vec2 a, float s) { return {a.x * s, a.y * s}; }
  friend constexpr Vec2 operator*(float s, Vec2 a) { return a * s; }
  friend constexpr Vec2 operator/(Vec2 a, float s) { return {a.x / s, a.y / s}; }
  Vec2& operator+=(Vec2 b) { return *this = *this + b; }
  Vec2& operator-=(Vec2 b) { return *this = *this - b; }
  friend constexpr bool operator==(Vec2, Vec2) = default;
};

/// A place in the coordinates of a file. Metres of a national grid have more digits than a Vec2
/// holds; pictures and layouts use Vec2 relative to an origin of their own.
struct Position {
  double x = 0;
  double y = 0;
  friend constexpr bool operator==(Position, Position) = default;
};
[[nodiscard]] constexpr Vec2 relative(Position p, Position origin) {
  return {static_cast<float>(p.x - origin.x), static_cast<float>(p.y - origin.y)};
}
[[nodiscard]] constexpr Position absolute(Vec2 v, Position origin) {
  return {origin.x + double{v.x}, origin.y + double{v.y}};
}

[[nodiscard]] constexpr float dot(Vec2 a, Vec2 b) {
  return a.x * b.x + a.y * b.y;
}
[[nodiscard]] constexpr float cross(Vec2 a, Vec2 b) {
  return a.x * b.y - a.y * b.x;
}
[[nodiscard]] inline float length(Vec2 a) {
  return std::hypot(a.x, a.y);
}
[[nodiscard]] inline float distance(Vec2 a, Vec2 b) {
  return length(b - a);
}
/// Quarter turn.
[[nodiscard]] constexpr Vec2 perpendicular(Vec2 a) {
  return {-a.y, a.x};
}
/// The zero vector stays zero.
[[nodiscard]] inline Vec2 normalised(Vec2 a) {
  const float l = length(a);
  return l > 0 ? a / l : Vec2{};
}

/// Axis-parallel; empty where max < min, as when default-made.
struct Rect {
  Vec2 min{1e30F, 1e30F};
  Vec2 max{-1e30F, -1e30F};

  [[nodiscard]] bool empty() const { return max.x < min.x || max.y < min.y; }
  [[nodiscard]] float width() const { return max.x - min.x; }
  [[nodiscard]] float height() const { return max.y - min.y; }
  [[nodiscard]] Vec2 centre() const { return (min + max) * 0.5F; }
  [[nodiscard]] bool contains(Vec2 p) const {
    return p.x >= min.x && p.x <= max.x && p.y >= min.y && p.y <= max.y;
  }
  [[nodiscard]] bool overlaps(const Rect& r) const {
    return min.x < r.max.x && r.min.x < max.x && min.y < r.max.y && r.min.y < max.y;
  }
  void include(Vec2 p) {
    min = {std::min(min.x, p.x), std::min(min.y, p.y)};
    max = {std::max(max.x, p.x), std::max(max.y, p.y)};
  }
  void include(const Rect& r) {
    if (r.empty()) return;
    include(r.min);
    include(r.max);
  }
  [[nodiscard]] Rect grown(float by) const { return {min - Vec2{by, by}, max + Vec2{by, by}}; }
  friend bool operator==(const Rect&, const Rect&) = default;
};

}  // namespace saite
