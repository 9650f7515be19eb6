// SPDX-License-Identifier: Apache-2.0
#include "graph/base/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace saite {

Letter letter_at(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::size_t size = text.size();
  std::size_t next = at;
  UChar32 value = 0;
  U8_NEXT_OR_FFFD(bytes, next, size, value);
  return {static_cast<char32_t>(value), next};
}

void append_letter(std::string& out, char32_t letter) {
  std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
  std::size_t size = 0;
  if (!U_IS_UNICODE_CHAR(letter) && !U_IS_UNICODE_NONCHAR(letter)) letter = replacement_letter;
  U8_APPEND_UNSAFE(bytes, size, letter);
  out.append(reinterpret_cast<const char*>(bytes.data()), size);
}

std::size_t letter_count(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char byte) { return !continues_letter(byte); }));
}

std::optional<std::size_t> first_ill_formed(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const std::size_t size = text.size();
  for (std::size_t at = 0; at < size;) {
    const std::size_t begin = at;
    UChar32 letter = 0;
    U8_NEXT(bytes, at, size, letter);
    if (letter < 0) return begin;
  }
  return std::nullopt;
}

LetterSort sort_of(char32_t letter) {
  if (letter < 0x20) {
    return letter >= 0x09 && letter <= 0x0D ? LetterSort::blank : LetterSort::control;
  }
  if (letter < 0x7F) return LetterSort::text;
  if (letter < 0xA0) return letter == 0x85 ? LetterSort::blank : LetterSort::control;
  if (letter == 0x2028 || letter == 0x2029) return LetterSort::blank;
  return U_IS_UNICODE_NONCHAR(letter) ? LetterSort::no_letter : LetterSort::text;
}

namespace {

bool is_unprintable(char32_t letter) {
  const LetterSort sort = sort_of(letter);
  return sort == LetterSort::control || sort == LetterSort::no_letter;
}

}  // namespace

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    // U+180E, U+200B … U+200D, U+2060 and U+FEFF have no width.
    const bool no_width = letter.value == 0x180E || letter.value == 0x2060 ||
                          letter.value == 0xFEFF ||
                          (letter.value >= 0x200B && letter.value <= 0x200D);
    if (!no_width && u_isUWhiteSpace(static_cast<UChar32>(letter.value)) == 0) return false;
    at = letter.next;
  }
  return true;
}

bool has_unprintable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    if (is_unprintable(letter.value)) return true;
    at = letter.next;
  }
  return false;
}

std::string printable(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    append_letter(clean, is_unprintable(letter.value) ? replacement_letter : letter.value);
    at = letter.next;
  }
  return clean;
}

}  // namespace saite
