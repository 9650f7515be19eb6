// SPDX-License-Identifier: Apache-2.0
#include "tests/support/village.h"

#include <doctest/doctest.h>

namespace saite::test {
namespace {

using model::Network;

ActorId add_actor(Network& network, const char* key, const char* kind, const char* part_of) {
  model::Actor actor;
  actor.key = key;
  actor.kind = *network.actor_kinds().find(kind);
  if (part_of != nullptr) actor.part_of = network.find_actor(part_of).value();
  const auto id = network.add_actor(actor);
  REQUIRE(id);
  return *id;
}

void add_tie(Network& network, const char* key, const char* kind, const char* from, const char* to,
             double weight = 1, const char* tie_class = nullptr) {
  model::Tie tie;
  tie.key = key;
  tie.kind = *network.tie_kinds().find(kind);
  tie.source = network.find_actor(from).value();
  tie.target = network.find_actor(to).value();
  tie.weight = weight;
  if (tie_class != nullptr) model::assign(tie.details.edit().attributes, "class", tie_class);
  REQUIRE(network.add_tie(tie));
}

}  // namespace

Village village() {
  Village village;
  Network& network = village.network;
  add_actor(network, "town", "municipality", nullptr);
  add_actor(network, "choir", "community", "town");
  add_actor(network, "ann", "individual", "choir");
  add_actor(network, "bea", "individual", "choir");
  add_actor(network, "cat", "individual", nullptr);
  add_actor(network, "dan", "individual", nullptr);
  add_actor(network, "school", "institution", "town");
  add_actor(network, "elms", "family", nullptr);
  add_tie(network, "a-b", "kinship", "ann", "bea", 2);
  add_tie(network, "a-b2", "communication", "ann", "bea", 3);
  add_tie(network, "a-c", "collaboration", "ann", "cat");
  add_tie(network, "c-s", "support", "cat", "school", 4);
  add_tie(network, "c-m", "membership", "cat", "choir");
  add_tie(network, "s-t", "governance", "town", "school");
  add_tie(network, "e-t", "communication", "elms", "town");
  add_tie(network, "d-c", "trust", "dan", "cat", 1, "bonding");
  add_tie(network, "a-d", "conflict", "ann", "dan");
  add_tie(network, "l", "support", "ann", "ann");
  return village;
}

}  // namespace saite::test
