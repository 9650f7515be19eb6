// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

namespace saite::app {

/// Since 1970, UTC.
[[nodiscard]] std::int64_t milliseconds_now();
/// "2026-11-28 14:05", of the place where the reader is; `milliseconds` since 1970, UTC.
[[nodiscard]] std::string local_time(std::int64_t milliseconds);
/// "2026-11-28"
[[nodiscard]] std::string local_date(std::int64_t milliseconds);

}  // namespace saite::app
