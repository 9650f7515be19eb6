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
///     PlainParts plain(file);
///     if (!plain.cover(text)) look_at(text);
/// Cost: one pass over the file, many bytes at a time; cover() looks at a bit or two.
class PlainParts {
 public:
  /// `file` must stay where it is.
  explicit PlainParts(std::string_view file);
  /// False too of what does not lie in the file.
  [[nodiscard]] bool cover(std::string_view text) { return in_run(text) || cover_elsewhere(text); }

 private:
  static constexpr std::size_t part = 4096;

  // As numbers: what does not lie in the file may be anywhere.
  [[nodiscard]] static std::uintptr_t place(const char* at) {
    return reinterpret_cast<std::uintptr_t>(at);
  }
  [[nodiscard]] bool in_run(std::string_view text) const {
    return place(text.data()) >= run_begin_ && place(text.data()) + text.size() <= run_end_;
  }
  /// Texts are asked for in turn: the plain parts around this one are remembered.
  [[nodiscard]] bool cover_elsewhere(std::string_view text);

  const char* begin_;
  std::size_t size_;
  std::vector<std::uint8_t> plain_;
  std::uintptr_t run_begin_ = 1;
  std::uintptr_t run_end_ = 0;
};

}  // namespace saite::io
