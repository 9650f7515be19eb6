// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "render/gl/handles.h"
#include "render/text/font.h"
#include "render/text/glyph_run.h"

namespace saite::gl {

/// Where a glyph's picture lies in the atlas, texels, and from the pen to its top left corner.
struct AtlasGlyph {
  std::uint16_t left = 0;
  std::uint16_t top = 0;
  std::uint16_t width = 0;  // 0: nothing to see
  std::uint16_t height = 0;
  std::int16_t offset_x = 0;
  std::int16_t offset_y = 0;
};

/// Pictures of glyphs, drawn by FreeType at their size in device pixels, in one texture.
///     const AtlasGlyph* glyph = atlas.find({face, id, size, halo, third});
///     atlas.upload();                       // before drawing
/// When it is full it starts anew and generation() rises: places found before are void then.
/// Cost: some 20 µs for a glyph seen first, a look-up after.
class GlyphAtlas {
 public:
  struct Key {
    text::Face face = text::Face::regular;
    std::uint8_t subpixel = 0;  // quarters of a pixel to the right
    std::uint16_t size = 0;     // device pixels · 4
    std::uint16_t halo = 0;     // width of the stroke around it, device pixels · 4; 0: the glyph
    std::uint32_t id = 0;
    friend bool operator==(const Key&, const Key&) = default;
  };

  explicit GlyphAtlas(std::shared_ptr<const text::FontSet> fonts);
  ~GlyphAtlas();
  GlyphAtlas(const GlyphAtlas&) = delete;
  GlyphAtlas& operator=(const GlyphAtlas&) = delete;

  /// The glyph's place; void after generation() has risen.
  [[nodiscard]] AtlasGlyph find(const Key& key);
  [[nodiscard]] std::uint64_t generation() const { return generation_; }
  /// Gives the texture what is new.
  void upload();
  [[nodiscard]] GLuint texture() const { return texture_.id(); }

 private:
  struct Rasteriser;
  struct Hash {
    std::size_t operator()(const Key& key) const noexcept;
  };
  struct Shelf {
    int top = 0;
    int height = 0;
    int used = 0;
  };

  AtlasGlyph add(const Key& key);
  bool place(int width, int height, int& left, int& top);
  void start_anew(int size);

  std::unique_ptr<Rasteriser> rasteriser_;
  std::unordered_map<Key, AtlasGlyph, Hash> glyphs_;
  std::vector<Shelf> shelves_;
  std::vector<unsigned char> texels_;
  int size_ = 0;
  int dirty_top_ = 0;
  int dirty_bottom_ = 0;
  bool resized_ = false;
  std::uint64_t generation_ = 1;
  Texture texture_;
};

}  // namespace saite::gl
