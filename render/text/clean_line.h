// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace saite::text {

/// UTF-8 made whole and fit for one line: tabs and ends of lines become spaces; broken bytes,
/// control characters and what Unicode calls no character become U+FFFD.
[[nodiscard]] std::string clean_line(std::string_view text);

}  // namespace saite::text
