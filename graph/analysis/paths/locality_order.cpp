// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/locality_order.h"

#include <algorithm>
#include <array>

#include "graph/analysis/kit/index_lists.h"
#include "graph/project/breadth_first.h"

namespace saite::analysis {

using project::Index;

namespace {

constexpr std::size_t hubs = 8;
using Position = std::array<std::uint8_t, hubs>;  // distance from each hub, 255 for all that is far

/// The vertices in the order in which a breadth-first search from `root` meets them.
std::vector<Index> bfs_order(std::span<const Index> offsets, std::span<const Index> neighbours,
                             Index root, std::vector<Index>& steps) {
  std::ranges::fill(steps, project::no_index);
  std::vector<Index> order{root};
  steps[root] = 0;
  project::breadth_first(order, steps, [&](Index u, const auto& visit) {
    for (Index at = offsets[u]; at < offsets[u + 1]; ++at) visit(neighbours[at]);
  });
  return order;
}

}  // namespace

std::vector<Index> locality_order(std::span<const Index> offsets,
                                  std::span<const Index> neighbours) {
  const auto n = static_cast<Index>(offsets.size() - 1);
  std::vector<Index> order = all_indices(n);
  if (n <= 2) return order;
  const std::size_t used = std::min<std::size_t>(hubs, n);
  const auto degree = [&](Index v) { return offsets[v + 1] - offsets[v]; };
  std::ranges::partial_sort(
      order, order.begin() + static_cast<std::ptrdiff_t>(used),
      [&](Index a, Index b) { return degree(a) != degree(b) ? degree(a) > degree(b) : a < b; });
  std::vector<Position> position(n);
  std::vector<Index> met(n, project::no_index);
  std::vector<Index> steps(n);
  for (std::size_t hub = 0; hub < used; ++hub) {
    const auto found = bfs_order(offsets, neighbours, order[hub], steps);
    if (hub == 0) {
      for (Index i = 0; i < found.size(); ++i) met[found[i]] = i;
    }
    for (Index v = 0; v < n; ++v) {
      position[v][hub] = static_cast<std::uint8_t>(std::min<Index>(steps[v], 255));
    }
  }
  std::ranges::sort(order, [&](Index a, Index b) {
    if (position[a] != position[b]) return position[a] < position[b];
    return met[a] != met[b] ? met[a] < met[b] : a < b;
  });
  return order;
}

}  // namespace saite::analysis
