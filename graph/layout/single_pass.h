// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "graph/layout/layout.h"
#include "graph/layout/overlap.h"

namespace saite::layout {

/// Turns a formula into a Layout: one iteration for the formula, some to move discs apart, fixed
/// actors always where they were. Before that, positions() are the start, or a plain grid.
class SinglePass final : public Layout {
 public:
  using Formula = std::function<std::vector<Vec2>()>;

  SinglePass(Index n, LayoutInput input, Formula formula);

  void step(std::chrono::microseconds budget, Progress& progress) override;
  [[nodiscard]] bool finished() const override { return finished_; }
  [[nodiscard]] double progress() const override;
  [[nodiscard]] std::span<const Vec2> positions() const override { return positions_; }

 private:
  bool iterate(Progress& progress);

  LayoutInput input_;
  Formula formula_;
  std::vector<Vec2> positions_;
  std::optional<OverlapRemoval> overlap_;
  bool finished_ = false;
};

}  // namespace saite::layout
