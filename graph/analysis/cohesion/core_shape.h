// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// The best core that a quick search finds: quick enough to look for one in hundreds of random
/// networks too.
struct CoreShape {
  double fit = 0;                    // as CorePeriphery::fit, ties across not compared
  std::vector<project::Index> core;  // rising
  project::Index periphery = 0;      // actors
  /// Nothing where there are no such pairs.
  std::optional<double> core_density;
  std::optional<double> between_density;
  std::optional<double> periphery_density;
  double carried = 0;  // share of the ties with an end in the core

  /// Whether it looks like one. Rules of thumb: three actors or more in the core, two or more
  /// around it; density no less in the core than between, less in the periphery; half of the ties
  /// or more with an end in the core (a dense corner of a large network is no core of it); a fit of
  /// .3, less of which tells under a tenth of who is tied to whom (r²; Cohen 1988 calls .3 medium).
  [[nodiscard]] bool plausible() const;
};

/// From the actors in the order of their ties, then single moves as long as they help.
/// Convention and source as core_periphery(). Nothing where no split has a fit (no ties, or all).
/// Cost: O(n + m) a round, a few rounds.   Errors: cancelled.
Result<std::optional<CoreShape>> core_shape(const project::Projection& projection,
                                            Progress& progress);

/// The least number of pairs to tie or untie so that the core is complete and the periphery without
/// ties. It follows from the numbers of ties alone: every network of the same degrees is as far
/// from such a split, and where it is 0 all of them are exactly that.
/// Cost: O(n log n).   Source: Hammer & Simeone 1981, The splittance of a graph, Combinatorica
/// 1:275–284, doi:10.1007/BF02579333.
[[nodiscard]] double splittance(std::span<const project::Index> degrees);

}  // namespace saite::analysis
