// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "graph/analysis/community/two_mode.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// Where actors stand in a network of two modes, held against the most that one of their mode could
/// have. By projection index; nothing for actors of neither mode.
struct TwoModeCentrality {
  std::vector<std::optional<double>> degree;       // share of the other mode that it is tied to
  std::vector<std::optional<double>> closeness;    // none where nobody is reached
  std::vector<std::optional<double>> betweenness;  // share of the greatest; none where that is 0
};

/// Convention: without directions and strengths. Closeness counts who is reached, as that of one
/// mode does (see Distances::closeness).
/// Cost: that of betweenness and of distances.   Errors: cancelled.
/// Source: Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2; the greatest betweenness:
/// Borgatti & Halgin 2011, in: The SAGE Handbook of Social Network Analysis, 417–433.
Result<TwoModeCentrality> two_mode_centrality(const project::Projection& projection,
                                              const TwoMode& modes, Progress& progress);

}  // namespace saite::analysis
