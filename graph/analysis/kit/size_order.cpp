// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/kit/size_order.h"

#include <algorithm>

namespace saite::analysis {

using project::Index;
using project::no_index;

void order_by_size(std::vector<Index>& group_of, std::vector<Index>& sizes) {
  // First members in rising order stand first; the stable sort keeps them so among equals.
  std::vector<Index> order;
  order.reserve(sizes.size());
  std::vector<Index> new_number(sizes.size(), no_index);
  for (const Index group : group_of) {
    if (new_number[group] != no_index) continue;
    new_number[group] = 0;
    order.push_back(group);
  }
  std::ranges::stable_sort(order, [&](Index a, Index b) { return sizes[a] > sizes[b]; });
  std::vector<Index> new_sizes;
  new_sizes.reserve(order.size());
  for (const Index group : order) {
    new_number[group] = static_cast<Index>(new_sizes.size());
    new_sizes.push_back(sizes[group]);
  }
  for (Index& group : group_of) group = new_number[group];
  sizes = std::move(new_sizes);
}

}  // namespace saite::analysis
