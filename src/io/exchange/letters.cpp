// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/letters.h"

#include <algorithm>

namespace saite::exchange {
namespace {

char lower_letter(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower_letter);
  return out;
}

bool same_letters(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower_letter, lower_letter);
}

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words,
                             [&](std::string_view word) { return same_letters(word, text); });
}

std::string ending_of(std::string_view file) {
  const std::size_t dot = file.find_last_of("./\\");
  return dot == std::string_view::npos || file[dot] != '.' ? std::string()
                                                           : lower(file.substr(dot + 1));
}

}  // namespace saite::exchange
