// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "render/canvas/canvas.h"
#include "render/canvas/finite.h"

namespace saite::gl {

/// One straight piece of a tie, or an arrow head: what segment.vert reads. World or page units.
/// The gaps are cut off in the shader, because how much of a tie a mark covers changes with every
/// zoom.
struct Segment {
  Vec2 from;
  Vec2 to;
  std::int8_t normals[4] = {0, 0, 0, 0};  // unit vectors · 127 at both ends; zero where straight
  float width = 1;
  canvas::Colour colour{};
  float along = 0;   // length of the tie before this piece
  float behind = 0;  // and after it
  float from_gap = 0;
  float to_gap = 0;
  std::uint32_t kind = 0;  // bits 0-1 dash; 2 a head; 3, 4 whether a head waits at start, end

  static constexpr std::uint32_t head = 4;
  static constexpr std::uint32_t head_at_start = 8;
  static constexpr std::uint32_t head_at_end = 16;
};

/// What fill.vert reads.
struct FillVertex {
  Vec2 at;
  Vec2 offset{};  // px, added once `at` is on the page
  canvas::Colour colour{};
  float cover = 1;
};

/// The marks that have a place, with usable lengths (canvas/finite.h): shaders are given nothing
/// else. Nothing where all are so already. Cost: linear.
[[nodiscard]] std::optional<std::vector<canvas::Mark>> mended(std::span<const canvas::Mark> marks);

/// Appends the pieces of `curves`: one where a tie is straight, up to 24 where it is bent, and its
/// arrow heads after it. Cost: linear; no allocation once `out` has grown.
void append_segments(std::span<const canvas::Curve> curves, std::vector<Segment>& out);

/// Two sets of curves with the same one are taken to look the same. Never 0.
[[nodiscard]] std::uint64_t fingerprint_of(std::span<const canvas::Curve> curves);

/// How many of the first are plain: straight, undashed, no heads and without room for any.
/// `sorted`: all that are plain are brought to the front first, both parts in the order they had;
/// otherwise either all are plain or none counts.
[[nodiscard]] std::size_t plain_first(std::vector<Segment>& segments, bool sorted);

/// Appends triangles for `polygon`, its points brought to the page by `view` unless they are there
/// already. Convention: simple outlines; a fringe of one device pixel makes the rim soft.
/// Cost: O(points²) at worst.
void append_fill(const canvas::Polygon& polygon, canvas::Space space, const canvas::View& view,
                 std::vector<FillVertex>& out);
/// The same in the world, right for every view of that pixel ratio. The polygon has neither round
/// corners nor dashes: theirs depend on the zoom.
void append_world_fill(const canvas::Polygon& polygon, float pixel_ratio,
                       std::vector<FillVertex>& out);
[[nodiscard]] inline bool is_of_the_world(const canvas::Polygon& polygon) {
  return canvas::usable_length(polygon.corner) == 0 && polygon.dash == canvas::Dash::none;
}

}  // namespace saite::gl
