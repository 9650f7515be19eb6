// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "graph/project/projection.h"

namespace saite::analysis {

/// Share of the arcs that are returned. Only makes sense for a directed projection; nothing where
/// it is undirected or has no arcs.
/// Convention: an undirected tie in a directed projection is two arcs that return each other.
/// Cost: O(m log(max degree)).   Source: Wasserman & Faust 1994, doi:10.1017/CBO9780511815478.
[[nodiscard]] std::optional<double> reciprocity(const project::Projection& projection);

}  // namespace saite::analysis
