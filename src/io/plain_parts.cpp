// SPDX-License-Identifier: Apache-2.0
#include "src/io/plain_parts.h"

#include <algorithm>
#include <cstdint>

namespace saite::io {
namespace {

/// Whether a byte may belong to what is not ordinary: U+0300 and above begin with 0xCC or more,
/// the controls beyond ASCII with 0xC2, and 0x7F is one of ASCII's.
constexpr std::uint8_t strange(std::uint8_t byte) {
  return static_cast<std::uint8_t>((byte >= 0xCC ? 1 : 0) | (byte == 0xC2 ? 1 : 0) |
                                   (byte == 0x7F ? 1 : 0));
}

/// Of so many bytes, a number that the compiler knows: it takes many at once.
template <std::size_t count>
bool is_plain(const char* bytes) {
  std::uint8_t found = 0;
  for (std::size_t i = 0; i < count; ++i) {
    found = static_cast<std::uint8_t>(found | strange(static_cast<std::uint8_t>(bytes[i])));
  }
  return found == 0;
}

}  // namespace

PlainParts::PlainParts(std::string_view file) : begin_(file.data()), size_(file.size()) {
  plain_.reserve(size_ / part + 1);
  std::size_t at = 0;
  for (; at + part <= size_; at += part) plain_.push_back(is_plain<part>(begin_ + at) ? 1 : 0);
  bool rest = true;
  for (; at < size_; ++at) rest = rest && is_plain<1>(begin_ + at);
  plain_.push_back(rest ? 1 : 0);
}

bool PlainParts::cover_elsewhere(std::string_view text) {
  const std::uintptr_t at = place(text.data()) - place(begin_);
  if (at >= size_ || text.size() > size_ - at) return false;
  std::size_t first = at / part;
  if (plain_[first] == 0) return false;
  std::size_t end = first;
  while (first > 0 && plain_[first - 1] != 0) --first;
  while (end < plain_.size() && plain_[end] != 0) ++end;
  run_begin_ = place(begin_) + first * part;
  run_end_ = place(begin_) + std::min(end * part, size_);
  return in_run(text);
}

}  // namespace saite::io
