// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

#include "graph/model/network.h"

namespace saite::test {

/// A network that grows actor by actor: each of a kind, some within another.
struct Places {
  model::Network network;
  std::vector<ActorId> actors;

  ActorId add(const std::string& key, const char* kind, std::optional<ActorId> within = {}) {
    model::Actor actor;
    actor.key = key;
    actor.kind = *network.actor_kinds().find(kind);
    const ActorId id = *network.add_actor(actor);
    if (within) REQUIRE(network.set_part_of(id, within));
    actors.push_back(id);
    return id;
  }
};

}  // namespace saite::test
