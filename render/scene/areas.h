// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "graph/base/geometry.h"

namespace saite::scene {

inline constexpr std::uint32_t no_group = std::numeric_limits<std::uint32_t>::max();

/// One closed outline; its area may be concave and has no holes.
using Ring = std::vector<Vec2>;

/// Soft areas around the points of each group, the piece with most points first. No two overlap:
/// a place belongs to the group whose points are densest around it, where they are dense enough, so
/// groups that lie apart get an area each, and a stray among others gives way to them. Wide enough
/// to hold the points together, an area is then drawn in to `spacing` around them (a ninth of the
/// map where that is less); a group of 20 or fewer is held along its shortest tree besides.
/// `group_of`: by point; no_group: of none, which takes its room all the same. `spacing`: the usual
/// distance of a point to its nearest. Pieces with less than a twentieth of a group are left out.
/// Points without a place do not count. `rough`: half as fine, a quarter of the time, for what
/// moves on at once.   Cost: O(points + groups' cells), at most 65,536 cells a group.   Source:
/// isocontours as in Collins, Penn & Carpendale 2009, doi:10.1109/TVCG.2009.122
[[nodiscard]] std::vector<std::vector<Ring>> group_areas(std::span<const Vec2> points,
                                                         std::span<const std::uint32_t> group_of,
                                                         std::size_t groups, float spacing,
                                                         bool rough = false);

}  // namespace saite::scene
