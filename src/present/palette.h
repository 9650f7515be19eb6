// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "render/canvas/colour.h"

namespace saite::present {

/// A colour scale of evenly spaced stops, mixed in between in linear light.
struct Palette {
  std::vector<canvas::Colour> stops;

  /// t in [0, 1], clamped. At least one stop.
  [[nodiscard]] canvas::Colour at(double t) const;
  friend bool operator==(const Palette&, const Palette&) = default;
};

}  // namespace saite::present
