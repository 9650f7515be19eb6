// SPDX-License-Identifier: Apache-2.0
#include "src/io/mend.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace saite::io {
namespace {

constexpr std::size_t escape_length = 6;  // \ud83d

bool begins_number(char c) {
  return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'N' || c == 'n' || c == 'I' ||
         c == 'i';
}

std::size_t word_length(std::string_view bytes, std::size_t at) {
  const std::size_t end = bytes.find_first_of(" \t\r\n,:]}[{\"", at);
  return (end == std::string_view::npos ? bytes.size() : end) - at;
}

/// Whether digits stand for a number greater than a double can hold.
bool overflows(std::string_view word) {
  double value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (end != word.data() + word.size()) return false;
  // Too small is as good as zero; too great is not a number that can be kept.
  return error == std::errc::result_out_of_range && word.find("e-") == std::string_view::npos &&
         word.find("E-") == std::string_view::npos;
}

bool is_strange(std::string_view word) {
  std::string_view bare = word;
  if (bare.front() == '-' || bare.front() == '+') bare.remove_prefix(1);
  static constexpr std::array names = {std::string_view("NaN"), std::string_view("nan"),
                                       std::string_view("NAN"), std::string_view("inf"),
                                       std::string_view("Inf"), std::string_view("Infinity"),
                                       std::string_view("INF"), std::string_view("infinity")};
  return std::ranges::find(names, bare) != names.end() || overflows(word);
}

/// The code unit of the escape \uXXXX at `at`; nothing where there is none.
std::optional<unsigned> escaped_unit(std::string_view bytes, std::size_t at) {
  const std::string_view escape = bytes.substr(std::min(at, bytes.size()), escape_length);
  if (escape.size() < escape_length || !escape.starts_with("\\u")) return std::nullopt;
  unsigned unit = 0;
  const auto [end, error] =
      std::from_chars(escape.data() + 2, escape.data() + escape_length, unit, 16);
  if (error != std::errc() || end != escape.data() + escape_length) return std::nullopt;
  return unit;
}

bool is_first_half(unsigned unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}

bool is_second_half(unsigned unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

/// Walks a text once, strings and what stands between them, and notes what is to be mended.
class Mender {
 public:
  explicit Mender(std::string_view bytes) : bytes_(bytes) {}

  void walk() {
    while (at_ < bytes_.size()) {
      const char c = bytes_[at_];
      if (c == '"') {
        walk_string();
      } else if (begins_number(c)) {
        const std::string_view word = bytes_.substr(at_, word_length(bytes_, at_));
        if (is_strange(word)) numbers.push_back(at_);
        at_ += word.size();
      } else {
        ++at_;
      }
    }
  }

  std::vector<std::size_t> numbers;
  std::vector<std::size_t> half_characters;

 private:
  void walk_string() {
    for (++at_;;) {
      at_ = bytes_.find_first_of("\"\\", at_);
      if (at_ == std::string_view::npos) {
        at_ = bytes_.size();
        return;
      }
      if (bytes_[at_] == '"') {
        ++at_;
        return;
      }
      walk_escape();
    }
  }

  void walk_escape() {
    const auto unit = escaped_unit(bytes_, at_);
    if (!unit) {
      at_ += 2;
      return;
    }
    if (is_first_half(*unit)) {
      const auto other = escaped_unit(bytes_, at_ + escape_length);
      if (other && is_second_half(*other)) {
        at_ += 2 * escape_length;
        return;
      }
    }
    if (is_first_half(*unit) || is_second_half(*unit)) half_characters.push_back(at_);
    at_ += escape_length;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace

bool is_integer(std::string_view number) {
  if (number.starts_with('-')) number.remove_prefix(1);
  return !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
}

bool StrangeNumbers::pass(std::size_t offset, Assembler& assembler) const {
  const std::string_view word = text_.original.substr(offset, word_length(text_.original, offset));
  return is_integer(word) ? assembler.big(offset, word) : assembler.bad(offset, word);
}

std::optional<MendedText> mend(std::string_view bytes) {
  Mender mender(bytes);
  mender.walk();
  if (mender.numbers.empty() && mender.half_characters.empty()) return std::nullopt;
  MendedText mended{std::string(bytes), std::move(mender.numbers),
                    std::move(mender.half_characters)};
  for (const std::size_t at : mended.numbers) {
    const std::size_t length = word_length(bytes, at);
    mended.bytes[at] = '0';
    std::fill_n(mended.bytes.begin() + static_cast<std::ptrdiff_t>(at) + 1, length - 1, ' ');
  }
  for (const std::size_t at : mended.half_characters) {
    mended.bytes.replace(at, escape_length, "\\ufffd");
  }
  return mended;
}

}  // namespace saite::io
