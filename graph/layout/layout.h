// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::layout {

/// What every layout is given beside the projection.
struct LayoutInput {
  std::vector<Vec2> start;    // positions to begin from; empty: the layout chooses
  std::vector<bool> fixed;    // actors that must stay where `start` has them; empty: none
  std::vector<float> radius;  // of each actor's disc, in the layout's own unit; empty: all 1
  std::uint64_t seed = 1;
};

/// A layout at work. It never blocks: the owner calls step() from a worker thread as long as it
/// wants, looks at positions() between steps, and stops when finished() or when it has had enough.
///     auto layout = create_layout("force", projection, input);
///     while (!layout->finished()) { layout->step(8ms); show(layout->positions()); }
/// Unit: an actor's default radius is 1, a typical tie about 10 long. Discs do not overlap at the
/// end. Same projection, input and seed: the same positions, whatever the budgets and threads.
class Layout {
 public:
  virtual ~Layout() = default;

  /// Works for about `budget`, in whole iterations, at least one. Looks at `progress` for
  /// cancellation within an iteration too.
  virtual void step(std::chrono::microseconds budget, Progress& progress) = 0;
  [[nodiscard]] virtual bool finished() const = 0;
  /// Share of the work that is done, in [0, 1].
  [[nodiscard]] virtual double progress() const = 0;
  /// By projection index. Readable from the first moment, before any step.
  [[nodiscard]] virtual std::span<const Vec2> positions() const = 0;
};

/// Runs a layout to its end. Errors: cancelled.
Result<std::vector<Vec2>> run(Layout& layout, Progress& progress);

}  // namespace saite::layout
