// SPDX-License-Identifier: Apache-2.0
#include "render/cairo/faces.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

namespace saite::cairo {
namespace {

/// A FreeType face with a library of its own, so that it may be closed at any time.
struct OpenFace {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  std::shared_ptr<const text::FontSet> fonts;

  OpenFace(std::shared_ptr<const text::FontSet> from, text::Face which) : fonts(std::move(from)) {
    if (FT_Init_FreeType(&library) != 0) return;
    const auto [bytes, index] = fonts->data(which);
    if (FT_New_Memory_Face(library, bytes.data(), static_cast<FT_Long>(bytes.size()),
                           static_cast<FT_Long>(index), &face) != 0) {
      face = nullptr;
    }
  }
  ~OpenFace() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
  OpenFace(const OpenFace&) = delete;
  OpenFace& operator=(const OpenFace&) = delete;
};

// Only its address matters: the key under which Cairo keeps the face's owner.
const cairo_user_data_key_t owner_key = {};

FontFace open(const std::shared_ptr<const text::FontSet>& fonts, text::Face which) {
  auto owner = std::make_unique<OpenFace>(fonts, which);
  if (owner->face == nullptr) return nullptr;
  FontFace face(cairo_ft_font_face_create_for_ft_face(owner->face, FT_LOAD_NO_HINTING));
  const auto close = [](void* data) { delete static_cast<OpenFace*>(data); };
  if (cairo_font_face_set_user_data(face.get(), &owner_key, owner.get(), close) !=
      CAIRO_STATUS_SUCCESS) {
    return nullptr;
  }
  static_cast<void>(owner.release());  // the font face closes it
  return face;
}

}  // namespace

cairo_font_face_t* Faces::get(text::Face which) {
  FontFace& face = faces_.at(text::number_of(which));
  if (face == nullptr) face = open(fonts_, which);
  return face.get();
}

}  // namespace saite::cairo
