// SPDX-License-Identifier: Apache-2.0
#include "tests/src/ui/screen_text.h"

#include <imgui.h>

#include <array>
#include <cmath>
#include <optional>

#include "graph/base/utf8.h"

namespace saite::ui_test {
namespace {

constexpr float atlas_rows = 512;
constexpr float slack = 1.5F;  // px: letters stand on whole pixels

/// Icons have no words.
bool is_sign(char32_t letter) {
  return letter >= 0xE000 && letter <= 0xF8FF;
}

/// Two triangles that make a rectangle of the atlas, as ImGui draws a letter.
struct Quad {
  Rect on_screen;
  Rect in_atlas;
};

std::optional<Quad> quad_at(const ImDrawIdx* index, const ImDrawVert* vertices) {
  const ImDrawIdx v = index[0];
  constexpr std::array corners{0, 1, 2, 0, 2, 3};
  for (std::size_t i = 0; i < corners.size(); ++i) {
    if (index[i] != v + corners[i]) return std::nullopt;
  }
  const ImDrawVert& low = vertices[v];
  const ImDrawVert& high = vertices[v + 2];
  if (high.uv.x <= low.uv.x || high.uv.y <= low.uv.y) return std::nullopt;
  if (high.pos.x <= low.pos.x || high.pos.y <= low.pos.y) return std::nullopt;
  return Quad{{{low.pos.x, low.pos.y}, {high.pos.x, high.pos.y}},
              {{low.uv.x, low.uv.y}, {high.uv.x, high.uv.y}}};
}

/// Where a letter stands on its line, also where it is cut off at an edge.
struct Pen {
  Vec2 at;          // of the line's upper left corner, were this its first letter
  float scale = 1;  // of the font as it was drawn
};

Pen pen_of(const Quad& quad, const GlyphTable::Glyph& glyph) {
  const float across = quad.on_screen.width() / quad.in_atlas.width();
  const float down = quad.on_screen.height() / quad.in_atlas.height();
  const Vec2 corner{quad.on_screen.min.x - (quad.in_atlas.min.x - glyph.in_atlas.min.x) * across,
                    quad.on_screen.min.y - (quad.in_atlas.min.y - glyph.in_atlas.min.y) * down};
  const float scale = across * glyph.in_atlas.width() / glyph.on_screen.width();
  return {corner - glyph.on_screen.min * scale, scale};
}

}  // namespace

GlyphTable::GlyphTable(const ImFontAtlas& atlas) {
  for (const ImFont* font : atlas.Fonts) {
    const ImFontGlyph* blank = font->FindGlyphNoFallback(' ');
    for (const ImFontGlyph& g : font->Glyphs) {
      if (!g.Visible || g.U1 <= g.U0) continue;
      const auto number = static_cast<std::uint32_t>(glyphs_.size());
      glyphs_.push_back({static_cast<char32_t>(g.Codepoint),
                         g.AdvanceX,
                         blank == nullptr ? 0 : blank->AdvanceX,
                         {{g.X0, g.Y0}, {g.X1, g.Y1}},
                         {{g.U0, g.V0}, {g.U1, g.V1}}});
      for (int row = row_of(g.V0); row <= row_of(g.V1); ++row) rows_[row].push_back(number);
    }
  }
}

int GlyphTable::row_of(float y) {
  return static_cast<int>(std::floor(y * atlas_rows));
}

const GlyphTable::Glyph* GlyphTable::at(Vec2 place) const {
  const auto row = rows_.find(row_of(place.y));
  if (row == rows_.end()) return nullptr;
  for (const std::uint32_t number : row->second) {
    if (glyphs_[number].in_atlas.contains(place)) return &glyphs_[number];
  }
  return nullptr;
}

ScreenText::ScreenText(const ImDrawData& drawn, const GlyphTable& glyphs) {
  for (int l = 0; l < drawn.CmdListsCount; ++l) {
    const ImDrawList& list = *drawn.CmdLists[l];
    for (const ImDrawCmd& command : list.CmdBuffer) {
      const Rect clip{{command.ClipRect.x, command.ClipRect.y},
                      {command.ClipRect.z, command.ClipRect.w}};
      const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
      const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
      for (unsigned i = 0; i + 6 <= command.ElemCount; i += 3) {
        const auto quad = quad_at(index + i, vertices);
        const GlyphTable::Glyph* glyph = quad ? glyphs.at(quad->in_atlas.centre()) : nullptr;
        if (glyph == nullptr) continue;
        i += 3;
        if (!clip.contains(quad->on_screen.centre())) continue;
        const Pen pen = pen_of(*quad, *glyph);
        read(glyph->letter, quad->on_screen, pen.at);
        next_ = pen.at + Vec2{glyph->advance * pen.scale, 0};
        blank_ = glyph->space * pen.scale;
      }
    }
  }
  end_piece();
}

void ScreenText::read(char32_t letter, const Rect& at, Vec2 pen) {
  const float gap = pen.x - next_.x;
  const bool goes_on =
      std::abs(pen.y - next_.y) < slack && gap > -slack && gap < 3 * blank_ + slack;
  if (!goes_on || is_sign(letter)) end_piece();
  if (is_sign(letter)) return;
  if (text_.size() > begin_ && gap > blank_ / 2) add(U' ', at);
  add(letter, at);
}

void ScreenText::add(char32_t letter, const Rect& at) {
  append_letter(text_, letter);
  bytes_.resize(text_.size(), at);
}

void ScreenText::end_piece() {
  if (text_.size() == begin_) return;
  Piece piece{begin_, text_.size(), {}};
  for (std::size_t i = piece.begin; i < piece.end; ++i) piece.at.include(bytes_[i]);
  pieces_.push_back(piece);
  text_ += ' ';
  bytes_.resize(text_.size());
  begin_ = text_.size();
}

std::vector<Rect> ScreenText::find(std::string_view words) const {
  std::vector<Rect> found;
  if (words.empty()) return found;
  for (std::size_t at = text_.find(words); at != std::string::npos;
       at = text_.find(words, at + words.size())) {
    Rect room;
    for (std::size_t i = at; i < at + words.size(); ++i) room.include(bytes_[i]);
    found.push_back(room);
  }
  return found;
}

std::vector<Rect> ScreenText::find_whole(std::string_view words) const {
  std::vector<Rect> found;
  for (const Piece& piece : pieces_) {
    if (std::string_view(text_).substr(piece.begin, piece.end - piece.begin) == words) {
      found.push_back(piece.at);
    }
  }
  return found;
}

std::size_t ScreenText::count(std::string_view words) const {
  return find(words).size();
}

}  // namespace saite::ui_test
