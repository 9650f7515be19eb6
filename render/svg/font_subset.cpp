// SPDX-License-Identifier: Apache-2.0
#include "render/svg/font_subset.h"

#include <hb-subset.h>
#include <hb.h>

#include <memory>

namespace saite::svg {
namespace {

struct Deleter {
  void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
  void operator()(hb_face_t* face) const { hb_face_destroy(face); }
  void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }
};

}  // namespace

std::string subset(const text::FontSet& fonts, text::Face face, const std::set<char32_t>& letters) {
  const std::unique_ptr<hb_subset_input_t, Deleter> input(hb_subset_input_create_or_fail());
  if (input == nullptr) return {};
  hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
  for (const char32_t letter : letters) hb_set_add(wanted, letter);
  // The typeface's own cuts have many forms for few; other faces need theirs, to join Arabic
  // letters.
  if (text::number_of(face) < text::number_of(text::Face::fallback)) {
    hb_set_t* features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_clear(features);
    for (const char* name : {"kern", "mark", "mkmk", "ccmp", "locl"}) {
      hb_set_add(features, hb_tag_from_string(name, 4));
    }
  }
  const std::unique_ptr<hb_face_t, Deleter> cut(
      hb_subset_or_fail(fonts.hb_face(face), input.get()));
  if (cut == nullptr) return {};
  const std::unique_ptr<hb_blob_t, Deleter> blob(hb_face_reference_blob(cut.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(blob.get(), &length);
  return {data, length};
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8U | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (unsigned k = 0; k < 4; ++k) {
      text.push_back(i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63U]);
    }
  }
  return text;
}

}  // namespace saite::svg
