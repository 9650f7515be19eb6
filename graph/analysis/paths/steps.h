// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// Steps from the nearest of `sources` to each actor, at most `max`; no_index where it is farther.
/// Along the arcs where the projection is directed; strengths ignored. Cost: O(n + m).
[[nodiscard]] std::vector<project::Index> steps_from(const project::Projection& projection,
                                                     std::span<const project::Index> sources,
                                                     project::Index max = project::no_index);

/// Searches around one set after the other without clearing a table of all actors each time.
class StepSearch {
 public:
  explicit StepSearch(const project::Projection& projection)
      : projection_(projection), seen_(projection.size()) {}

  /// All actors within `max` steps of the sources, these first, then step by step.
  std::span<const project::Index> within(std::span<const project::Index> sources,
                                         project::Index max);

 private:
  const project::Projection& projection_;
  std::vector<std::uint32_t> seen_;
  std::uint32_t round_ = 0;
  std::vector<project::Index> queue_;
};

}  // namespace saite::analysis
