// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/curves.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "render/canvas/finite.h"

namespace saite::canvas {
namespace {

using Cubic = std::array<Vec2, 4>;

Vec2 at(const Cubic& c, float t) {
  const float u = 1 - t;
  return c[0] * (u * u * u) + c[1] * (3 * u * u * t) + c[2] * (3 * u * t * t) + c[3] * (t * t * t);
}

/// The part between two parameters (de Casteljau, twice).
Cubic part(const Cubic& c, float t0, float t1) {
  const auto blossom = [&](float a, float b, float d) {
    const auto mix = [](Vec2 p, Vec2 q, float t) { return p + (q - p) * t; };
    const Vec2 ab = mix(mix(c[0], c[1], a), mix(c[1], c[2], a), b);
    const Vec2 bc = mix(mix(c[1], c[2], a), mix(c[2], c[3], a), b);
    return mix(ab, bc, d);
  };
  return {blossom(t0, t0, t0), blossom(t0, t0, t1), blossom(t0, t1, t1), blossom(t1, t1, t1)};
}

/// The parameter, between `from` and `to`, where the curve leaves the disc of radius `gap` around
/// its end at `from`.
float leave(const Cubic& c, float gap, float from, float to) {
  if (gap <= 0) return from;
  const Vec2 centre = from < to ? c[0] : c[3];
  float inside = from;
  float outside = to;
  for (int i = 0; i < 20; ++i) {
    const float middle = (inside + outside) / 2;
    (distance(at(c, middle), centre) < gap ? inside : outside) = middle;
  }
  return (inside + outside) / 2;
}

std::array<Vec2, 3> arrow_head(Vec2 tip, Vec2 foot) {
  const Vec2 along = tip - foot;
  const Vec2 side = perpendicular(along) * 0.4F;
  return {tip, foot - side, foot + side};
}

bool off_page(const Cubic& c, float width, const View& view) {
  Rect box;
  for (const Vec2 point : c) box.include(point);
  const Rect page{{0, 0}, view.page_size};
  return !box.grown(width + 1).overlaps(page);
}

/// The stretch of parameters that stays visible, and what the arrows take of it.
struct Visible {
  float t0 = 0;
  float t1 = 1;
  [[nodiscard]] bool any() const { return t1 - t0 > 1e-3F; }
};

Visible straight_visible(const Cubic& c, float from_gap, float to_gap) {
  const float whole = distance(c[0], c[3]);
  if (whole <= 0) return {1, 0};
  return {from_gap / whole, 1 - to_gap / whole};
}

Visible curved_visible(const Cubic& c, float from_gap, float to_gap) {
  // A loop comes back to where it began: each half is cut on its own.
  return {leave(c, from_gap, 0, 0.5F), leave(c, to_gap, 1, 0.5F)};
}

Visible visible(const Cubic& c, bool straight, float from_gap, float to_gap) {
  return straight ? straight_visible(c, from_gap, to_gap) : curved_visible(c, from_gap, to_gap);
}

auto look(const Curve& curve) {
  const Colour c = curve.colour;
  // NaN would compare as alike to all, and no order of looks would hold.
  return std::tuple(c.r, c.g, c.b, c.a, usable_length(curve.width), curve.dash);
}

}  // namespace

bool is_straight(const Curve& curve) {
  const Vec2 along = curve.to - curve.from;
  const float limit = 1e-5F * dot(along, along);
  return std::abs(cross(along, curve.control1 - curve.from)) <= limit &&
         std::abs(cross(along, curve.control2 - curve.from)) <= limit && limit > 0;
}

Vec2 point_on(const Curve& curve, float t) {
  return at({curve.from, curve.control1, curve.control2, curve.to}, t);
}

float arrow_length(float width) {
  // In keeping with thin ties; beyond them a head is told by being broader than its tie, no more.
  return std::min(2.0F + 4.2F * width, 5.8F + 1.3F * width);
}

bool shows_arrows(const Batch& batch) {
  return batch.size_scale >= 3;
}

std::optional<PageCurve> on_page(const Curve& curve, const View& view, Space space,
                                 const Batch& batch) {
  Cubic c{curve.from, curve.control1, curve.control2, curve.to};
  if (!have_places(c)) return std::nullopt;
  const bool straight = is_straight(curve);
  if (!straight && c[0] == c[3] && c[0] == c[1] && c[0] == c[2]) return std::nullopt;
  if (space == Space::world) {
    for (Vec2& point : c) point = view.to_page(point);
    if (!have_places(c)) return std::nullopt;
  }
  PageCurve page;
  page.width = usable_length(curve.width * batch.width_scale);
  page.straight = straight;
  if (off_page(c, page.width + arrow_length(page.width), view)) return std::nullopt;

  const float from_gap = usable_length(curve.from_gap * batch.size_scale);
  const float to_gap = usable_length(curve.to_gap * batch.size_scale);
  const Visible rims = visible(c, straight, from_gap, to_gap);
  if (!rims.any()) return std::nullopt;

  const bool arrows = shows_arrows(batch);
  const auto has = [&](Arrow which) {
    return arrows && (static_cast<unsigned>(curve.arrow) & static_cast<unsigned>(which)) != 0;
  };
  const float seen = straight ? distance(c[0], c[3]) * (rims.t1 - rims.t0)
                              : distance(at(c, rims.t0), at(c, (rims.t0 + rims.t1) / 2)) +
                                    distance(at(c, (rims.t0 + rims.t1) / 2), at(c, rims.t1));
  const float head =
      std::min(arrow_length(page.width), seen * (curve.arrow == Arrow::both ? 0.45F : 0.6F));
  const Visible feet = visible(c, straight, from_gap + (has(Arrow::start) ? head : 0),
                               to_gap + (has(Arrow::end) ? head : 0));
  if (has(Arrow::end)) page.end_arrow = arrow_head(at(c, rims.t1), at(c, feet.t1));
  if (has(Arrow::start)) page.start_arrow = arrow_head(at(c, rims.t0), at(c, feet.t0));
  // The line ends a little within the head, so that no seam shows.
  const float into = 0.2F;
  const Cubic seen_part =
      part(c, feet.t0 + (rims.t0 - feet.t0) * into, feet.t1 + (rims.t1 - feet.t1) * into);
  page.from = seen_part[0];
  page.control1 = seen_part[1];
  page.control2 = seen_part[2];
  page.to = seen_part[3];
  return page;
}

std::span<const float> dash_pattern(Dash dash) {
  static constexpr std::array<float, 2> dashed{5, 3.5F};
  static constexpr std::array<float, 2> dotted{1, 3};
  switch (dash) {
    case Dash::dashed:
      return dashed;
    case Dash::dotted:
      return dotted;
    case Dash::none:
      break;
  }
  return {};
}

float dash_unit(float width) {
  return std::max(width, 1.0F);
}

bool same_look(const Curve& a, const Curve& b) {
  return look(a) == look(b);
}

std::vector<std::uint32_t> by_look(std::span<const Curve> curves) {
  using Look = decltype(look(curves[0]));
  std::map<Look, std::vector<std::uint32_t>> waiting;
  std::vector<std::uint32_t> order;
  order.reserve(curves.size());
  const auto release = [&](std::vector<std::uint32_t>& path) {
    order.insert(order.end(), path.begin(), path.end());
    path.clear();
  };
  for (std::uint32_t i = 0; i < curves.size(); ++i) {
    auto& path = waiting[look(curves[i])];
    path.push_back(i);
    if (path.size() == ties_a_path) release(path);
  }
  for (auto& [_, path] : waiting) release(path);
  return order;
}

Colour shown(Colour colour, const Batch& batch, Colour background) {
  Colour result = colour;
  if (batch.fade > 0) {
    const float share = std::min(usable_length(batch.fade), 1.0F);
    result = mix(colour, {background.r, background.g, background.b, colour.a}, share);
  }
  if (batch.alpha != 1) {
    result.a = static_cast<std::uint8_t>(
        std::min(static_cast<float>(result.a) * usable_length(batch.alpha) + 0.5F, 255.0F));
  }
  return result;
}

}  // namespace saite::canvas
