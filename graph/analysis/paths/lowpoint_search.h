// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// Depth-first search of an undirected simple graph with the low points that tell cut points and
/// blocks; its stack is held by hand, so that a path of a million vertices is fine. `Visitor`:
///   skip(v)                       v is not part of the graph;
///   step()                        before each arc that is looked at; false ends the search;
///   enter(u)                      u is met;
///   tree_arc(u, at)               the arc at position `at` of u leads to a vertex not met before;
///   back_arc(u, at)               … to one above u on the way from the root, u's parent aside;
///   leave(u, parent, parts)       all below u is done; `parts`: no arc from below u leads above
///                                 the parent, so removing the parent cuts u and all below it off.
/// Cost: O(n + m).   Source: Hopcroft & Tarjan 1973, doi:10.1145/362248.362272.
template <class Visitor>
class LowpointSearch {
 public:
  LowpointSearch(std::span<const project::Index> offsets, std::span<const project::Index> heads)
      : offsets_(offsets), heads_(heads), entered_(offsets.size() - 1), low_(offsets.size() - 1) {}

  void clear() {
    std::ranges::fill(entered_, 0);
    clock_ = 0;
  }
  [[nodiscard]] bool met(project::Index v) const { return entered_[v] != 0; }

  /// All that can be reached from `root`, which is not met yet. False where step() ended it.
  bool run(project::Index root, Visitor& visitor) {
    enter(root, root, visitor);
    while (!stack_.empty()) {
      if (!visitor.step()) return false;
      Frame& frame = stack_.back();
      if (frame.next == offsets_[frame.vertex + 1]) {
        leave(visitor);
      } else {
        follow(frame, visitor);
      }
    }
    return true;
  }

 private:
  struct Frame {
    project::Index vertex;
    project::Index parent;  // the vertex itself at a root
    project::Index next;    // position of the next arc to look at
  };

  void enter(project::Index u, project::Index parent, Visitor& visitor) {
    entered_[u] = low_[u] = ++clock_;
    stack_.push_back({u, parent, offsets_[u]});
    visitor.enter(u);
  }
  void follow(Frame& frame, Visitor& visitor) {
    const project::Index at = frame.next++;
    const project::Index u = frame.vertex;
    const project::Index v = heads_[at];
    if (v == frame.parent || visitor.skip(v)) return;
    if (entered_[v] == 0) {
      visitor.tree_arc(u, at);
      enter(v, u, visitor);
    } else if (entered_[v] < entered_[u]) {
      visitor.back_arc(u, at);
      low_[u] = std::min(low_[u], entered_[v]);
    }
  }
  void leave(Visitor& visitor) {
    const auto [u, parent, next] = stack_.back();
    stack_.pop_back();
    if (u == parent) return;
    low_[parent] = std::min(low_[parent], low_[u]);
    visitor.leave(u, parent, low_[u] >= entered_[parent]);
  }

  std::span<const project::Index> offsets_;
  std::span<const project::Index> heads_;
  std::vector<project::Index> entered_;  // time of entry from 1; 0: not met
  std::vector<project::Index> low_;      // earliest entry that an arc from below leads to
  std::vector<Frame> stack_;
  project::Index clock_ = 0;
};

}  // namespace saite::analysis
