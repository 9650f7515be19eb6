// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// What the lengths of all shortest paths say, gathered in one pass. By projection index; distances
/// run from the actor along the arcs. Where the projection is weighted, lengths are 1/strength.
struct Distances {
  std::vector<project::Index> reached;  // other actors that a path leads to
  std::vector<double> total;            // sum of the distances to them
  std::vector<double> harmonic;         // sum of 1/distance over them
  std::vector<double> farthest;         // greatest distance to any of them; 0 where there is none

  /// Closeness of an actor among those it reaches: (reached / total) · (reached / (n − 1)), which
  /// is the usual (n − 1)/total where all are reached (Wasserman & Faust 1994). Nothing where
  /// nobody is reached.
  [[nodiscard]] std::optional<double> closeness(project::Index u) const;
  /// harmonic / (n − 1). Nothing where n < 2.
  [[nodiscard]] std::optional<double> harmonic_closeness(project::Index u) const;
  /// Greatest distance between any two actors that a path joins. Nothing where no path is.
  [[nodiscard]] std::optional<double> diameter() const;
  /// Mean over the ordered pairs that a path joins. Nothing where no path is.
  [[nodiscard]] std::optional<double> mean_distance() const;
  /// Mean of 1/distance over all ordered pairs, 0 for those without a path (Latora & Marchiori
  /// 2001, doi:10.1103/PhysRevLett.87.198701). Nothing where n < 2.
  [[nodiscard]] std::optional<double> efficiency() const;
};

/// Closeness, harmonic closeness, eccentricity, diameter and mean distance in one pass.
/// Cost: unweighted O(n·m/256) words in practice (256 or 512 sources at once: Then et al. 2014,
/// doi:10.14778/2735496.2735507), O(n) space a thread; weighted 64 sources at once where lengths
/// are small whole numbers (length_search.h), else O(n·m + n² log n).
/// Errors: cancelled.
Result<Distances> distances(const project::Projection& projection, Progress& progress);

}  // namespace saite::analysis
