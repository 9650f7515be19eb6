// SPDX-License-Identifier: Apache-2.0
#include "src/present/palette.h"

#include <algorithm>
#include <cmath>

#include "graph/base/error.h"

namespace saite::present {

canvas::Colour Palette::at(double t) const {
  if (stops.empty()) broken("a palette without colours");
  const double place =
      (std::isfinite(t) ? std::clamp(t, 0.0, 1.0) : 0.0) * static_cast<double>(stops.size() - 1);
  const auto low = static_cast<std::size_t>(place);
  const std::size_t high = std::min(low + 1, stops.size() - 1);
  return canvas::mix(stops[low], stops[high], place - static_cast<double>(low));
}

}  // namespace saite::present
