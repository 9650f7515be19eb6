// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/blocks.h"

#include "graph/analysis/kit/watch.h"
#include "graph/analysis/paths/lowpoint_search.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// Collects the edges of the blocks that the search has not closed yet.
class BlockVisitor {
 public:
  BlockVisitor(const Projection& projection, const Progress& progress)
      : edges_(projection.arc_edge_array()), watch_(progress) {
    found.block_of_edge.assign(projection.edge_count(), no_index);
    found.cut_point.assign(projection.size(), 0);
    found.bridge.assign(projection.edge_count(), 0);
    open_edges_.reserve(projection.edge_count());
  }

  static bool skip(Index) { return false; }
  bool step() { return !watch_.stop(); }
  void enter(Index) {}
  void tree_arc(Index, Index at) {
    open_edges_.push_back(edges_[at]);
    tree_edges_.push_back(edges_[at]);
  }
  void back_arc(Index, Index at) { open_edges_.push_back(edges_[at]); }
  void leave(Index, Index parent, bool parts) {
    const Index came_by = tree_edges_.back();
    tree_edges_.pop_back();
    if (parts) close_block(parent, came_by);
  }

  Blocks found;

 private:
  /// All edges met since the tree edge from the parent are one block.
  void close_block(Index parent, Index came_by) {
    const bool alone = open_edges_.back() == came_by;
    found.bridge[came_by] = alone ? 1 : 0;
    for (Index edge = no_index; edge != came_by; open_edges_.pop_back()) {
      edge = open_edges_.back();
      found.block_of_edge[edge] = found.count;
    }
    ++found.count;
    // A root is a cut point only if a second block hangs on it.
    const bool root = tree_edges_.empty();
    if (!root || root_with_block_ == parent) found.cut_point[parent] = 1;
    if (root) root_with_block_ = parent;
  }

  std::span<const Index> edges_;  // by position of arc
  Watch watch_;
  std::vector<Index> open_edges_;
  std::vector<Index> tree_edges_;  // from the root to where the search is
  Index root_with_block_ = no_index;
};

}  // namespace

Result<Blocks> blocks(const Projection& projection, Progress& progress) {
  if (projection.directed()) broken("blocks of a directed projection");
  BlockVisitor visitor(projection, progress);
  LowpointSearch<BlockVisitor> search(projection.offsets(), projection.neighbour_array());
  for (Index root = 0; root < projection.size(); ++root) {
    if (!search.met(root) && !search.run(root, visitor)) return cancelled_error();
  }
  return std::move(visitor.found);
}

}  // namespace saite::analysis
