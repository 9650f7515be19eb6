// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/layout/layout.h"

namespace saite::layout {

/// Actors in tiers, tier 0 inside or on top, and a forest that hangs each on one of a higher tier:
/// what radial and layered have in common.
struct Tiers {
  std::vector<std::uint32_t> tier;  // by projection index
  std::uint32_t count = 0;
  std::vector<Index> parent;  // no_index where none
  std::vector<double> along;  // middle of its share of [0, 1), by leaves of the forest
  std::vector<Index> walk;    // all actors, parents before children, siblings together
};

/// Tiers by LayoutInput::level where given, highest first; else by steps from `centres`, one of
/// each connected part, greatest part first.   Cost: O(n log n + m).
[[nodiscard]] Tiers tiers_of(const project::Projection& projection, const LayoutInput& input,
                             const std::vector<Index>& centres);

/// The actor of each connected part of two or more with most ties, or LayoutInput::centre in its
/// part; greatest part first. And the actors without ties, in order.
struct Centres {
  std::vector<Index> centres;
  std::vector<std::vector<Index>> members;  // by centre
  std::vector<Index> isolates;
};
[[nodiscard]] Centres centres_of(const project::Projection& projection, const LayoutInput& input);

/// Numbers as close as can be to `wanted` (rising) that are at least `apart` from one to the next,
/// by least squares.   Source: Ayer et al. 1955, doi:10.1214/aoms/1177728423 (pool adjacent
/// violators).   Cost: O(n).
[[nodiscard]] std::vector<double> keep_apart(const std::vector<double>& wanted, double apart);

}  // namespace saite::layout
