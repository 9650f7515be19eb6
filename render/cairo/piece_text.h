// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cairo.h>

#include <string>
#include <vector>

#include "render/text/glyph_run.h"

namespace saite::cairo {

/// What the glyphs of a piece stand for, from left to right: as PDF wants it, whose readers take
/// letters as they are placed and turn those that run to the left themselves. (Cairo's own flag for
/// such text would make a word of each letter.)
struct PieceText {
  std::string text;
  std::vector<cairo_text_cluster_t> clusters;
};
[[nodiscard]] PieceText text_of(const text::GlyphRun& run, const text::GlyphPiece& piece);

}  // namespace saite::cairo
