// SPDX-License-Identifier: Apache-2.0
#include "render/text/utf8.h"

namespace saite::text {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

bool is_sound(char32_t value, int extra) {
  constexpr char32_t min[] = {0, 0x80, 0x800, 0x10000};
  return value >= min[extra] && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

}  // namespace

Letter letter_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, at + 1};
  int extra = 0;
  char32_t value = 0;
  if ((first & 0xE0U) == 0xC0U) {
    extra = 1;
    value = first & 0x1FU;
  } else if ((first & 0xF0U) == 0xE0U) {
    extra = 2;
    value = first & 0x0FU;
  } else if ((first & 0xF8U) == 0xF0U) {
    extra = 3;
    value = first & 0x07U;
  } else {
    return {replacement, at + 1};
  }
  std::size_t next = at + 1;
  for (int i = 0; i < extra; ++i, ++next) {
    if (!is_continuation(text, next)) return {replacement, next};
    value = (value << 6U) | (static_cast<unsigned char>(text[next]) & 0x3FU);
  }
  return {is_sound(value, extra) ? value : replacement, next};
}

void append_utf8(std::string& out, char32_t letter) {
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (letter < 0x80) {
    put(letter);
  } else if (letter < 0x800) {
    put(0xC0U | (letter >> 6U));
    put(0x80U | (letter & 0x3FU));
  } else if (letter < 0x10000) {
    put(0xE0U | (letter >> 12U));
    put(0x80U | ((letter >> 6U) & 0x3FU));
    put(0x80U | (letter & 0x3FU));
  } else {
    put(0xF0U | (letter >> 18U));
    put(0x80U | ((letter >> 12U) & 0x3FU));
    put(0x80U | ((letter >> 6U) & 0x3FU));
    put(0x80U | (letter & 0x3FU));
  }
}

std::string clean_line(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    const bool control = letter.value < 0x20 || (letter.value >= 0x7F && letter.value < 0xA0) ||
                         letter.value == 0x2028 || letter.value == 0x2029;
    append_utf8(clean, control ? U' ' : letter.value);
    at = letter.next;
  }
  return clean;
}

}  // namespace saite::text
