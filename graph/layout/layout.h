// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/geometry.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::layout {

using project::Index;
using project::no_index;

/// What every layout is given beside the projection. Each list is empty or as long as the
/// projection.
struct LayoutInput {
  /// Positions to begin from. A layout that gets them keeps the map recognisable: small edits move
  /// little. An entry that is not finite says: this actor is new, find it a place.
  std::vector<Vec2> start;
  std::vector<bool> fixed;    // actors that must stay exactly where `start` has them; empty: none
  std::vector<float> radius;  // of each actor's disc, in the layout's own unit; empty: all 1
  std::uint64_t seed = 1;
  /// Width ÷ height of the page that the drawing is for: small parts are set so that the whole fits
  /// it. Larger than 0.
  float aspect = 4.0F / 3.0F;

  std::vector<std::optional<model::GeoPoint>> place;  // for geographic
  std::vector<int> level;       // for radial and layered, such as the power of the kind; low first
  std::optional<Index> centre;  // for radial and layered: whose neighbourhood; absent: the hub
};

/// Of the discs of `input`, at least 1.   Cost: O(n).
[[nodiscard]] float max_radius(const LayoutInput& input);

/// A layout at work. It never blocks: the owner calls step() from a worker thread as long as it
/// wants, looks at positions() between steps, and stops when finished() or when it has had enough.
///     auto layout = create_layout(default_layout, projection, input);
///     while (!(*layout)->finished()) { (*layout)->step(8ms, progress);
///     show((*layout)->positions()); }
/// Unit: an actor's default radius is 1, a tie between neighbours about 10 long; crowded networks
/// are drawn larger, until their discs have room. Discs do not overlap at the end. Same projection,
/// input and seed: the same positions, whatever the budgets and threads.
class Layout {
 public:
  virtual ~Layout() = default;

  /// Works for about `budget`, in whole iterations, at least one. Looks at `progress` for
  /// cancellation within an iteration too; an iteration that is cut off changes nothing, and the
  /// next step() does it again.
  virtual void step(std::chrono::microseconds budget, Progress& progress) = 0;
  [[nodiscard]] virtual bool finished() const = 0;
  /// Share of the work that is done, in [0, 1]; never goes back.
  [[nodiscard]] virtual double progress() const = 0;
  /// By projection index; always finite. Readable from the first moment, before any step.
  [[nodiscard]] virtual std::span<const Vec2> positions() const = 0;
};

/// Runs a layout to its end. Errors: cancelled.
Result<std::vector<Vec2>> run(Layout& layout, Progress& progress);

}  // namespace saite::layout
