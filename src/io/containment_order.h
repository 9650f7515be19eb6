// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "graph/base/ids.h"

namespace saite::io {

struct ContainmentOrder {
  /// Actors with a container, each before what contains it: set in this order, no step of
  /// Network::set_part_of() has far to walk. Actors that reach a cycle are not among them.
  std::vector<ActorId> deepest_first;
  /// One actor of each cycle: the one that comes first in the file.
  std::vector<ActorId> cycles;
};

/// Looks at all containers at once. `container_of` is by actor id. Cost: O(actors).
[[nodiscard]] ContainmentOrder order_containment(
    const std::vector<std::optional<ActorId>>& container_of);

}  // namespace saite::io
