// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace saite::text {

/// The embedded typeface's cuts.
enum class Weight : std::uint8_t { regular, medium, semibold, bold };

struct Style {
  Weight weight = Weight::regular;
  float size = 12;  // px, height of the em
  friend bool operator==(const Style&, const Style&) = default;
};

/// A font file of the FontSet: the cut of each weight, then the one that helps out with letters
/// that the typeface lacks.
enum class Face : std::uint8_t { regular, medium, semibold, bold, fallback };
inline constexpr int face_count = 5;

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

/// A line of text, shaped: which glyphs stand where. Made by Shaper (shaper.h). Glyphs stand in
/// the order in which they are painted; clusters never go back within a word.
struct GlyphRun {
  std::string text;  // UTF-8
  Style style;
  std::vector<Glyph> glyphs;
  float advance = 0;  // width, px
  float ascent = 0;   // px above the base line
  float descent = 0;  // px below it
  friend bool operator==(const GlyphRun&, const GlyphRun&) = default;
};

}  // namespace saite::text
