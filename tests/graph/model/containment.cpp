// SPDX-License-Identifier: Apache-2.0
#include "graph/model/containment.h"

#include <doctest/doctest.h>

#include "graph/base/random.h"

namespace saite::model {
namespace {

/// Actors of some kinds, each part of one that comes before it or of none; some removed.
Network random_forest(Random& random, std::uint32_t size) {
  Network n;
  for (std::uint32_t i = 0; i < size; ++i) {
    Actor actor;
    actor.key = std::to_string(i);
    actor.kind = static_cast<KindIndex>(random.below(5));
    if (i > 0 && random.below(5) > 0) {
      actor.part_of = ActorId(static_cast<std::uint32_t>(random.below(i)));
    }
    REQUIRE(n.add_actor(std::move(actor)));
  }
  for (std::uint32_t i = 0; i < size; ++i) {
    if (random.below(10) == 0) (void)n.remove(ActorId(i));
  }
  return n;
}

TEST_CASE("all containers found at once are those found one by one") {
  Random random(5);
  for (int round = 0; round < 300; ++round) {
    const Network n = random_forest(random, 1 + static_cast<std::uint32_t>(random.below(30)));
    for (const char* kind : {"municipality", "community", "no such kind"}) {
      const auto found = containers_of_kind(n, kind);
      for (const ActorId id : n.actors()) {
        CHECK(found[id.value()] == n.container_of_kind(id, kind));
      }
    }
    for (const ActorId container : n.actors()) {
      const auto within = all_within(n, container);
      for (const ActorId id : n.actors()) CHECK(within[id.value()] == n.is_within(id, container));
    }
  }
}

}  // namespace
}  // namespace saite::model
