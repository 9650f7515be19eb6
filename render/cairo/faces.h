// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>

#include "render/cairo/handles.h"
#include "render/text/font.h"

namespace saite::cairo {

/// The faces of a FontSet as Cairo wants them, opened when first used. Each holds its FreeType face
/// alive for as long as Cairo keeps it in its caches. Not thread-safe.
class Faces {
 public:
  explicit Faces(std::shared_ptr<const text::FontSet> fonts) : fonts_(std::move(fonts)) {}
  /// Null where the face cannot be opened.
  [[nodiscard]] cairo_font_face_t* get(text::Face face);
  [[nodiscard]] const text::FontSet& fonts() const { return *fonts_; }

 private:
  std::shared_ptr<const text::FontSet> fonts_;
  std::array<FontFace, text::max_faces> faces_;
};

}  // namespace saite::cairo
