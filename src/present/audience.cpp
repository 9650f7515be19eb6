// SPDX-License-Identifier: Apache-2.0
#include "src/present/audience.h"

namespace saite::present {

bool is_person(const model::Network& network, ActorId id) {
  return network.actor_kinds()[network.actor(id).kind].power.value_or(1) == 0;
}

bool may_name(Audience audience, const model::Network& network, ActorId id) {
  return audience == Audience::planner || !is_person(network, id);
}

}  // namespace saite::present
