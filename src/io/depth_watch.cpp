// SPDX-License-Identifier: Apache-2.0
#include "src/io/depth_watch.h"

#include <algorithm>

#include "src/io/assembler.h"

namespace saite::io {
namespace {

/// Bytes looked at side by side, and how often one after the other until the sums of each place
/// could leave a byte.
constexpr std::size_t lanes = 64;
constexpr std::size_t max_rows = 100;

/// Opening less closing brackets. `[` and `{` are 0x5B and 0x7B, `]` and `}` 0x5D and 0x7D: with
/// the bit 0x20 set there are two values to look for. Sums by place let the compiler look at as
/// many bytes at once as the processor can.
int open_brackets(const char* bytes, std::size_t rows) {
  signed char sums[lanes] = {};
  for (std::size_t row = 0; row < rows; ++row, bytes += lanes) {
    for (std::size_t i = 0; i < lanes; ++i) {
      const auto c = static_cast<signed char>(bytes[i] | 0x20);
      sums[i] = static_cast<signed char>(sums[i] + (c == 0x7B ? 1 : 0) - (c == 0x7D ? 1 : 0));
    }
  }
  int sum = 0;
  for (const signed char one : sums) sum += one;
  return sum;
}

}  // namespace

std::size_t nesting_depth(std::string_view json) {
  std::size_t depth = 0;
  std::size_t greatest = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (in_text) {
      if (c == '\\') ++i;
      in_text = c != '"';
    } else if (c == '"') {
      in_text = true;
    } else if (c == '[' || c == '{') {
      greatest = std::max(greatest, ++depth);
    } else if ((c == ']' || c == '}') && depth > 0) {
      --depth;
    }
  }
  return greatest;
}

bool DepthWatch::too_deep(std::string_view all, std::size_t fresh) {
  // What is less than a row at the end of a piece is not counted; it cannot change the picture.
  const char* bytes = all.data() + (all.size() - fresh);
  for (std::size_t rows = fresh / lanes; rows > 0;) {
    const std::size_t block = std::min(rows, max_rows);
    open_ += open_brackets(bytes, block);
    bytes += block * lanes;
    rows -= block;
  }
  if (open_ < suspicious_) return false;
  if (nesting_depth(all) > static_cast<std::size_t>(Assembler::depth_limit)) return true;
  suspicious_ *= 2;
  return false;
}

}  // namespace saite::io
