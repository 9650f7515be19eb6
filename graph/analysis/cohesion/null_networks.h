// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

// Random networks to hold a network against. All are undirected, without strengths, and the same
// for the same seed on any machine.

/// Everybody keeps their number of ties, all else is chance: pairs of ties trade their ends where
/// that makes neither loop nor double tie.
/// Cost: O(swaps·m·least degree of the two).   Errors: cancelled.
/// Source: Maslov & Sneppen 2002, doi:10.1126/science.1065103.
Result<project::Projection> rewired(const project::Projection& projection,
                                    std::uint32_t swaps_per_tie, std::uint64_t seed,
                                    const Progress& progress);

/// As many actors and tied pairs, every such network as likely as another: G(n, m). `pairs` at most
/// n(n − 1)/2.
/// Cost: O(n + m), where more than half of all pairs are tied O(n²).
/// Source: Erdős & Rényi 1959, Publ. Math. Debrecen 6:290–297.
[[nodiscard]] project::Projection same_density(project::Index n, std::size_t pairs,
                                               std::uint64_t seed);

}  // namespace saite::analysis
