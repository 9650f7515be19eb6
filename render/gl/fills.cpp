// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

#include "render/canvas/finite.h"
#include "render/canvas/on_page.h"
#include "render/gl/instances.h"

namespace saite::gl {
namespace {

using Outline = std::vector<Vec2>;

double area_of(const Outline& points) {
  double sum = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    sum += cross(points[i], points[(i + 1) % points.size()]);
  }
  return sum / 2;
}

/// Without points that repeat the one before within `same`, turning clockwise as seen on the
/// screen.
Outline cleaned(std::span<const Vec2> given, float same) {
  Outline points;
  points.reserve(given.size());
  for (const Vec2 at : given) {
    if (points.empty() || distance(points.back(), at) > same) points.push_back(at);
  }
  while (points.size() > 1 && distance(points.front(), points.back()) <= same) points.pop_back();
  if (area_of(points) < 0) std::reverse(points.begin(), points.end());
  return points;
}

/// Each corner replaced by an arc that touches both its edges.
Outline rounded(const Outline& points, float radius) {
  if (radius <= 0 || points.size() < 3) return points;
  Outline out;
  const std::size_t n = points.size();
  for (std::size_t i = 0; i < n; ++i) {
    const Vec2 corner = points[i];
    const Vec2 in = points[(i + n - 1) % n] - corner;
    const Vec2 away = points[(i + 1) % n] - corner;
    const float half =
        std::acos(std::clamp(dot(normalised(in), normalised(away)), -1.0F, 1.0F)) / 2;
    const float max = std::min(length(in), length(away)) / 2;
    const float cut = std::min(radius / std::max(std::tan(half), 1e-3F), max);
    const Vec2 start = corner + normalised(in) * cut;
    const Vec2 stop = corner + normalised(away) * cut;
    constexpr int steps = 6;
    for (int s = 0; s <= steps; ++s) {  // a parabola is near enough to the arc at this size
      const float t = static_cast<float>(s) / steps;
      out.push_back(start * ((1 - t) * (1 - t)) + corner * (2 * t * (1 - t)) + stop * (t * t));
    }
  }
  return out;
}

bool inside(Vec2 p, Vec2 a, Vec2 b, Vec2 c) {
  return cross(b - a, p - a) >= 0 && cross(c - b, p - b) >= 0 && cross(a - c, p - c) >= 0;
}

/// A corner that is none: without it the shape is the same, with it no ear may be left.
bool is_flat(Vec2 a, Vec2 b, Vec2 c, float nothing) {
  return std::abs(cross(b - a, c - b)) <= nothing * std::max(length(c - a), nothing);
}

/// Corners that turn inwards. Nothing but one of them can lie in an ear.
Outline inward_corners(const Outline& points) {
  Outline inward;
  const std::size_t n = points.size();
  for (std::size_t i = 0; i < n; ++i) {
    const Vec2 at = points[i];
    if (cross(at - points[(i + n - 1) % n], points[(i + 1) % n] - at) <= 0) inward.push_back(at);
  }
  return inward;
}

bool is_ear(const Outline& points, const Outline& inward, const std::vector<std::uint32_t>& left,
            std::size_t at) {
  const std::size_t n = left.size();
  const Vec2 a = points[left[(at + n - 1) % n]];
  const Vec2 b = points[left[at]];
  const Vec2 c = points[left[(at + 1) % n]];
  if (cross(b - a, c - b) <= 0) return false;
  Rect around;
  for (const Vec2 corner : {a, b, c}) around.include(corner);
  for (const Vec2 p : inward) {
    if (!around.contains(p) || p == a || p == b || p == c) continue;
    if (inside(p, a, b, c)) return false;
  }
  return true;
}

/// Emits corners of triangles. Ear clipping (Meisters 1975, doi:10.2307/2319703): O(n²) for the few
/// hundred points of an area. `nothing`: how far a corner may stand out that counts as none.
template <class Emit>
void triangulate(const Outline& points, float nothing, const Emit& emit) {
  const Outline inward = inward_corners(points);
  std::vector<std::uint32_t> left(points.size());
  for (std::uint32_t i = 0; i < left.size(); ++i) left[i] = i;
  std::size_t at = 0;
  std::size_t misses = 0;
  while (left.size() > 3 && misses <= left.size()) {
    at %= left.size();
    const std::size_t n = left.size();
    const std::uint32_t before = left[(at + n - 1) % n];
    const std::uint32_t after = left[(at + 1) % n];
    if (is_flat(points[before], points[left[at]], points[after], nothing)) {
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
      misses = 0;
    } else if (is_ear(points, inward, left, at)) {
      emit(before, left[at], after);
      left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
      misses = 0;
    } else {
      ++at;
      ++misses;
    }
  }
  for (std::size_t i = 1; i + 1 < left.size(); ++i) emit(left[0], left[i], left[i + 1]);
}

/// Outward, so long that the edges beside it move out by one.
std::vector<Vec2> miters(const Outline& points) {
  const std::size_t n = points.size();
  std::vector<Vec2> out(n);
  for (std::size_t i = 0; i < n; ++i) {
    const Vec2 before = perpendicular(normalised(points[i] - points[(i + n - 1) % n])) * -1;
    const Vec2 after = perpendicular(normalised(points[(i + 1) % n] - points[i])) * -1;
    const Vec2 middle = (before + after) * 0.5F;
    out[i] = middle / std::max(dot(middle, middle), 0.25F);
  }
  return out;
}

/// Adds a ring of quads between two offsets of an outline.
struct RingMaker {
  const Outline& points;
  const std::vector<Vec2>& out;
  std::vector<FillVertex>& vertices;
  canvas::Colour colour;

