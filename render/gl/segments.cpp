// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "render/canvas/curves.h"
#include "render/canvas/finite.h"
#include "render/gl/instances.h"

namespace saite::gl {
namespace {

using canvas::Arrow;
using canvas::Curve;

Vec2 tangent_at(const Curve& c, float t) {
  const float s = 1 - t;
  return (c.control1 - c.from) * (s * s) + (c.control2 - c.control1) * (2 * s * t) +
         (c.to - c.control2) * (t * t);
}

/// Pieces that keep a bent tie smooth, from how far its control points lie off the chord. The
/// zoom does not count, so that the pieces can stay where they are while it changes.
int pieces_of(const Curve& c) {
  if (!canvas::have_places(std::array{c.from, c.control1, c.control2, c.to})) return 0;
  const Vec2 chord = c.to - c.from;
  const float reach = length(chord);
  if (reach <= 0) {  // a loop, or nothing at all
    return distance(c.from, c.control1) + distance(c.to, c.control2) > 0 ? 24 : 0;
  }
  const float off1 = std::abs(cross(chord, c.control1 - c.from)) / reach;
  const float off2 = std::abs(cross(chord, c.control2 - c.from)) / reach;
  const float bend = std::max(off1, off2) / reach;
  if (bend < 1e-3F) return 1;
  return std::clamp(static_cast<int>(std::ceil(14 * std::sqrt(bend))) + 2, 4, 24);
}

std::int8_t packed(float value) {
  return static_cast<std::int8_t>(std::lround(std::clamp(value, -1.0F, 1.0F) * 127));
}

void append_bent(const Curve& curve, int pieces, Segment piece, std::vector<Segment>& out) {
  Vec2 normal = perpendicular(normalised(tangent_at(curve, 1e-3F)));
  piece.to = curve.from;
  for (int i = 1; i <= pieces; ++i) {
    const float t = static_cast<float>(i) / static_cast<float>(pieces);
    piece.from = piece.to;
    piece.to = canvas::point_on(curve, t);
    piece.normals[0] = packed(normal.x);
    piece.normals[1] = packed(normal.y);
    normal = perpendicular(normalised(tangent_at(curve, std::min(t, 0.999F))));
    piece.normals[2] = packed(normal.x);
    piece.normals[3] = packed(normal.y);
    out.push_back(piece);
    piece.along += distance(piece.from, piece.to);
  }
  for (auto it = out.end() - pieces; it != out.end(); ++it) {
    it->behind = piece.along - it->along - distance(it->from, it->to);
  }
}

/// `behind` is a point of the tie that the head points away from.
void append_head(Vec2 behind, Vec2 tip, float gap, const Curve& curve, std::vector<Segment>& out) {
  out.push_back({.from = behind,
                 .to = tip,
                 .width = canvas::usable_length(curve.width),
                 .colour = curve.colour,
                 .to_gap = canvas::usable_length(gap),
                 .kind = Segment::head});
}

bool has(Arrow arrow, Arrow part) {
  return (static_cast<unsigned>(arrow) & static_cast<unsigned>(part)) != 0;
}

std::uint32_t kind_of(const Curve& curve) {
  auto kind = static_cast<std::uint32_t>(curve.dash);
  if (has(curve.arrow, Arrow::start)) kind |= Segment::head_at_start;
  if (has(curve.arrow, Arrow::end)) kind |= Segment::head_at_end;
  return kind;
}

void append_heads(const Curve& curve, bool bent, std::vector<Segment>& out) {
  if (has(curve.arrow, Arrow::end)) {
    const Vec2 behind = bent ? canvas::point_on(curve, 0.92F) : curve.from;
    append_head(behind, curve.to, curve.to_gap, curve, out);
  }
  if (has(curve.arrow, Arrow::start)) {
    const Vec2 behind = bent ? canvas::point_on(curve, 0.08F) : curve.to;
    append_head(behind, curve.from, curve.from_gap, curve, out);
  }
}

}  // namespace

std::uint64_t fingerprint_of(std::span<const Curve> curves) {
  std::uint64_t sum = 0x9E3779B97F4A7C15ULL;
  const auto add = [&](std::uint64_t value) {
    sum = std::rotl((sum ^ value) * 0xBF58476D1CE4E5B9ULL, 29);
  };
  for (const Curve& c : curves) {
    for (const Vec2 point : {c.from, c.control1, c.control2, c.to, Vec2{c.from_gap, c.to_gap}}) {
      add(std::bit_cast<std::uint64_t>(point));
    }
    add(std::uint64_t{std::bit_cast<std::uint32_t>(c.width)} << 32U |
        std::bit_cast<std::uint32_t>(c.colour));
    add(static_cast<std::uint64_t>(c.dash) << 8U | static_cast<std::uint64_t>(c.arrow));
  }
  return sum | 1U;
}

void append_segments(std::span<const Curve> curves, std::vector<Segment>& out) {
  out.reserve(out.size() + curves.size());
  for (const Curve& curve : curves) {
    const int pieces = pieces_of(curve);
    if (pieces == 0) continue;
    Segment piece{.from = curve.from,
                  .to = curve.to,
                  .width = canvas::usable_length(curve.width),
                  .colour = curve.colour,
                  .from_gap = canvas::usable_length(curve.from_gap),
                  .to_gap = canvas::usable_length(curve.to_gap),
                  .kind = kind_of(curve)};
    if (pieces == 1) {
      out.push_back(piece);
    } else {
      append_bent(curve, pieces, piece, out);
    }
    if (curve.arrow != Arrow::none) append_heads(curve, pieces > 1, out);
  }
}

std::size_t plain_first(std::vector<Segment>& segments, bool sorted) {
  const auto plain = [](const Segment& s) {
    return s.kind == 0 && s.along == 0 && s.behind == 0 &&
           std::all_of(std::begin(s.normals), std::end(s.normals),
                       [](std::int8_t part) { return part == 0; });
  };
  if (!sorted) {
    return std::all_of(segments.begin(), segments.end(), plain) ? segments.size() : 0;
  }
  const auto rest = std::stable_partition(segments.begin(), segments.end(), plain);
  return static_cast<std::size_t>(rest - segments.begin());
}

}  // namespace saite::gl
