// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "graph/base/progress.h"
#include "graph/layout/graph.h"

namespace saite::layout {

/// A smaller graph of the same shape: groups of a few close vertices became one, masses and
/// strengths added up.
struct Coarser {
  Graph graph;
  std::vector<Vertex> group_of;  // by vertex of the finer graph
};

/// Groups each vertex with the neighbour whose tie is strongest for the masses of both; leaves of
/// a hub are grouped among themselves, so that stars shrink as well.
/// Nothing where cancelled. Cost: O(n + m), deterministic.
/// Source: Walshaw 2003, doi:10.7155/jgaa.00070; Hu 2005 (stars).
[[nodiscard]] std::optional<Coarser> coarsen(const Graph& graph, std::uint64_t seed,
                                             Progress& progress);

}  // namespace saite::layout
