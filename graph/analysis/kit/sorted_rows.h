// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <span>
#include <utility>

#include "graph/project/projection.h"

namespace saite::analysis {

/// Calls visit(x) for each x that is in both rows, which must rise.
/// Cost: O(shorter · log longer).
template <class Visit>
void for_each_common(std::span<const project::Index> a, std::span<const project::Index> b,
                     const Visit& visit) {
  if (b.size() < a.size()) std::swap(a, b);
  auto from = b.begin();
  for (const project::Index x : a) {
    from = std::lower_bound(from, b.end(), x);
    if (from == b.end()) return;
    if (*from == x) visit(x);
  }
}

}  // namespace saite::analysis
