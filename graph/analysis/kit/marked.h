// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// By actor of n: 1 for those listed, else 0.   Cost: O(n).
[[nodiscard]] inline std::vector<std::uint8_t> marked(project::Index n,
                                                      std::span<const project::Index> actors) {
  std::vector<std::uint8_t> marks(n, 0);
  for (const project::Index u : actors) marks[u] = 1;
  return marks;
}

}  // namespace saite::analysis
