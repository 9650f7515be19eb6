// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "graph/project/projection.h"

namespace saite::test {

/// A small published network whose values are known.
struct ClassicGraph {
  std::vector<std::string> names;  // by projection index
  std::vector<project::Projection::Edge> edges;
  std::vector<double> weights;  // by edges; all 1 where the publication has none

  [[nodiscard]] project::Projection projection(bool weighted = false) const;
  /// Fails the test where nobody has that name.
  [[nodiscard]] project::Index operator[](std::string_view name) const;
};

/// Krackhardt 1990: 10 actors in alphabetical order, Andre … Jane, 18 ties.
[[nodiscard]] ClassicGraph kite();
/// Padgett & Ansell 1993, marriages: 15 families in alphabetical order, 20 ties; with Pucci, who
/// has none, as the 16th if asked for.
[[nodiscard]] ClassicGraph florentine(bool with_pucci = false);
/// Zachary 1977: members "0" … "33", 78 weighted ties.
[[nodiscard]] ClassicGraph karate();
/// By karate's index: 0 with the instructor, 1 with the president, as it came to pass.
[[nodiscard]] std::vector<project::Index> karate_factions();

// Shapes whose values follow from a formula. Centre, hub first.
[[nodiscard]] project::Projection star(project::Index n);
[[nodiscard]] project::Projection path(project::Index n);
[[nodiscard]] project::Projection cycle(project::Index n);
[[nodiscard]] project::Projection wheel(project::Index n);
[[nodiscard]] project::Projection complete(project::Index n);

}  // namespace saite::test
