// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/bfs_levels.h"

namespace saite::analysis {

void BfsLevels::add(std::size_t steps, project::Index v, const SearchSet& searches) {
  if (!searches.any()) return;
  if (steps >= size_) {
    size_ = steps + 1;
    while (rows_.size() < size_) {
      vertices_.emplace_back();
      rows_.emplace_back();
      places_.emplace_back(n_, project::no_index);
    }
  }
  project::Index& place = places_[steps][v];
  if (place == project::no_index) {
    place = static_cast<project::Index>(vertices_[steps].size());
    vertices_[steps].push_back(v);
    rows_[steps].push_back(searches);
  } else {
    rows_[steps][place] |= searches;
  }
}

void BfsLevels::clear() {
  for (std::size_t steps = 0; steps < size_; ++steps) {
    for (const project::Index v : vertices_[steps]) places_[steps][v] = project::no_index;
    vertices_[steps].clear();
    rows_[steps].clear();
  }
  size_ = 0;
}

}  // namespace saite::analysis
