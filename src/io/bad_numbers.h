// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace saite::io {

/// Length of the number at `at` that JSON does not know or a computer cannot hold: NaN, Infinity,
/// inf, 1e999, each with or without a sign; 0 where there is none.
[[nodiscard]] std::size_t bad_number_at(std::string_view bytes, std::size_t at);

/// Offsets of all such numbers outside of texts, rising. Cost: O(bytes).
[[nodiscard]] std::vector<std::size_t> find_bad_numbers(std::string_view bytes);

}  // namespace saite::io
