// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "graph/base/error.h"
#include "render/text/glyph_run.h"

struct hb_face_t;
struct hb_font_t;

namespace saite::text {

/// Vertical measures of a face in parts of the em: multiply by the size in px.
struct FaceMetrics {
  float ascent = 0;   // above the base line
  float descent = 0;  // below it, positive
  float cap_height = 0;
  float x_height = 0;
};

/// The typeface that is part of the program: Inter in four weights, and DejaVu Sans for letters
/// that Inter lacks. Same on screen and paper, on every machine.
///     const auto fonts = text::FontSet::create();
///     auto face = FT_New_Memory_Face(library, fonts->data(Face::regular).data(), …);
/// Immutable and safe to read from any thread; keep one for the life of the program. FreeType faces
/// are not thread-safe, so each canvas opens its own over data().
class FontSet {
 public:
  /// Errors: bad_font (the embedded files are broken).
  static Result<std::shared_ptr<const FontSet>> create();

  /// The font file's bytes (OpenType), alive as long as the program.
  [[nodiscard]] std::span<const unsigned char> data(Face face) const;
  /// As CSS and PDF call it: "Inter", "DejaVu Sans".
  [[nodiscard]] static std::string_view family(Face face);
  /// As CSS counts: 400, 500, 600, 700.
  [[nodiscard]] static int css_weight(Face face);
  [[nodiscard]] const FaceMetrics& metrics(Face face) const;
  [[nodiscard]] bool has_glyph(Face face, char32_t letter) const;

  /// Borrowed. The font is scaled to units of em/65536: see hb_scale.
  [[nodiscard]] hb_face_t* hb_face(Face face) const;
  [[nodiscard]] hb_font_t* hb_font(Face face) const;
  static constexpr float hb_scale = 65536;

  ~FontSet();
  FontSet(const FontSet&) = delete;
  FontSet& operator=(const FontSet&) = delete;

 private:
  FontSet();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace saite::text
