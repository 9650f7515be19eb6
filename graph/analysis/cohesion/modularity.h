// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

#include "graph/project/projection.h"

namespace saite::analysis {

/// How far the ties keep within groups, beyond what the actors' degrees let one expect:
/// Σ_c [L_c/m − γ (K_c/2m)²], L_c the ties within group c, K_c the sum of its degrees (strengths
/// where the projection is weighted). Range [−1/2, 1) for γ = 1.
/// Convention: actors in no group (no_index) and their ties are left out (kit/outside.h). Nothing
/// where no ties are left. The projection must be undirected (undirected.h).
/// Cost: O(n + m).   Source: Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113.
[[nodiscard]] std::optional<double> modularity(const project::Projection& projection,
                                               std::span<const project::Index> group_of,
                                               double resolution = 1.0);

}  // namespace saite::analysis
