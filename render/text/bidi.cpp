// SPDX-License-Identifier: Apache-2.0
#include "render/text/bidi.h"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/ushape.h>
#include <unicode/utf16.h>

#include <memory>
#include <numeric>

#include "graph/base/utf8.h"

namespace saite::text {
namespace {

struct BidiCloser {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};
using Bidi = std::unique_ptr<UBiDi, BidiCloser>;

bool runs_left_anywhere(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    // All letters before U+0590 run to the right or follow what does.
    if (static_cast<unsigned char>(text[at]) < 0xD6) {
      ++at;
      continue;
    }
    const Letter letter = letter_at(text, at);
    switch (u_charDirection(static_cast<UChar32>(letter.value))) {
      case U_RIGHT_TO_LEFT:
      case U_RIGHT_TO_LEFT_ARABIC:
      case U_ARABIC_NUMBER:
      case U_RIGHT_TO_LEFT_EMBEDDING:
      case U_RIGHT_TO_LEFT_OVERRIDE:
      case U_RIGHT_TO_LEFT_ISOLATE:
        return true;
      default:
        at = letter.next;
    }
  }
  return false;
}

/// UTF-16, which ICU's algorithm wants; what is ill-formed becomes U+FFFD as letter_at() has it.
std::u16string wide(std::string_view text) {
  const auto out =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  return {out.getBuffer(), static_cast<std::size_t>(out.length())};
}

std::string narrow(const std::u16string& text) {
  std::string out;
  icu::UnicodeString(text.data(), static_cast<std::int32_t>(text.size())).toUTF8String(out);
  return out;
}

/// Null where ICU cannot: out of memory.
Bidi analysed(const std::u16string& text, UBiDiLevel base) {
  Bidi bidi(ubidi_open());
  UErrorCode status = U_ZERO_ERROR;
  ubidi_setPara(bidi.get(), text.data(), static_cast<std::int32_t>(text.size()), base, nullptr,
                &status);
  if (U_FAILURE(status)) bidi.reset();
  return bidi;
}

}  // namespace

bool runs_left(std::string_view text) {
  return runs_left_anywhere(text);
}

std::string in_visual_order(std::string_view line) {
  if (!runs_left(line)) return std::string(line);
  const std::u16string letters = wide(line);
  const auto size = static_cast<std::int32_t>(letters.size());
  UErrorCode status = U_ZERO_ERROR;
  std::u16string joined(letters.size(), u'\0');
  const std::int32_t length = u_shapeArabic(
      letters.data(), size, joined.data(), size,
      U_SHAPE_LETTERS_SHAPE | U_SHAPE_LENGTH_GROW_SHRINK | U_SHAPE_TEXT_DIRECTION_LOGICAL, &status);
  if (U_FAILURE(status)) return std::string(line);
  joined.resize(static_cast<std::size_t>(length));
  const Bidi bidi = analysed(joined, UBIDI_DEFAULT_LTR);
  if (bidi == nullptr) return std::string(line);
  std::u16string visual(joined.size(), u'\0');
  const std::int32_t written = ubidi_writeReordered(
      bidi.get(), visual.data(), length, UBIDI_DO_MIRRORING | UBIDI_REMOVE_BIDI_CONTROLS, &status);
  if (U_FAILURE(status)) return std::string(line);
  visual.resize(static_cast<std::size_t>(written));
  return narrow(visual);
}

Direction direction_of(std::string_view text) {
  if (!runs_left_anywhere(text)) return Direction::left_to_right;
  const std::u16string letters = wide(text);
  const Bidi bidi = analysed(letters, UBIDI_DEFAULT_LTR);
  const bool left = bidi != nullptr && (ubidi_getParaLevel(bidi.get()) & 1U) != 0;
  return left ? Direction::right_to_left : Direction::left_to_right;
}

std::vector<std::uint8_t> bidi_levels(std::string_view line, Direction base) {
  const bool left = base == Direction::right_to_left;
  if (!left && !runs_left_anywhere(line)) return {};
  const std::u16string letters = wide(line);
  const Bidi bidi = analysed(letters, left ? 1 : 0);
  UErrorCode status = U_ZERO_ERROR;
  const UBiDiLevel* found =
      bidi == nullptr || letters.empty() ? nullptr : ubidi_getLevels(bidi.get(), &status);
  if (found == nullptr || U_FAILURE(status)) return {};
  std::vector<std::uint8_t> levels;
  levels.reserve(line.size());
  std::size_t unit = 0;
  for (std::size_t at = 0; at < line.size();) {
    const Letter letter = letter_at(line, at);
    levels.insert(levels.end(), letter.next - at, found[unit]);
    unit += letter.value < 0x10000 ? 1 : 2;
    at = letter.next;
  }
  return levels;
}

std::vector<std::size_t> visual_order(std::span<const std::uint8_t> levels) {
  std::vector<std::int32_t> order(levels.size());
  std::iota(order.begin(), order.end(), 0);
  if (!levels.empty()) {
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
  }
  return {order.begin(), order.end()};
}

std::string isolated(std::string_view name) {
  if (!runs_left_anywhere(name)) return std::string(name);
  return "\u2068" + std::string(name) + "\u2069";
}

}  // namespace saite::text
