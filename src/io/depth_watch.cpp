// SPDX-License-Identifier: Apache-2.0
#include "src/io/depth_watch.h"

#include <algorithm>

#include "src/io/assembler.h"

namespace saite::io {
namespace {

/// Opening less closing brackets. `[` and `{` are 0x5B and 0x7B, `]` and `}` 0x5D and 0x7D: with
/// the bit 0x20 set there are two values to look for. Blocks short enough for a byte's counters
/// let the compiler work on many bytes at once.
int open_brackets(const char* bytes, std::size_t size) {
  signed char sum = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const auto c = static_cast<unsigned char>(static_cast<unsigned char>(bytes[i]) | 0x20U);
    sum = static_cast<signed char>(sum + (c == 0x7B ? 1 : 0) - (c == 0x7D ? 1 : 0));
  }
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
  constexpr std::size_t block = 64;
  for (std::size_t at = all.size() - fresh; at < all.size(); at += block) {
    open_ += open_brackets(all.data() + at, std::min(block, all.size() - at));
  }
  if (open_ < suspicious_) return false;
  if (nesting_depth(all) > static_cast<std::size_t>(Assembler::depth_limit)) return true;
  suspicious_ *= 2;
  return false;
}

}  // namespace saite::io
