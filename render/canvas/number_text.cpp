// SPDX-License-Identifier: Apache-2.0
#include "render/canvas/number_text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

namespace saite::canvas {

void append_number(std::string& out, double value, int decimals) {
  std::array<char, 400> digits;
  if (!std::isfinite(value)) value = 0;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::fixed, decimals)
                       .ptr;
  std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
  if (text.find('.') != std::string_view::npos) {
    while (text.back() == '0') text.remove_suffix(1);
    if (text.back() == '.') text.remove_suffix(1);
  }
  out += text == "-0" ? std::string_view("0") : text;
}

std::string number(double value, int decimals) {
  std::string text;
  append_number(text, value, decimals);
  return text;
}

}  // namespace saite::canvas
