// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tbb/enumerable_thread_specific.h>

#include <cstddef>
#include <span>
#include <vector>

#include "graph/analysis/paths/multi_source_bfs.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// A graph in compressed rows of its own, its vertices renamed.
struct RenamedRows {
  RenamedRows() = default;
  /// Vertex i is order[i]; row_of(u) gives the neighbours of u by their old names.
  RenamedRows(std::span<const project::Index> order, const auto& row_of) {
    rank.resize(order.size());
    for (project::Index i = 0; i < order.size(); ++i) rank[order[i]] = i;
    std::size_t arcs = 0;
    for (const project::Index u : order) arcs += row_of(u).size();
    neighbours.reserve(arcs);
    offsets.reserve(order.size() + 1);
    offsets.push_back(0);
    for (const project::Index u : order) {
      for (const project::Index v : row_of(u)) neighbours.push_back(rank[v]);
      offsets.push_back(static_cast<project::Index>(neighbours.size()));
    }
  }

  std::vector<project::Index> rank;  // by old name: the new one
  std::vector<project::Index> offsets;
  std::vector<project::Index> neighbours;
};

using BfsScratches = tbb::enumerable_thread_specific<BfsScratch>;

/// add_distances() from each of the vertices 0 … sources − 1, as many at once as go in step, on all
/// threads; the same sums from any number of threads.
/// Errors: cancelled; the scratches can be used again.
Result<DistanceSums> distance_batches(const SearchRows& rows, project::Index sources,
                                      BfsScratches& scratches, Progress& progress);

}  // namespace saite::analysis
