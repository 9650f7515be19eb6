// SPDX-License-Identifier: Apache-2.0
#include "render/cairo/piece_text.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace saite::cairo {

PieceText text_of(const text::GlyphRun& run, const text::GlyphPiece& piece) {
  // Each glyph stands for the bytes from its cluster to the next one's in the order of reading;
  // those that share a cluster stand for them together.
  const bool left = piece.direction == text::Direction::right_to_left;
  const std::uint32_t count = piece.end_glyph - piece.first_glyph;
  PieceText shown;
  std::uint32_t begun = piece.first_byte;
  for (std::uint32_t read = 0; read < count; ++read) {
    const text::Glyph& glyph =
        run.glyphs[left ? piece.end_glyph - 1 - read : piece.first_glyph + read];
    if (!shown.clusters.empty() && glyph.cluster == begun) {
      ++shown.clusters.back().num_glyphs;
      continue;
    }
    if (!shown.clusters.empty()) {
      shown.clusters.back().num_bytes = static_cast<int>(glyph.cluster - begun);
      begun = glyph.cluster;
    }
    shown.clusters.push_back({0, 1});
  }
  if (!shown.clusters.empty()) {
    shown.clusters.back().num_bytes = static_cast<int>(piece.end_byte - begun);
  }
  const auto bytes =
      std::string_view(run.text).substr(piece.first_byte, piece.end_byte - piece.first_byte);
  if (!left) {
    shown.text = bytes;
    return shown;
  }
  std::size_t end = bytes.size();
  std::ranges::reverse(shown.clusters);
  for (const cairo_text_cluster_t& cluster : shown.clusters) {
    end -= static_cast<std::size_t>(cluster.num_bytes);
    shown.text += bytes.substr(end, static_cast<std::size_t>(cluster.num_bytes));
  }
  return shown;
}

}  // namespace saite::cairo
