// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
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

/// Where letters come from that the shipped fonts lack.
enum class FontSource : std::uint8_t {
  shipped,  // from nowhere: the same bytes on every machine
  system    // from the fonts of this machine
};

/// A font file in memory.
struct FontData {
  std::span<const unsigned char> bytes;  // OpenType
  unsigned index = 0;                    // of the font in a collection
};

/// The typeface that is part of the program: Inter in four weights, and DejaVu Sans for letters
/// that Inter lacks. Same on screen and paper, on every machine. Letters that both lack are looked
/// for in the fonts of the machine, where that is wanted.
///     const auto fonts = text::FontSet::create();
///     auto face = FT_New_Memory_Face(library, fonts->data(Face::regular).bytes.data(), …);
/// Safe to read from any thread; keep one for the life of the program. FreeType faces are not
/// thread-safe, so each canvas opens its own over data().
class FontSet {
 public:
  /// Errors: bad_font (the embedded files are broken).
  static Result<std::shared_ptr<const FontSet>> create(FontSource source = FontSource::shipped);

  /// The face that shows a letter: `wanted` where it can, else one that helps out. Nothing where
  /// no font has the letter. Thread-safe.   Cost: a look-up; some ms the first time that a letter
  /// is looked for in the fonts of the machine.
  [[nodiscard]] std::optional<Face> face_for(Face wanted, char32_t letter) const;

  /// Alive as long as the set. Here and below `face` is a shipped one or comes from face_for().
  [[nodiscard]] FontData data(Face face) const;
  /// As CSS and PDF call it: "Inter", "DejaVu Sans".
  [[nodiscard]] std::string_view family(Face face) const;
  /// As CSS counts: 400, 500, 600, 700.
  [[nodiscard]] static int css_weight(Face face);
  [[nodiscard]] const FaceMetrics& metrics(Face face) const;

  /// Borrowed. The font is scaled to units of em/65536: see hb_scale.
  [[nodiscard]] hb_face_t* hb_face(Face face) const;
  [[nodiscard]] hb_font_t* hb_font(Face face) const;
  static constexpr float hb_scale = 65536;

  ~FontSet();
  FontSet(const FontSet&) = delete;
  FontSet& operator=(const FontSet&) = delete;

 private:
  explicit FontSet(FontSource source);
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace saite::text
