// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "src/journal/store.h"

namespace saite::journal {

/// Which versions are let go of: the older they are, the fewer stay. Those with a name stay, and
/// the twenty newest; of others one an hour for two days, one a day for two months, then one a
/// month.
/// Convention: `versions` as Store::versions() gives them. Newest are those of the greatest number,
/// whatever the clock said; of each hour, day or month (UTC, of 30 days) the newest stays.
[[nodiscard]] std::vector<std::int64_t> to_let_go(const std::vector<Version>& versions,
                                                  std::int64_t now);

}  // namespace saite::journal
