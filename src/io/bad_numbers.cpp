// SPDX-License-Identifier: Apache-2.0
#include "src/io/bad_numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace saite::io {
namespace {

bool begins_number(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'N' || c == 'n' || c == 'I' ||
         c == 'i';
}

std::size_t word_length(std::string_view bytes, std::size_t at) {
  const std::size_t end = bytes.find_first_of(" \t\r\n,:]}[{\"", at);
  return (end == std::string_view::npos ? bytes.size() : end) - at;
}

bool overflows(std::string_view word) {
  if (word.front() == '+') return false;
  double value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (end != word.data() + word.size()) return false;
  // Too small is as good as zero; too great is not a number that can be kept.
  return error == std::errc::result_out_of_range && word.find("e-") == std::string_view::npos &&
         word.find("E-") == std::string_view::npos;
}

}  // namespace

std::size_t bad_number_at(std::string_view bytes, std::size_t at) {
  const std::size_t length = word_length(bytes, at);
  const std::string_view word = bytes.substr(at, length);
  if (word.empty()) return 0;
  std::string_view bare = word;
  if (bare.front() == '-' || bare.front() == '+') bare.remove_prefix(1);
  static constexpr std::array names = {std::string_view("NaN"), std::string_view("nan"),
                                       std::string_view("NAN"), std::string_view("inf"),
                                       std::string_view("Inf"), std::string_view("Infinity"),
                                       std::string_view("INF"), std::string_view("infinity")};
  for (const std::string_view name : names) {
    if (bare == name) return length;
  }
  return overflows(word) ? length : 0;
}

std::vector<std::size_t> find_bad_numbers(std::string_view bytes) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < bytes.size();) {
    const char c = bytes[at];
    if (c == '"') {
      ++at;
      while (at < bytes.size() && bytes[at] != '"') at += bytes[at] == '\\' ? 2 : 1;
      ++at;
    } else if (begins_number(c)) {
      if (bad_number_at(bytes, at) > 0) found.push_back(at);
      at += word_length(bytes, at);
    } else {
      ++at;
    }
  }
  return found;
}

}  // namespace saite::io
