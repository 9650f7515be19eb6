// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/strong_components.h"

#include <algorithm>

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;

/// Tarjan's search with a stack of its own: a chain of a million actors is as deep as that.
class Search {
 public:
  explicit Search(const ArcLists& arcs)
      : arcs_(arcs), met_(arcs.size(), no_index), low_(arcs.size()), open_(arcs.size(), 0) {}

  ArcLists run() {
    for (Index u = 0; u < arcs_.size(); ++u) {
      if (met_[u] == no_index) from(u);
    }
    return std::move(found_);
  }

 private:
  struct Step {
    Index actor;
    std::size_t next = 0;  // of its arcs
  };

  void enter(Index u) {
    met_[u] = low_[u] = time_++;
    open_[u] = 1;
    waiting_.push_back(u);
    path_.push_back({u});
  }

  void from(Index start) {
    enter(start);
    while (!path_.empty()) {
      Step& step = path_.back();
      const Index u = step.actor;
      if (step.next < arcs_[u].size()) {
        const Index v = arcs_[u][step.next++];
        if (met_[v] == no_index) {
          enter(v);
        } else if (open_[v] != 0) {
          low_[u] = std::min(low_[u], met_[v]);
        }
        continue;
      }
      path_.pop_back();
      if (!path_.empty()) {
        Index& low = low_[path_.back().actor];
        low = std::min(low, low_[u]);
      }
      if (low_[u] == met_[u]) close(u);
    }
  }

  /// All that was met since the root, and is in no set yet, is one.
  void close(Index root) {
    std::vector<Index> set;
    Index u = no_index;
    do {
      u = waiting_.back();
      waiting_.pop_back();
      open_[u] = 0;
      set.push_back(u);
    } while (u != root);
    std::ranges::sort(set);
    found_.push_back(std::move(set));
  }

  const ArcLists& arcs_;
  std::vector<Index> met_;  // when; no_index: not yet
  std::vector<Index> low_;  // the earliest of the open ones that it leads back to
  std::vector<std::uint8_t> open_;
  std::vector<Index> waiting_;
  std::vector<Step> path_;
  ArcLists found_;
  Index time_ = 0;
};

}  // namespace

ArcLists strong_components(const ArcLists& arcs) {
  return Search(arcs).run();
}

}  // namespace saite::analysis
