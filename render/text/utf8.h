// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace saite::text {

/// The letter that begins at `at`, and where the next one begins. A broken sequence gives U+FFFD
/// and goes on after the bytes that can belong to no letter.
struct Letter {
  char32_t value = 0;
  std::size_t next = 0;
};
[[nodiscard]] Letter letter_at(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t letter);

/// UTF-8 made whole: broken bytes become U+FFFD, control characters and line ends become spaces.
[[nodiscard]] std::string clean_line(std::string_view text);

}  // namespace saite::text
