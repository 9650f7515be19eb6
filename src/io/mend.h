// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/io/assembler.h"

namespace saite::io {

/// A text in which what scanners stumble over, though many programs write it, has been put right:
/// each mended place is as long as what stood there, so that everything else keeps its offset.
struct MendedText {
  std::string bytes;
  std::vector<std::size_t> numbers;          // rising; a 0 stands there now: see StrangeNumbers
  std::vector<std::size_t> half_characters;  // \ud83d without its other half; \ufffd stands there
};

/// Nothing where there is nothing to mend. Cost: O(bytes).
[[nodiscard]] std::optional<MendedText> mend(std::string_view bytes);

/// What a scanner reads, and what it must know of it.
struct ScanText {
  std::string_view bytes;                 // for scan_fast() followed by scan_padding readable bytes
  std::string_view original;              // before it was mended
  std::vector<std::size_t> numbers = {};  // as MendedText has them

  explicit ScanText(std::string_view text) : bytes(text), original(text) {}
  ScanText(const MendedText& mended, std::string_view text)
      : bytes(mended.bytes), original(text), numbers(mended.numbers) {}
};

/// Hands on the numbers that were mended away: those that JSON does not know or a computer cannot
/// hold (NaN, Infinity, inf, 1e999, each with or without a sign), and integers of hundreds of
/// digits, which scanners take for infinite.
class StrangeNumbers {
 public:
  explicit StrangeNumbers(const ScanText& text) : text_(text) {}

  /// Whether one stood at `offset`; to be asked of rising offsets.
  [[nodiscard]] bool is_at(std::size_t offset) {
    while (next_ < text_.numbers.size() && text_.numbers[next_] < offset) ++next_;
    return next_ < text_.numbers.size() && text_.numbers[next_] == offset;
  }
  /// To the assembler as what it is; false where scanning must stop.
  bool pass(std::size_t offset, Assembler& assembler) const;

 private:
  const ScanText& text_;
  std::size_t next_ = 0;
};

/// Whether a number of JSON is an integer: digits alone, perhaps after a minus.
[[nodiscard]] bool is_integer(std::string_view number);

}  // namespace saite::io
