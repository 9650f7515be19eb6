// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/single_pass.h"

#include "graph/layout/align.h"
#include "graph/layout/formulas.h"

namespace saite::layout {

SinglePass::SinglePass(Index n, LayoutInput input, Formula formula)
    : input_(std::move(input)), formula_(std::move(formula)) {
  positions_ = grid_positions(input_, n, {});
  for (std::size_t u = 0; u < input_.start.size(); ++u) {
    if (is_finite(input_.start[u])) positions_[u] = input_.start[u];
  }
}

void SinglePass::step(std::chrono::microseconds budget, Progress& progress) {
  const auto end = std::chrono::steady_clock::now() + budget;
  while (!finished_ && iterate(progress)) {
    if (std::chrono::steady_clock::now() >= end) break;
  }
}

bool SinglePass::iterate(Progress& progress) {
  if (progress.cancelled()) return false;
  if (!overlap_) {
    std::vector<Vec2> placed = formula_();
    bool any_fixed = false;
    for (std::size_t u = 0; u < input_.fixed.size(); ++u) {
      if (!input_.fixed[u]) continue;
      placed[u] = input_.start[u];
      any_fixed = true;
    }
    std::vector<float> radii = input_.radius;
    if (radii.empty()) radii.assign(placed.size(), 1.0F);
    overlap_.emplace(std::move(placed), std::move(radii),
                     any_fixed ? input_.fixed : std::vector<bool>{});
  } else if (!overlap_->iterate(progress)) {
    return false;
  }
  positions_ = overlap_->centres();
  finished_ = overlap_->finished();
  return true;
}

double SinglePass::progress() const {
  if (finished_) return 1;
  return overlap_ ? 0.8 : 0;
}

}  // namespace saite::layout
