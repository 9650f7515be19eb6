// SPDX-License-Identifier: Apache-2.0
#include "render/gl/glyph_atlas.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_GLYPH_H
#include FT_OUTLINE_H
#include FT_STROKER_H

#include <algorithm>
#include <array>
#include <span>

namespace saite::gl {
namespace {

constexpr int first_size = 1024;
constexpr int greatest_size = 4096;

}  // namespace

/// FreeType's objects, one face a font file.
struct GlyphAtlas::Rasteriser {
  explicit Rasteriser(std::shared_ptr<const text::FontSet> fonts) : fonts_(std::move(fonts)) {
    if (FT_Init_FreeType(&library_) != 0) return;
    FT_Stroker_New(library_, &stroker_);
  }
  ~Rasteriser() {
    for (FT_Face face : faces_) {
      if (face != nullptr) FT_Done_Face(face);
    }
    if (stroker_ != nullptr) FT_Stroker_Done(stroker_);
    if (library_ != nullptr) FT_Done_FreeType(library_);
  }
  Rasteriser(const Rasteriser&) = delete;
  Rasteriser& operator=(const Rasteriser&) = delete;

  /// The outline as a grey picture; null where there is none.
  FT_BitmapGlyph draw(const Key& key) {
    FT_Face face = opened(key.face);
    if (face == nullptr) return nullptr;
    FT_Set_Char_Size(face, 0, static_cast<FT_F26Dot6>(key.size) * 16, 72, 72);
    if (FT_Load_Glyph(face, key.id, FT_LOAD_NO_BITMAP | FT_LOAD_NO_HINTING) != 0) return nullptr;
    FT_Glyph glyph = nullptr;
    if (FT_Get_Glyph(face->glyph, &glyph) != 0) return nullptr;
    if (key.halo > 0 && stroker_ != nullptr) {
      FT_Stroker_Set(stroker_, static_cast<FT_Fixed>(key.halo) * 16, FT_STROKER_LINECAP_ROUND,
                     FT_STROKER_LINEJOIN_ROUND, 0);
      FT_Glyph_StrokeBorder(&glyph, stroker_, 0, 1);
    }
    FT_Vector origin{key.subpixel * 16, 0};
    if (FT_Glyph_To_Bitmap(&glyph, FT_RENDER_MODE_NORMAL, &origin, 1) != 0) {
      FT_Done_Glyph(glyph);
      return nullptr;
    }
    return reinterpret_cast<FT_BitmapGlyph>(glyph);
  }

 private:
  FT_Face opened(text::Face which) {
    FT_Face& face = faces_.at(text::number_of(which));
    if (face != nullptr || library_ == nullptr) return face;
    const auto [bytes, index] = fonts_->data(which);
    if (FT_New_Memory_Face(library_, bytes.data(), static_cast<FT_Long>(bytes.size()),
                           static_cast<FT_Long>(index), &face) != 0) {
      face = nullptr;
    }
    return face;
  }

  std::shared_ptr<const text::FontSet> fonts_;
  FT_Library library_ = nullptr;
  FT_Stroker stroker_ = nullptr;
  std::array<FT_Face, text::max_faces> faces_{};
};

std::size_t GlyphAtlas::Hash::operator()(const Key& key) const noexcept {
  std::uint64_t bits = key.id;
  bits = bits << 6U | text::number_of(key.face);
  bits = bits << 2U | key.subpixel;
  bits = bits << 16U ^ key.size;
  bits = bits << 12U ^ key.halo;
  return static_cast<std::size_t>(bits * 0x9E3779B97F4A7C15U >> 13U);
}

GlyphAtlas::GlyphAtlas(std::shared_ptr<const text::FontSet> fonts)
    : rasteriser_(std::make_unique<Rasteriser>(std::move(fonts))), texture_(Texture::make()) {
  start_anew(first_size);
}

GlyphAtlas::~GlyphAtlas() = default;

AtlasGlyph GlyphAtlas::find(const Key& key) {
  if (const auto found = glyphs_.find(key); found != glyphs_.end()) return found->second;
  const AtlasGlyph glyph = add(key);
  glyphs_.emplace(key, glyph);
  return glyph;
}

AtlasGlyph GlyphAtlas::add(const Key& key) {
  FT_BitmapGlyph drawn = rasteriser_->draw(key);
  if (drawn == nullptr) return {};
  const FT_Bitmap& bitmap = drawn->bitmap;
  AtlasGlyph glyph;
  const int width = static_cast<int>(bitmap.width);
  const int height = static_cast<int>(bitmap.rows);
  int left = 0;
  int top = 0;
  if (width > 0 && height > 0 && width < size_ && height < size_) {
    if (!place(width + 1, height + 1, left, top)) {
      start_anew(std::min(size_ * 2, greatest_size));
      place(width + 1, height + 1, left, top);
    }
    for (int row = 0; row < height; ++row) {
      const unsigned char* from = bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch;
      std::copy(from, from + width,
                texels_.begin() + static_cast<std::ptrdiff_t>(top + row) * size_ + left);
    }
    dirty_top_ = std::min(dirty_top_, top);
    dirty_bottom_ = std::max(dirty_bottom_, top + height);
    glyph.left = static_cast<std::uint16_t>(left);
    glyph.top = static_cast<std::uint16_t>(top);
    glyph.width = static_cast<std::uint16_t>(width);
    glyph.height = static_cast<std::uint16_t>(height);
    glyph.offset_x = static_cast<std::int16_t>(drawn->left);
    glyph.offset_y = static_cast<std::int16_t>(-drawn->top);
  }
  FT_Done_Glyph(reinterpret_cast<FT_Glyph>(drawn));
  return glyph;
}

bool GlyphAtlas::place(int width, int height, int& left, int& top) {
  for (Shelf& shelf : shelves_) {
    if (height > shelf.height || height * 3 < shelf.height * 2) continue;
    if (shelf.used + width > size_) continue;
    left = shelf.used;
    top = shelf.top;
    shelf.used += width;
    return true;
  }
  const int next = shelves_.empty() ? 0 : shelves_.back().top + shelves_.back().height;
  const int tall = (height + 3) / 4 * 4;
  if (next + tall > size_) return false;
  shelves_.push_back({next, tall, width});
  left = 0;
  top = next;
  return true;
}

void GlyphAtlas::start_anew(int size) {
  size_ = size;
  texels_.assign(static_cast<std::size_t>(size) * static_cast<std::size_t>(size), 0);
  glyphs_.clear();
  shelves_.clear();
  resized_ = true;
  ++generation_;
}

void GlyphAtlas::upload() {
  if (!resized_ && dirty_bottom_ <= dirty_top_) return;
  glBindTexture(GL_TEXTURE_2D, texture_.id());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  if (resized_) {
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, size_, size_, 0, GL_RED, GL_UNSIGNED_BYTE,
                 texels_.data());
    for (const GLenum side : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER}) {
      glTexParameteri(GL_TEXTURE_2D, side, GL_NEAREST);
    }
    for (const GLenum side : {GL_TEXTURE_WRAP_S, GL_TEXTURE_WRAP_T}) {
      glTexParameteri(GL_TEXTURE_2D, side, GL_CLAMP_TO_EDGE);
    }
  } else {
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, dirty_top_, size_, dirty_bottom_ - dirty_top_, GL_RED,
                    GL_UNSIGNED_BYTE,
                    texels_.data() + static_cast<std::ptrdiff_t>(dirty_top_) * size_);
  }
  resized_ = false;
  dirty_top_ = size_;
  dirty_bottom_ = 0;
}

}  // namespace saite::gl
