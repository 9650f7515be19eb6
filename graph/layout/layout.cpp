// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/layout.h"

namespace saite::layout {

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
