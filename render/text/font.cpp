// SPDX-License-Identifier: Apache-2.0
#include "render/text/font.h"

#include <hb-ot.h>
#include <hb.h>

#include <array>
#include <mutex>
#include <string>
#include <unordered_map>

#include "render/text/system_fonts.h"

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

using Blob = std::unique_ptr<hb_blob_t, BlobDeleter>;

struct FaceEntry {
  std::string family;
  unsigned index = 0;
  Blob blob;
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
  broken("no face that is shipped");
}

float metric(hb_font_t* font, hb_ot_metrics_tag_t tag, float otherwise) {
  hb_position_t value = 0;
  if (!hb_ot_metrics_get_position(font, tag, &value)) return otherwise;
  return static_cast<float>(value) / FontSet::hb_scale;
}

bool has_letter(hb_font_t* font, char32_t letter) {
  hb_codepoint_t glyph = 0;
  return hb_font_get_nominal_glyph(font, letter, &glyph) != 0 && glyph != 0;
}

FaceEntry open_face(Blob blob, unsigned index, std::string family) {
  FaceEntry entry;
  entry.family = std::move(family);
  entry.index = index;
  entry.blob = std::move(blob);
  entry.face.reset(hb_face_create(entry.blob.get(), index));
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

FaceEntry open_shipped(Face face) {
  const auto bytes = bytes_of(face);
  Blob blob(hb_blob_create(reinterpret_cast<const char*>(bytes.data()),
                           static_cast<unsigned>(bytes.size()), HB_MEMORY_MODE_READONLY, nullptr,
                           nullptr));
  return open_face(std::move(blob), 0, face == Face::fallback ? "DejaVu Sans" : "Inter");
}

}  // namespace

struct FontSet::State {
  // Fonts of the machine are added behind the shipped ones and never go, so that whoever knows the
  // number of a face may read it while another is added.
  std::array<FaceEntry, max_faces> faces;
  FontSource source = FontSource::shipped;

  std::mutex mutex;  // guards all below
  SystemFonts system;
  std::size_t count = shipped_faces;
  std::unordered_map<char32_t, std::optional<Face>> found;  // never iterated

  [[nodiscard]] const FaceEntry& of(Face face) const { return faces.at(number_of(face)); }

  /// Among the fonts of the machine, those already opened first.
  std::optional<Face> look_for(char32_t letter) {
    for (std::size_t i = shipped_faces; i < count; ++i) {
      if (has_letter(faces.at(i).font.get(), letter)) return static_cast<Face>(i);
    }
    if (source == FontSource::shipped || count == max_faces) return std::nullopt;
    const auto font = system.find(letter);
    if (!font) return std::nullopt;
    Blob blob(hb_blob_create_from_file_or_fail(font->path.c_str()));
    if (blob == nullptr) return std::nullopt;
    FaceEntry entry = open_face(std::move(blob), font->index, font->family);
    if (!has_letter(entry.font.get(), letter)) return std::nullopt;
    faces.at(count) = std::move(entry);
    return static_cast<Face>(count++);
  }
};

FontSet::FontSet(FontSource source) : state_(std::make_unique<State>()) {
  state_->source = source;
}
FontSet::~FontSet() = default;

Result<std::shared_ptr<const FontSet>> FontSet::create(FontSource source) {
  std::shared_ptr<FontSet> fonts(new FontSet(source));
  for (std::size_t i = 0; i < shipped_faces; ++i) {
    FaceEntry entry = open_shipped(static_cast<Face>(i));
    if (hb_face_get_glyph_count(entry.face.get()) == 0) {
      return Error{"bad_font", "", {entry.family}};
    }
    fonts->state_->faces.at(i) = std::move(entry);
  }
  return std::shared_ptr<const FontSet>(std::move(fonts));
}

std::optional<Face> FontSet::face_for(Face wanted, char32_t letter) const {
  if (has_letter(hb_font(wanted), letter)) return wanted;
  if (has_letter(hb_font(Face::fallback), letter)) return Face::fallback;
  const std::scoped_lock lock(state_->mutex);
  const auto known = state_->found.find(letter);
  if (known != state_->found.end()) return known->second;
  return state_->found.emplace(letter, state_->look_for(letter)).first->second;
}

FontData FontSet::data(Face face) const {
  const FaceEntry& entry = state_->of(face);
  unsigned size = 0;
  const char* bytes = hb_blob_get_data(entry.blob.get(), &size);
  return {{reinterpret_cast<const unsigned char*>(bytes), size}, entry.index};
}

std::string_view FontSet::family(Face face) const {
  return state_->of(face).family;
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

hb_face_t* FontSet::hb_face(Face face) const {
  return state_->of(face).face.get();
}

hb_font_t* FontSet::hb_font(Face face) const {
  return state_->of(face).font.get();
}

}  // namespace saite::text
