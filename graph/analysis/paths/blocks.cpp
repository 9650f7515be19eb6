// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/blocks.h"

#include <algorithm>

#include "graph/analysis/kit/watch.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// One depth-first search over all components, its stack held by hand.
class BlockSearch {
 public:
  explicit BlockSearch(const Projection& projection)
      : projection_(projection),
        entered_(projection.size(), 0),
        lowest_(projection.size(), 0),
        next_arc_(projection.size(), 0) {
    found_.block_of_edge.assign(projection.edge_count(), no_index);
    found_.cut_point.assign(projection.size(), 0);
    found_.bridge.assign(projection.edge_count(), 0);
    open_edges_.reserve(projection.edge_count());
  }

  Result<Blocks> run(Progress& progress) {
    Watch watch(progress);
    for (Index root = 0; root < projection_.size(); ++root) {
      if (entered_[root] != 0) continue;
      enter(root, no_index);
      while (!path_.empty()) {
        if (watch.stop()) return cancelled_error();
        step();
      }
    }
    return std::move(found_);
  }

 private:
  struct Frame {
    Index actor;
    Index edge;  // by which the search came, no_index at a root
  };

  void enter(Index u, Index edge) {
    entered_[u] = lowest_[u] = ++clock_;
    next_arc_[u] = projection_.offsets()[u];
    path_.push_back({u, edge});
  }

  /// Follows one arc of the actor on top, or leaves it.
  void step() {
    const auto [u, came_by] = path_.back();
    if (next_arc_[u] == projection_.offsets()[u + 1]) return leave();
    const Index arc = next_arc_[u]++;
    const Index v = projection_.neighbour_array()[arc];
    const Index edge = projection_.arc_edge_array()[arc];
    if (edge == came_by) return;
    if (entered_[v] == 0) {
      open_edges_.push_back(edge);
      enter(v, edge);
    } else if (entered_[v] < entered_[u]) {
      open_edges_.push_back(edge);
      lowest_[u] = std::min(lowest_[u], entered_[v]);
    }
  }

  void leave() {
    const auto [u, came_by] = path_.back();
    path_.pop_back();
    if (path_.empty()) return;
    const Index parent = path_.back().actor;
    lowest_[parent] = std::min(lowest_[parent], lowest_[u]);
    if (lowest_[u] < entered_[parent]) return;
    // Nothing below u climbs above its parent: what was opened since is one block.
    const bool alone = open_edges_.back() == came_by;
    found_.bridge[came_by] = alone ? 1 : 0;
    for (Index edge = no_index; edge != came_by; open_edges_.pop_back()) {
      edge = open_edges_.back();
      found_.block_of_edge[edge] = found_.count;
    }
    ++found_.count;
    // A root is a cut point only if a second block hangs on it.
    const bool root = path_.size() == 1;
    if (!root || root_blocks_ == parent) found_.cut_point[parent] = 1;
    if (root) root_blocks_ = parent;
  }

  const Projection& projection_;
  Blocks found_;
  std::vector<Index> entered_;  // time of entry from 1, 0 before
  std::vector<Index> lowest_;   // earliest entry that the subtree's edges lead to
  std::vector<Index> next_arc_;
  std::vector<Frame> path_;
  std::vector<Index> open_edges_;
  Index clock_ = 0;
  Index root_blocks_ = no_index;  // the root that has closed a block already
};

}  // namespace

Result<Blocks> blocks(const Projection& projection, Progress& progress) {
  if (projection.directed()) broken("blocks of a directed projection");
  return BlockSearch(projection).run(progress);
}

}  // namespace saite::analysis
