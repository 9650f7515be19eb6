// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/records.h"

#include <algorithm>

namespace saite::exchange {

std::string column_letters(std::size_t column) {
  std::string letters;
  for (; column > 0; column = (column - 1) / 26) {
    letters += static_cast<char>('A' + static_cast<char>((column - 1) % 26));
  }
  std::ranges::reverse(letters);
  return letters;
}

std::string printable(const Place& place) {
  std::string text;
  if (place.cell) {
    text = column_letters(place.column) + (place.line > 0 ? std::to_string(place.line) : "");
  } else if (place.line > 0) {
    text = std::to_string(place.line);
    if (place.column > 0) text += ":" + std::to_string(place.column);
  }
  if (place.part.empty()) return text;
  if (text.empty()) return std::string(place.part);
  return std::string(place.part) + (place.cell ? "!" : ", ") + text;
}

}  // namespace saite::exchange
