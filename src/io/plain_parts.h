// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace saite::io {

/// In which parts of a file all texts without escapes are ordinary (is_ordinary() of base/text.h),
/// so that none of them need be looked at: those whose bytes are of letters below U+0300 and no
/// controls but those that JSON has between values.
///     const PlainParts plain(file);
///     if (!plain.cover(text)) look_at(text);
/// Cost: one pass over the file, many bytes at a time; cover() looks at a bit or two.
class PlainParts {
 public:
  /// `file` must stay where it is.
  explicit PlainParts(std::string_view file);
  /// False too of what does not lie in the file.
  [[nodiscard]] bool cover(std::string_view text) const {
    // As numbers: what does not lie in the file may be anywhere.
    const auto at =
        reinterpret_cast<std::uintptr_t>(text.data()) - reinterpret_cast<std::uintptr_t>(begin_);
    if (at >= size_ || text.size() > size_ - at) return false;
    const std::size_t first = at / part;
    const std::size_t last = (at + text.size()) / part;
    return first == last ? plain_[first] != 0 : cover_parts(first, last);
  }

 private:
  static constexpr std::size_t part = 4096;

  [[nodiscard]] bool cover_parts(std::size_t first, std::size_t last) const;

  const char* begin_;
  std::size_t size_;
  std::vector<std::uint8_t> plain_;
};

}  // namespace saite::io
