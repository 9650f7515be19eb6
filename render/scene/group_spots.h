// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/base/geometry.h"
#include "render/scene/scene.h"

namespace saite::scene {

/// Where the name of a group may stand, the best first.
struct GroupSpot {
  Vec2 at;          // world
  float above = 0;  // part of the box above it: 0.5 in the midst, 1 over the group, 0 under it
};

struct GroupSpots {
  std::vector<GroupSpot> spots;  // none: it has no member with a place
  float width = 0;               // of the group, world: a name is hardly to be wider
};

/// In the midst of most of its members, near it, then over and under them.   Cost: O(members).
[[nodiscard]] GroupSpots group_spots(const Scene& scene, std::size_t hull);

}  // namespace saite::scene
