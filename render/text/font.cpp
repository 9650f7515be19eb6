// SPDX-License-Identifier: Apache-2.0
#include "render/text/font.h"

#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <string>

extern "C" {
extern const unsigned char saite_font_regular_begin[], saite_font_regular_end[];
extern const unsigned char saite_font_medium_begin[], saite_font_medium_end[];
extern const unsigned char saite_font_semibold_begin[], saite_font_semibold_end[];
extern const unsigned char saite_font_bold_begin[], saite_font_bold_end[];
extern const unsigned char saite_font_fallback_begin[], saite_font_fallback_end[];
}

namespace saite::text {
namespace {

struct BlobDeleter {
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};
struct FaceDeleter {
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
};
struct FontDeleter {
  void operator()(hb_font_t* font) const { hb_font_destroy(font); }
};

struct FaceEntry {
  std::unique_ptr<hb_blob_t, BlobDeleter> blob;
  std::unique_ptr<hb_face_t, FaceDeleter> face;
  std::unique_ptr<hb_font_t, FontDeleter> font;
  FaceMetrics metrics;
};

std::span<const unsigned char> bytes_of(Face face) {
  switch (face) {
    case Face::regular:
      return {saite_font_regular_begin, saite_font_regular_end};
    case Face::medium:
      return {saite_font_medium_begin, saite_font_medium_end};
    case Face::semibold:
      return {saite_font_semibold_begin, saite_font_semibold_end};
    case Face::bold:
      return {saite_font_bold_begin, saite_font_bold_end};
    case Face::fallback:
      return {saite_font_fallback_begin, saite_font_fallback_end};
  }
  broken("no such face");
}

float metric(hb_font_t* font, hb_ot_metrics_tag_t tag, float otherwise) {
  hb_position_t value = 0;
  if (!hb_ot_metrics_get_position(font, tag, &value)) return otherwise;
  return static_cast<float>(value) / FontSet::hb_scale;
}

FaceEntry open_face(std::span<const unsigned char> bytes) {
  FaceEntry entry;
  entry.blob.reset(hb_blob_create(reinterpret_cast<const char*>(bytes.data()),
                                  static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY,
                                  nullptr, nullptr));
  entry.face.reset(hb_face_create(entry.blob.get(), 0));
  entry.font.reset(hb_font_create(entry.face.get()));
  hb_font_t* font = entry.font.get();
  hb_font_set_scale(font, static_cast<int>(FontSet::hb_scale), static_cast<int>(FontSet::hb_scale));
  entry.metrics.ascent = metric(font, HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, 0.95F);
  entry.metrics.descent = -metric(font, HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, -0.25F);
  entry.metrics.cap_height = metric(font, HB_OT_METRICS_TAG_CAP_HEIGHT, 0.72F);
  entry.metrics.x_height = metric(font, HB_OT_METRICS_TAG_X_HEIGHT, 0.53F);
  hb_font_make_immutable(font);
  return entry;
}

}  // namespace

struct FontSet::State {
  std::array<FaceEntry, face_count> faces;
  [[nodiscard]] const FaceEntry& of(Face face) const {
    return faces.at(static_cast<std::size_t>(face));
  }
};

FontSet::FontSet() : state_(std::make_unique<State>()) {}
FontSet::~FontSet() = default;

Result<std::shared_ptr<const FontSet>> FontSet::create() {
  std::shared_ptr<FontSet> fonts(new FontSet);
  for (int i = 0; i < face_count; ++i) {
    const auto face = static_cast<Face>(i);
    FaceEntry entry = open_face(bytes_of(face));
    if (hb_face_get_glyph_count(entry.face.get()) == 0) {
      return Error{"bad_font", "", {std::string(family(face))}};
    }
    fonts->state_->faces.at(static_cast<std::size_t>(i)) = std::move(entry);
  }
  return std::shared_ptr<const FontSet>(std::move(fonts));
}

std::span<const unsigned char> FontSet::data(Face face) const {
  return bytes_of(face);
}

std::string_view FontSet::family(Face face) {
  return face == Face::fallback ? "DejaVu Sans" : "Inter";
}

int FontSet::css_weight(Face face) {
  switch (face) {
    case Face::medium:
      return 500;
    case Face::semibold:
      return 600;
    case Face::bold:
      return 700;
    default:
      return 400;
  }
}

const FaceMetrics& FontSet::metrics(Face face) const {
  return state_->of(face).metrics;
}

bool FontSet::has_glyph(Face face, char32_t letter) const {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(hb_font(face), letter, &glyph) != 0 && glyph != 0;
}

hb_face_t* FontSet::hb_face(Face face) const {
  return state_->of(face).face.get();
}

hb_font_t* FontSet::hb_font(Face face) const {
  return state_->of(face).font.get();
}

}  // namespace saite::text
