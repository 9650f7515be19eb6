// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace saite::analysis {

// p-values of several tests at once, in the order given.

/// Held up against all of them (family-wise): each times the number of those not yet passed, never
/// falling.   Cost: O(n log n).   Source: Holm 1979, Scandinavian Journal of Statistics 6:65–70.
[[nodiscard]] std::vector<double> holm(std::span<const double> p);

/// The share of false discoveries that taking this test and all rarer ones would bring: each times
/// `tests` over its place among them, never rising towards the rarer. `tests`: how many there are,
/// those with p = 1 that are not listed included.   Cost: O(n log n).
/// Source: Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x
[[nodiscard]] std::vector<double> false_discovery_rate(std::span<const double> p, double tests);

/// Of `all` things, `marked` are marked and `drawn` are drawn without putting back: the probability
/// that `hits` or more of them are marked (the upper tail of the hypergeometric distribution).
/// Errors of rounding only, about 1e-14.   Cost: O(min(marked, drawn)).
[[nodiscard]] double hypergeometric_tail(std::uint32_t all, std::uint32_t marked,
                                         std::uint32_t drawn, std::uint32_t hits);

}  // namespace saite::analysis
