// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace saite {

/// Sets that grow together: by size, with paths halved.
/// Cost: nearly O(1) a call.   Source: Tarjan & van Leeuwen 1984, doi:10.1145/62.2160.
class DisjointSets {
 public:
  explicit DisjointSets(std::uint32_t n) : parent_(n), size_(n, 1) {
    std::iota(parent_.begin(), parent_.end(), std::uint32_t{0});
  }
  /// The same for all of a set.
  std::uint32_t root(std::uint32_t u) {
    while (parent_[u] != u) u = parent_[u] = parent_[parent_[u]];
    return u;
  }
  /// The size of the set that both are in now.
  std::uint32_t join(std::uint32_t a, std::uint32_t b) {
    a = root(a);
    b = root(b);
    if (a == b) return size_[a];
    if (size_[a] < size_[b]) std::swap(a, b);
    parent_[b] = a;
    return size_[a] += size_[b];
  }

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::uint32_t> size_;
};

}  // namespace saite
