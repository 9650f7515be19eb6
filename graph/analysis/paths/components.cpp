// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/components.h"

#include "graph/analysis/kit/size_order.h"
#include "graph/analysis/kit/watch.h"

namespace saite::analysis {

using project::Index;
using project::no_index;
using project::Projection;

Result<Components> components(const Projection& projection, Progress& progress) {
  Watch watch(progress);
  Components found;
  found.component_of.assign(projection.size(), no_index);
  std::vector<Index> queue;
  queue.reserve(projection.size());
  const auto visit = [&](std::span<const Index> row, Index component) {
    for (const Index v : row) {
      if (found.component_of[v] != no_index) continue;
      found.component_of[v] = component;
      queue.push_back(v);
    }
  };
  for (Index root = 0; root < projection.size(); ++root) {
    if (found.component_of[root] != no_index) continue;
    const Index component = found.count();
    queue.assign(1, root);
    found.component_of[root] = component;
    for (std::size_t head = 0; head < queue.size(); ++head) {
      const Index u = queue[head];
      visit(projection.neighbours(u), component);
      if (projection.directed()) visit(projection.in_neighbours(u), component);
      if (watch.stop(1 + projection.degree(u))) return cancelled_error();
    }
    found.sizes.push_back(static_cast<Index>(queue.size()));
  }
  order_by_size(found.component_of, found.sizes);
  return found;
}

}  // namespace saite::analysis