  void quad(std::size_t i, std::size_t j, float near, float near_cover, float far,
            float far_cover) const {
    const FillVertex a{points[i], out[i] * near, colour, near_cover};
    const FillVertex b{points[j], out[j] * near, colour, near_cover};
    const FillVertex c{points[i], out[i] * far, colour, far_cover};
    const FillVertex d{points[j], out[j] * far, colour, far_cover};
    for (const FillVertex& v : {a, b, c, c, b, d}) vertices.push_back(v);
  }
};

struct DashPattern {
  float period = 0;
  float stroke = 0;
  [[nodiscard]] bool solid() const { return period <= 0; }
};

void append_rim(const canvas::Polygon& polygon, const Outline& points,
                const std::vector<Vec2>& out_by, float soft, std::vector<FillVertex>& out) {
  const float half = std::max(polygon.outline_width, soft) / 2;
  canvas::Colour colour = polygon.outline;
  colour.a = static_cast<std::uint8_t>(static_cast<float>(colour.a) *
                                       std::min(1.0F, polygon.outline_width / soft));
  const DashPattern dash = polygon.dash == canvas::Dash::none     ? DashPattern{}
                           : polygon.dash == canvas::Dash::dashed ? DashPattern{9, 5}
                                                                  : DashPattern{5, 2};
  const RingMaker ring{points, out_by, out, colour};
  float along = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const std::size_t j = (i + 1) % points.size();
    const bool shown = dash.solid() || std::fmod(along, dash.period) < dash.stroke;
    along += distance(points[i], points[j]);
    if (!shown) continue;
    const float inner = -half + soft / 2;
    const float outer = half - soft / 2;
    ring.quad(i, j, inner, 1, -half - soft / 2, 0);
    if (outer > inner) ring.quad(i, j, inner, 1, outer, 1);
    ring.quad(i, j, outer, 1, half + soft / 2, 0);
  }
}

/// Dashes are cut at points, so a dashed outline needs points no further apart than this.
Outline refined(const Outline& points, float step) {
  Outline out;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const Vec2 a = points[i];
    const Vec2 b = points[(i + 1) % points.size()];
    const int parts = std::clamp(static_cast<int>(distance(a, b) / step), 1, 4000);
    for (int p = 0; p < parts; ++p) {
      out.push_back(a + (b - a) * (static_cast<float>(p) / static_cast<float>(parts)));
    }
  }
  return out;
}

void append(const canvas::Polygon& polygon, const Outline& points, float soft, float nothing,
            std::vector<FillVertex>& out) {
  if (points.size() < 3) return;
  const std::vector<Vec2> out_by = miters(points);
  if (polygon.fill.a > 0) {
    triangulate(points, nothing, [&](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
      for (const std::uint32_t i : {a, b, c})
        out.push_back({points[i], out_by[i] * (-soft / 2), polygon.fill, 1});
    });
    const RingMaker ring{points, out_by, out, polygon.fill};
    for (std::size_t i = 0; i < points.size(); ++i) {
      ring.quad(i, (i + 1) % points.size(), -soft / 2, 1, soft / 2, 0);
    }
  }
  if (polygon.outline.a > 0 && canvas::usable_length(polygon.outline_width) > 0) {
    if (polygon.dash == canvas::Dash::none) {
      append_rim(polygon, points, out_by, soft, out);
    } else {
      const Outline fine = refined(points, 1.5F);
      append_rim(polygon, fine, miters(fine), soft, out);
    }
  }
}

float softness(float pixel_ratio) {
  return 1 / std::max(pixel_ratio, 0.1F);
}

}  // namespace

void append_fill(const canvas::Polygon& polygon, canvas::Space space, const canvas::View& view,
                 std::vector<FillVertex>& out) {
  constexpr float same = 1e-3F;     // px
  constexpr float nothing = 0.01F;  // px
  const Outline points = rounded(cleaned(canvas::on_page(polygon, view, space), same),
                                 canvas::usable_length(polygon.corner));
  append(polygon, points, softness(view.pixel_ratio), nothing, out);
}

void append_world_fill(const canvas::Polygon& polygon, float pixel_ratio,
                       std::vector<FillVertex>& out) {
  if (!canvas::have_places(polygon.points)) return;
  Rect bounds;
  for (const Vec2 at : polygon.points) bounds.include(at);
  const float extent = bounds.empty() ? 0 : std::max(bounds.width(), bounds.height());
  append(polygon, cleaned(polygon.points, 1e-6F * extent), softness(pixel_ratio), 1e-5F * extent,
         out);
}

}  // namespace saite::gl
