// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "graph/base/geometry.h"
#include "graph/project/projection.h"

namespace saite::bench {

/// Scale-optimal normalised stress: the mean over pairs of (s·drawn ÷ steps − 1)² with the s that
/// makes it least. All pairs up to 2,000 actors, else those of 400 seeded pivots; pairs without a
/// path do not count.   Source: Gansner, Koren & North 2005, doi:10.1007/978-3-540-31843-9_25.
[[nodiscard]] double stress(const project::Projection& graph, std::span<const Vec2> drawing);

/// Mean over actors of the Jaccard index of the k actors within `hops` steps and the k nearest in
/// the drawing; actors without ties do not count. A seeded sample of 2,000 actors above 10,000.
/// Source: Kruiger et al. 2017, doi:10.1111/cgf.13187.
[[nodiscard]] double neighbourhood_preservation(const project::Projection& graph,
                                                std::span<const Vec2> drawing, int hops);

/// Pairs of ties, without a common end, that cross. Exact; nothing above 20,000 ties.
[[nodiscard]] std::optional<std::uint64_t> crossings(const project::Projection& graph,
                                                     std::span<const Vec2> drawing);

/// Coefficient of variation of the lengths of ties.
[[nodiscard]] double length_spread(const project::Projection& graph, std::span<const Vec2> drawing);

}  // namespace saite::bench
