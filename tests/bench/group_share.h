// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "graph/base/geometry.h"
#include "graph/project/projection.h"

namespace saite::bench {

/// How well a drawing shows its groups: the mean share of each actor's ten nearest in the drawing
/// that are of its group, groups as Leiden finds them (seed 1); actors of groups of ten or fewer
/// do not count. A sample of 6,000 above that.
[[nodiscard]] double group_share(const project::Projection& graph, std::span<const Vec2> drawing);

}  // namespace saite::bench
