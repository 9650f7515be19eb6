// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "render/text/bidi.h"

namespace saite::text {

/// The embedded typeface's cuts.
enum class Weight : std::uint8_t { regular, medium, semibold, bold };

struct Style {
  Weight weight = Weight::regular;
  float size = 12;  // px, height of the em
  friend bool operator==(const Style&, const Style&) = default;
};

/// A font file of the FontSet: the cut of each weight, then the one that helps out with letters
/// that the typeface lacks. What follows are fonts of the machine, numbered as they were needed.
enum class Face : std::uint8_t { regular, medium, semibold, bold, fallback };
inline constexpr std::size_t shipped_faces = 5;
inline constexpr std::size_t max_faces = 64;

[[nodiscard]] constexpr std::size_t number_of(Face face) {
  return static_cast<std::size_t>(face);
}

[[nodiscard]] constexpr Face face_of(Weight weight) {
  return static_cast<Face>(weight);
}

/// One glyph of a shaped text, in px relative to the left end of the base line, y down.
struct Glyph {
  std::uint32_t id = 0;       // in the font file of `face`; 0 is the empty box
  std::uint32_t cluster = 0;  // byte of the text it stands for
  float x = 0;
  float y = 0;
  Face face = Face::regular;
  friend bool operator==(const Glyph&, const Glyph&) = default;
};

/// A stretch of a line in one face and one direction: its glyphs, and the bytes they stand for.
struct GlyphPiece {
  std::uint32_t first_glyph = 0;
  std::uint32_t end_glyph = 0;
  std::uint32_t first_byte = 0;
  std::uint32_t end_byte = 0;
  Face face = Face::regular;
  Direction direction = Direction::left_to_right;
  friend bool operator==(const GlyphPiece&, const GlyphPiece&) = default;
};

/// A line of text, shaped: which glyphs stand where. Made by Shaper (shaper.h). Glyphs and pieces
/// stand as they are seen, from left to right; clusters rise within a piece that runs to the right
/// and fall within one that runs to the left.
struct GlyphRun {
  std::string text;  // UTF-8, in the order in which it is read
  Style style;
  Direction direction = Direction::left_to_right;  // of the whole line
  std::vector<Glyph> glyphs;
  std::vector<GlyphPiece> pieces;
  float advance = 0;  // width, px
  float ascent = 0;   // px above the base line
  float descent = 0;  // px below it
  friend bool operator==(const GlyphRun&, const GlyphRun&) = default;
};

}  // namespace saite::text
