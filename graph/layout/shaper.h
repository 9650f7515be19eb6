// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/base/progress.h"

namespace saite::layout {

/// Finds the shape of one connected graph, in a unit of its own, iteration by iteration.
class Shaper {
 public:
  virtual ~Shaper() = default;
  /// False where cancelled; then nothing has changed.
  virtual bool iterate(Progress& progress) = 0;
  [[nodiscard]] virtual bool finished() const = 0;
  /// Share of the work done, in [0, 1].
  [[nodiscard]] virtual double progress() const = 0;
  /// Falls whenever the drawing changes as a whole.
  [[nodiscard]] virtual std::size_t levels_left() const = 0;
  /// By vertex; empty before there is anything to see.
  [[nodiscard]] virtual std::vector<Vec2> positions() const = 0;
};

}  // namespace saite::layout
