// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <vector>

#include "graph/analysis/paths/bfs_levels.h"

namespace saite::analysis {

/// How far everybody is from the sources of searches in a graph that has some arcs more than
/// another: as there, but for vertices that these arcs bring nearer.
class DistanceDelta {
 public:
  /// `others` is of the graph without the arcs, of n vertices, and must outlive this.
  DistanceDelta(const BfsLevels& others, project::Index n)
      : others_(&others), nearer_(n), moved_(n), any_moved_(n, 0) {}

  /// One more than the most steps.
  [[nodiscard]] std::size_t size() const { return std::max(others_->size(), nearer_.size()); }
  [[nodiscard]] SearchSet at(std::size_t steps, project::Index v) const {
    if (any_moved_[v] == 0) return others_->at(steps, v);
    SearchSet searches = others_->at(steps, v) - moved_[v];
    return searches |= nearer_.at(steps, v);
  }
  /// Calls at(steps, v) into the nearer caches.
  void prefetch(std::size_t steps, project::Index v) const { others_->prefetch(steps, v); }
  /// Whether somebody comes nearer to v.
  [[nodiscard]] bool moved(project::Index v) const { return any_moved_[v] != 0; }

  /// `searches` reach v in so many steps, and not in fewer.
  void decrease(std::size_t steps, project::Index v, const SearchSet& searches) {
    nearer_.add(steps, v, searches);
    moved_[v] |= searches;
    if (any_moved_[v] == 0) vertices_.push_back(v);
    any_moved_[v] = 1;
  }
  /// Nobody comes nearer. Cost: O(those who did).
  void clear() {
    nearer_.clear();
    for (const project::Index v : vertices_) {
      moved_[v] = {};
      any_moved_[v] = 0;
    }
    vertices_.clear();
  }

 private:
  const BfsLevels* others_;
  BfsLevels nearer_;
  std::vector<SearchSet> moved_;  // by vertex: all of nearer_
  std::vector<std::uint8_t> any_moved_;
  std::vector<project::Index> vertices_;
};

}  // namespace saite::analysis
