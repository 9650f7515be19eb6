// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <numeric>
#include <span>
#include <vector>

#include "graph/base/random.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// `count` of the items, drawn without replacement, in the order drawn; all as they stand where
/// there are no more than that.   Cost: O(items).
[[nodiscard]] inline std::vector<project::Index> sample_of(std::vector<project::Index> items,
                                                           std::size_t count, std::uint64_t seed) {
  if (items.size() <= count) return items;
  Random random(seed);
  random.shuffle(std::span(items));
  items.resize(count);
  return items;
}

/// 0 … n − 1.
[[nodiscard]] inline std::vector<project::Index> all_indices(project::Index n) {
  std::vector<project::Index> indices(n);
  std::iota(indices.begin(), indices.end(), project::Index{0});
  return indices;
}

}  // namespace saite::analysis
