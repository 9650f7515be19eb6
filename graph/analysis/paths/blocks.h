// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Where a network can be torn apart.
struct Blocks {
  std::vector<project::Index> block_of_edge;  // by position in edges()
  project::Index count = 0;
  std::vector<std::uint8_t> cut_point;  // by projection index: its removal adds a component
  std::vector<std::uint8_t> bridge;     // by position in edges(): the same of an edge
};

/// Biconnected blocks: the largest parts that hold together whoever of them leaves; cut points are
/// the actors that lie in several, bridges the edges that are a block alone.
/// Convention: several ties of one pair are one edge, which is a bridge only as a whole; blocks are
/// numbered as a depth-first search closes them. The projection must be undirected (undirected.h).
/// Cost: O(n + m); no recursion, so a path of a million actors is fine.
/// Source: Hopcroft & Tarjan 1973, doi:10.1145/362248.362272.   Errors: cancelled.
Result<Blocks> blocks(const project::Projection& projection, Progress& progress);

}  // namespace saite::analysis
