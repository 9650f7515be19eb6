// SPDX-License-Identifier: Apache-2.0
// Any two names: whether they are one name is what ICU's NFC says, by every way of asking; what is
// shown of a name is well-formed text of one line; shaped, it has each of its bytes once, in the
// order of the bidirectional algorithm, and no width that is none. The input is the two names with
// a byte 0 between them.

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/text.h"
#include "graph/base/utf8.h"
#include "render/text/bidi.h"
#include "render/text/clean_line.h"
#include "render/text/shaper.h"
#include "tests/fuzz/choices.h"

namespace {

using namespace saite;  // a program of one file
using fuzz::require;

/// By ICU alone; text that is not well-formed stays as it is.
std::string nfc(std::string_view text) {
  if (first_ill_formed(text)) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  normalizer->normalizeUTF8(0, {text.data(), static_cast<std::int32_t>(text.size())}, sink, nullptr,
                            status);
  require(U_SUCCESS(status) != 0);
  return out;
}

void check_identity(std::string_view a, std::string_view b) {
  const std::string nfc_a = nfc(a);
  const std::string nfc_b = nfc(b);
  require(composed(a) == nfc_a);
  require(is_composed(a) == (nfc_a == a));
  require(!is_ordinary(a) || is_composed(a));
  require(same_name(a, b) == (nfc_a == nfc_b));
  require(same_name(a, nfc_a));
  require(name_less(a, b) == (nfc_a < nfc_b));
  if (nfc_a == nfc_b) require(name_hash(a) == name_hash(b));
}

void check_shown(std::string_view text) {
  const std::string line = text::clean_line(text);
  require(!first_ill_formed(line));
  require(!has_unprintable(line));
  require(line.find_first_of("\t\n\r") == std::string::npos);
  require(text::clean_line(line) == line);
  require(!first_ill_formed(text::in_visual_order(line)));
  require(!has_unprintable(printable(text)));
  const auto levels = text::bidi_levels(line, text::direction_of(line));
  require(levels.empty() || levels.size() == line.size());
  const auto order = text::visual_order(levels);
  std::vector<std::size_t> sorted(order);
  std::ranges::sort(sorted);
  for (std::size_t i = 0; i < sorted.size(); ++i) require(sorted[i] == i);
}

void check_shaped(text::Shaper& shaper, std::string_view text) {
  const text::Style style{text::Weight::medium, 12};
  const auto run = shaper.run(text, style);
  require(std::isfinite(run->advance) && run->advance >= 0);
  std::vector<int> times(run->text.size(), 0);
  for (const text::GlyphPiece& piece : run->pieces) {
    require(piece.first_byte < piece.end_byte && piece.end_byte <= run->text.size());
    require(piece.first_glyph <= piece.end_glyph && piece.end_glyph <= run->glyphs.size());
    for (std::uint32_t at = piece.first_byte; at < piece.end_byte; ++at) ++times[at];
    for (std::uint32_t at = piece.first_glyph; at < piece.end_glyph; ++at) {
      const text::Glyph& glyph = run->glyphs[at];
      require(std::isfinite(glyph.x) && std::isfinite(glyph.y));
      require(glyph.cluster >= piece.first_byte && glyph.cluster < piece.end_byte);
    }
  }
  require(std::ranges::all_of(times, [](int count) { return count == 1; }));
  constexpr float narrow = 40;
  const auto fitted = shaper.fitted(text, style, narrow);
  require(fitted->advance <= std::max(narrow, 13.0F));
  for (const auto& line : shaper.wrapped(text, style, narrow, 4)) {
    require(std::isfinite(line->advance));
  }
  require(std::isfinite(shaper.rough_width(text, style)));
}

text::Shaper& shaper() {
  static text::Shaper made = [] {
    auto fonts = text::FontSet::create();
    require(fonts.has_value());
    return text::Shaper(*fonts);
  }();
  return made;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(all.find('\0'), all.size());
  const std::string_view a = all.substr(0, end);
  const std::string_view b = all.substr(std::min(end + 1, all.size()));
  check_identity(a, b);
  check_identity(b, a);
  check_shown(a);
  check_shaped(shaper(), a.substr(0, 200));
  shaper().trim_cache(1000);
  return 0;
}
