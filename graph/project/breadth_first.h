// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/project/projection.h"

namespace saite::project {

/// Breadth-first search from the vertices in `order`, whose `steps` are 0, to all within `max`
/// steps; others have no_index. Vertices are appended to `order` as they are met.
/// `for_each_neighbour(u, visit)` calls visit(v) for each arc u → v.
/// Cost: O(n + m) of the part that is reached.
template <class ForEachNeighbour>
void breadth_first(std::vector<Index>& order, std::vector<Index>& steps,
                   const ForEachNeighbour& for_each_neighbour, Index max = no_index) {
  for (std::size_t head = 0; head < order.size(); ++head) {
    const Index u = order[head];
    if (steps[u] == max) return;
    for_each_neighbour(u, [&](Index v) {
      if (steps[v] != no_index) return;
      steps[v] = steps[u] + 1;
      order.push_back(v);
    });
  }
}

}  // namespace saite::project
