// SPDX-License-Identifier: Apache-2.0
#include "src/present/words.h"

#include <algorithm>

namespace saite::present {

std::string say(Words words, std::string_view key, const std::vector<std::string>& args) {
  return words != nullptr ? words->format(std::string(key), args) : std::string(key);
}

std::string spoken_key(std::string_view key) {
  const auto of_program = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  std::string words(key);
  if (words.empty() || words.front() == '_' || !std::ranges::all_of(words, of_program))
    return words;
  std::ranges::replace(words, '_', ' ');
  if (words.front() >= 'a') words.front() = static_cast<char>(words.front() - 'a' + 'A');
  return words;
}

}  // namespace saite::present
