// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/geometry.h"

struct ImDrawData;
struct ImDrawVert;
struct ImFontAtlas;

namespace saite::ui_test {

/// Which letter lies where in the font atlas, so that what was drawn can be read again.
class GlyphTable {
 public:
  struct Glyph {
    char32_t letter = 0;
    float advance = 0;
    float space = 0;  // advance of a blank in its font
    Rect on_screen;   // from where its line begins, px
    Rect in_atlas;
  };
  /// Of an atlas that has been built.
  explicit GlyphTable(const ImFontAtlas& atlas);
  /// The glyph that holds this place of the atlas; null: none does.
  [[nodiscard]] const Glyph* at(Vec2 place) const;

 private:
  [[nodiscard]] static int row_of(float y);
  std::vector<Glyph> glyphs_;
  std::map<int, std::vector<std::uint32_t>> rows_;  // by their height in the atlas
};

/// The words of a frame, read from the triangles that it is made of: what is cut off or scrolled
/// out of sight is not there. Pieces stand in the order in which they were drawn; a wrapped text is
/// read as one.
class ScreenText {
 public:
  ScreenText() = default;
  ScreenText(const ImDrawData& drawn, const GlyphTable& glyphs);

  /// All of it; pieces are parted by one blank.
  [[nodiscard]] const std::string& all() const { return text_; }
  /// How often these words stand there. Letters beside them do not matter: "ann" is in "Hanna".
  [[nodiscard]] std::size_t count(std::string_view words) const;
  /// Where each of them is.
  [[nodiscard]] std::vector<Rect> find(std::string_view words) const;
  /// As find(), of pieces that read so and nothing else: what stands on a button.
  [[nodiscard]] std::vector<Rect> find_whole(std::string_view words) const;

 private:
  struct Piece {
    std::size_t begin = 0;  // bytes of text_
    std::size_t end = 0;
    Rect at;
  };
  /// `pen`: where the line would begin if this were its first letter.
  void read(char32_t letter, const Rect& at, Vec2 pen);
  void add(char32_t letter, const Rect& at);
  void end_piece();

  std::string text_;
  std::vector<Piece> pieces_;
  std::vector<Rect> bytes_;  // where the letter of each byte is
  std::size_t begin_ = 0;    // of the piece in the making
  Vec2 next_;                // where its next letter would stand
  float blank_ = 0;          // a space in its font
};

}  // namespace saite::ui_test
