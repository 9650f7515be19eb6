// SPDX-License-Identifier: Apache-2.0
#include "render/text/clean_line.h"

#include "graph/base/utf8.h"

namespace saite::text {
namespace {

char32_t shown(char32_t letter) {
  switch (sort_of(letter)) {
    case LetterSort::text:
      return letter;
    case LetterSort::blank:
      return U' ';
    case LetterSort::control:
    case LetterSort::no_letter:
      break;
  }
  return replacement_letter;
}

}  // namespace

std::string clean_line(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letter_at(text, at);
    append_letter(clean, shown(letter.value));
    at = letter.next;
  }
  return clean;
}

}  // namespace saite::text
