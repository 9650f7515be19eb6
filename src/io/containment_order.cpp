// SPDX-License-Identifier: Apache-2.0
#include "src/io/containment_order.h"

#include <algorithm>
#include <cstdint>

namespace saite::io {
namespace {

constexpr std::uint32_t not_known = 0;
constexpr std::uint32_t on_the_way = 0xffffffffU;
constexpr std::uint32_t in_cycle = 0xfffffffeU;

/// Depth of every actor, 1 for those in nothing; in_cycle for those that never get out.
std::vector<std::uint32_t> depths(const std::vector<std::optional<ActorId>>& container_of,
                                  std::vector<ActorId>& cycles) {
  std::vector<std::uint32_t> depth(container_of.size(), not_known);
  std::vector<std::uint32_t> way;
  for (std::uint32_t start = 0; start < container_of.size(); ++start) {
    way.clear();
    std::optional<ActorId> at = ActorId(start);
    while (at && depth[at->value()] == not_known) {
      depth[at->value()] = on_the_way;
      way.push_back(at->value());
      at = container_of[at->value()];
    }
    std::uint32_t next = at ? depth[at->value()] : 0;
    if (next == on_the_way) {
      const auto cycle = std::ranges::find(way, at->value());
      cycles.emplace_back(*std::min_element(cycle, way.end()));
      next = in_cycle;
    }
    for (auto it = way.rbegin(); it != way.rend(); ++it) {
      next = next == in_cycle ? in_cycle : next + 1;
      depth[*it] = next;
    }
  }
  return depth;
}

}  // namespace

ContainmentOrder order_containment(const std::vector<std::optional<ActorId>>& container_of) {
  ContainmentOrder order;
  const auto depth = depths(container_of, order.cycles);
  for (std::uint32_t id = 0; id < container_of.size(); ++id) {
    if (container_of[id] && depth[id] != in_cycle) order.deepest_first.emplace_back(id);
  }
  std::ranges::stable_sort(order.deepest_first, std::ranges::greater{},
                           [&](ActorId id) { return depth[id.value()]; });
  std::ranges::sort(order.cycles);
  return order;
}

}  // namespace saite::io
