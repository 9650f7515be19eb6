// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/network_input.h"

#include <limits>

namespace saite::layout {

LayoutInput network_input(const model::Network& network, const project::Projection& projection,
                          const KnownPosition& known, bool fresh, std::uint64_t seed) {
  constexpr float nowhere = std::numeric_limits<float>::quiet_NaN();
  LayoutInput input;
  input.seed = seed;
  bool any_fixed = false;
  for (const ActorId id : projection.actors()) {
    const model::Actor& actor = network.actor(id);
    const std::optional<Vec2> at = known(id);
    const bool fixed = actor.pinned && at;
    any_fixed = any_fixed || fixed;
    input.fixed.push_back(fixed);
    input.start.push_back(at && (fixed || !fresh) ? *at : Vec2{nowhere, nowhere});
    input.place.push_back(actor.details->place);
    input.level.push_back(network.actor_kinds()[actor.kind].power.value_or(1));
  }
  if (fresh && !any_fixed) {
    input.start.clear();
    input.fixed.clear();
  }
  return input;
}

}  // namespace saite::layout
