// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace saite::layout {

/// Sums, for each of `count` targets, what `source_count` point masses push it with:
///     push += mass · (target − source) / r²      (r² softened by `softening`)
///     stiffness += mass / r²
/// Targets' arrays must have room for count rounded up to a multiple of `repulsion_lanes`.
/// Vectorised for the processor at hand, yet the same bits on every one: a lane is a target,
/// sources are added one after the other, and only + − × ÷ are used, each rounded by itself.
struct RepulsionTargets {
  const float* x;
  const float* y;
  float* push_x;
  float* push_y;
  float* stiffness;
  std::size_t count;
};
inline constexpr std::size_t repulsion_lanes = 16;

void add_repulsion(const RepulsionTargets& targets, const float* x, const float* y,
                   const float* mass, std::size_t source_count, float softening);

}  // namespace saite::layout
