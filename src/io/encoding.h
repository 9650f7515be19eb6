// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "src/io/problem.h"

namespace saite::io {

/// Whether the bytes look like UTF-16 or UTF-32: a byte order mark, or zeros where they put them.
[[nodiscard]] bool looks_like_utf16(std::string_view bytes);

/// The text without the byte order mark that some editors put before UTF-8 (a warning). An error
/// is added, and nothing returned, where no JSON can be: empty, UTF-16, or another sort of file.
std::optional<std::string_view> checked_start(std::string_view bytes, Problems& problems);

}  // namespace saite::io
