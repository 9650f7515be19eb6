// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace saite::analysis {

/// The value below which such a share of them lies, between the two next to it where the rank is no
/// whole number. Convention: `rising` is sorted and not empty.
/// Source: type 7 of Hyndman & Fan 1996, doi:10.1080/00031305.1996.10473566.
[[nodiscard]] double quantile(std::span<const double> rising, double share);

}  // namespace saite::analysis
