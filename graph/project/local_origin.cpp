// SPDX-License-Identifier: Apache-2.0
#include "graph/project/local_origin.h"

#include <algorithm>
#include <cmath>

namespace saite::project {
namespace {

/// So many times farther away than the whole is wide, floats begin to lack digits that are seen.
constexpr double far = 8;
/// … but nearer to zero than this they have three decimals, whatever the whole is wide.
constexpr double near_zero = 10'000;

}  // namespace

Position local_origin(const model::Network& network, std::span<const ActorId> actors) {
  bool any = false;
  Position low;
  Position high;
  for (const ActorId id : actors) {
    const auto& at = network.actor(id).position;
    if (!at) continue;
    low = any ? Position{std::min(low.x, at->x), std::min(low.y, at->y)} : *at;
    high = any ? Position{std::max(high.x, at->x), std::max(high.y, at->y)} : *at;
    any = true;
  }
  const double extent = std::max(high.x - low.x, high.y - low.y);
  const Position middle{std::round((low.x + high.x) / 2), std::round((low.y + high.y) / 2)};
  if (std::max(std::abs(middle.x), std::abs(middle.y)) < std::max(far * extent, near_zero)) {
    return {};
  }
  return middle;
}

bool all_in_one_place(const model::Network& network, std::span<const ActorId> actors) {
  if (actors.size() < 2) return false;
  const auto& first = network.actor(actors.front()).position;
  return first && std::ranges::all_of(
                      actors, [&](ActorId id) { return network.actor(id).position == first; });
}

}  // namespace saite::project
