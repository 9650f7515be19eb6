// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "src/io/file_bytes.h"

namespace saite::exchange {

/// Files whose content would be larger are not unpacked: a small file can hold any number of zeros.
inline constexpr std::size_t max_unpacked_bytes = std::size_t{1} << 30U;

[[nodiscard]] bool is_gzip(std::string_view bytes);

/// What a gzip file holds, all its members one after the other.
/// Errors: gzip_damaged, gzip_too_large (args: the limit in MB), cancelled.
[[nodiscard]] Result<io::FileBytes> unpack_gzip(std::string_view bytes, Progress& progress,
                                                std::size_t most = max_unpacked_bytes);

}  // namespace saite::exchange
