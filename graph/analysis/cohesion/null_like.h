// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

// Random networks of the same sort as a given one: directed and with strengths as that is, and ties
// only between the two modes where it has modes. null_networks.h has faster ones for networks
// without directions, strengths and modes. The same for the same seed on any machine.

/// By actor: 0 or 1; empty where the network has not two modes.
using ModeOf = std::span<const project::Index>;

/// Everybody keeps the number of their ties (of their ties out and in, where directed): pairs of
/// ties trade their ends where that makes neither loop nor double tie; a strength goes with the
/// first end of its tie.
/// Cost: O(swaps·m).   Source: Maslov & Sneppen 2002, doi:10.1126/science.1065103.
/// Errors: cancelled.
Result<project::Projection> degrees_kept(const project::Projection& projection, ModeOf mode_of,
                                         std::uint32_t swaps_per_tie, std::uint64_t seed,
                                         const Progress& progress);

/// As many ties, and the same strengths, between pairs of chance. Of two modes as many run from
/// each mode to the other as do.
/// Cost: O(n + m), where more than half of all pairs are tied O(n²).   Errors: cancelled.
/// Source: Erdős & Rényi 1959, Publ. Math. Debrecen 6:290–297.
Result<project::Projection> density_kept(const project::Projection& projection, ModeOf mode_of,
                                         std::uint64_t seed, const Progress& progress);

}  // namespace saite::analysis
