// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace saite::analysis {

/// The place of each number among all, from 1, the least first; equal ones share the mean of
/// theirs. Cost: O(n log n).
[[nodiscard]] std::vector<double> mean_ranks(std::span<const double> numbers);

/// Spearman's ρ of two lists of the same length, in [−1, 1]; nothing where there are fewer than two
/// or all of one list are equal.   Cost: O(n log n).
/// Source: Spearman 1904, doi:10.2307/1412159.
[[nodiscard]] std::optional<double> rank_correlation(std::span<const double> a,
                                                     std::span<const double> b);

}  // namespace saite::analysis
