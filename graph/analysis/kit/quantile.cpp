// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/quantile.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace saite::analysis {

double quantile(std::span<const double> rising, double share) {
  const double rank = share * static_cast<double>(rising.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(rank));
  const std::size_t above = std::min(below + 1, rising.size() - 1);
  const double part = rank - static_cast<double>(below);
  return part == 0 ? rising[below] : rising[below] + part * (rising[above] - rising[below]);
}

}  // namespace saite::analysis
