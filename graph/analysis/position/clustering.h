// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/analysis/kit/scores.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// How many triangles each actor is part of.
/// Convention: strengths ignored. The projection must be undirected (undirected.h).
/// Cost: O(m^1.5) time, O(n + m) space; threads.
/// Source: Latapy 2008, doi:10.1016/j.tcs.2008.07.017 (forward).   Errors: cancelled.
Result<std::vector<std::uint64_t>> triangles(const project::Projection& projection,
                                             Progress& progress);

/// Share of the pairs of an actor's neighbours that are tied to each other; from `triangles` of
/// the same projection. Nothing for actors with fewer than two neighbours, who have no pairs.
/// Source: Watts & Strogatz 1998, doi:10.1038/30918.
[[nodiscard]] Scores local_clustering(const project::Projection& projection,
                                      const std::vector<std::uint64_t>& triangles);

/// Mean of local clustering, where actors with fewer than two neighbours count as 0 (as NetworkX
/// does). Nothing for a network without actors.
[[nodiscard]] std::optional<double> mean_clustering(const project::Projection& projection,
                                                    const std::vector<std::uint64_t>& triangles);

/// Share of the paths over two ties whose ends are tied as well: 3 × triangles / such paths.
/// Nothing where there is no such path.   Source: Wasserman & Faust 1994,
/// doi:10.1017/CBO9780511815478.
[[nodiscard]] std::optional<double> transitivity(const project::Projection& projection,
                                                 const std::vector<std::uint64_t>& triangles);

}  // namespace saite::analysis
