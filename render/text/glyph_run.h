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

/// One glyph of a shaped text, in px relative to the left end of the base line, y down.
struct Glyph {
  std::uint32_t id = 0;       // in the font of the weight
  std::uint32_t cluster = 0;  // byte of the text it stands for
  float x = 0;
  float y = 0;
};

/// A line of text, shaped: which glyphs stand where. Made by Shaper (shaper.h).
struct GlyphRun {
  std::string text;  // UTF-8
  Style style;
  std::vector<Glyph> glyphs;
  float advance = 0;  // width, px
  float ascent = 0;   // px above the base line
  float descent = 0;  // px below it
};

}  // namespace saite::text
