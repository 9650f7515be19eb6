// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/layout.h"

#include <algorithm>

namespace saite::layout {

float max_radius(const LayoutInput& input) {
  return input.radius.empty() ? 1.0F : std::max(1.0F, std::ranges::max(input.radius));
}

Result<std::vector<Vec2>> run(Layout& layout, Progress& progress) {
  constexpr std::chrono::milliseconds budget{20};
  while (!layout.finished()) {
    if (progress.cancelled()) return cancelled_error();
    layout.step(budget, progress);
    progress.report(layout.progress());
  }
  const auto positions = layout.positions();
  return std::vector<Vec2>(positions.begin(), positions.end());
}

}  // namespace saite::layout
