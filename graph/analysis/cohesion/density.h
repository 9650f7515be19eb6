// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "graph/project/projection.h"

namespace saite::analysis {

/// Share of the possible pairs that are tied: 2m / (n(n − 1)), directed m / (n(n − 1)).
/// Convention: loops ignored; a pair counts once however many ties it has. Nothing for fewer than
/// two actors.   Cost: O(1).   Source: Wasserman & Faust 1994, doi:10.1017/CBO9780511815478.
[[nodiscard]] std::optional<double> density(const project::Projection& projection);

/// Mean number of others that an actor is tied with; of the undirected network. Nothing without
/// actors.   Cost: O(1).
[[nodiscard]] std::optional<double> mean_degree(const project::Projection& projection);

}  // namespace saite::analysis
