// SPDX-License-Identifier: Apache-2.0
#include "graph/model/network.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "graph/base/random.h"
#include "graph/model/bgl.h"

namespace saite::model {
namespace {

Actor actor_of(std::string key, std::optional<ActorId> part_of = {}) {
  Actor actor;
  actor.key = std::move(key);
  actor.part_of = part_of;
  return actor;
}

Tie tie_of(ActorId source, ActorId target, std::string key) {
  Tie tie;
  tie.source = source;
  tie.target = target;
  tie.key = std::move(key);
  return tie;
}

struct Village {
  Network network;
  ActorId town = *network.add_actor(actor_of("town"));
  ActorId street = *network.add_actor(actor_of("street", town));
  ActorId ann = *network.add_actor(actor_of("ann", street));
  ActorId bob = *network.add_actor(actor_of("bob", street));
  TieId first = *network.add_tie(tie_of(ann, bob, "t1"));
  TieId second = *network.add_tie(tie_of(bob, ann, "t2"));
  TieId loop = *network.add_tie(tie_of(ann, ann, "t3"));
};

/// Boost's own counts agree with what the network says.
void check_against_boost(const Network& network) {
  const BoostGraph& graph = BoostAccess::graph(network);
  CHECK(boost::num_edges(graph) == network.tie_count());
  std::size_t live = 0;
  for (auto [v, end] = boost::vertices(graph); v != end; ++v) {
    if (graph[*v].live) ++live;
    if (!graph[*v].live) CHECK(boost::degree(*v, graph) == 0);
  }
  CHECK(live == network.actor_count());
  for (const TieId id : network.ties()) {
    const Tie& tie = network.tie(id);
    CHECK(network.find_tie(tie.key) == id);
    CHECK(boost::edge(tie.source.value(), tie.target.value(), graph).second);
  }
  for (const ActorId id : network.actors()) CHECK(network.find_actor(network.actor(id).key) == id);
}

}  // namespace

TEST_CASE("actors and ties are found by key and in order") {
  Village v;
  CHECK(v.network.actors() == std::vector{v.town, v.street, v.ann, v.bob});
  CHECK(v.network.ties() == std::vector{v.first, v.second, v.loop});
  CHECK(v.network.find_actor("bob") == v.bob);
  CHECK_FALSE(v.network.find_actor("eve"));
  CHECK(v.network.ties_of(v.ann) == std::vector{v.first, v.second, v.loop});
  CHECK(v.network.parts_of(v.street) == std::vector{v.ann, v.bob});
  check_against_boost(v.network);
}

TEST_CASE("an edit that breaks a rule changes nothing and says which") {
  Village v;
  const Network before = v.network;
  CHECK(v.network.add_actor(actor_of("")).error().code == "empty_id");
  CHECK(v.network.add_actor(actor_of("ann")).error().code == "duplicate_actor");
  CHECK(v.network.add_actor(actor_of("x", ActorId(99))).error().code == "unknown_actor");
  CHECK(v.network.add_tie(tie_of(v.ann, v.bob, "t1")).error().code == "duplicate_tie");
  CHECK(v.network.add_tie(tie_of(v.ann, ActorId(99), "t9")).error().code == "unknown_actor");
  CHECK(v.network.add_tie(tie_of(v.ann, v.bob, "")).error().code == "empty_id");
  Tie weightless = tie_of(v.ann, v.bob, "t9");
  weightless.weight = 0;
  CHECK(v.network.add_tie(weightless).error().code == "bad_weight");
  CHECK(v.network.replace_actor(v.town, actor_of("town", v.ann)).error().code ==
        "containment_cycle");
  CHECK(v.network.replace_actor(v.town, actor_of("town", v.town)).error().code ==
        "containment_cycle");
  CHECK(v.network.replace_actor(v.town, actor_of("bob")).error().code == "duplicate_actor");
  CHECK(v.network.replace_tie(v.first, tie_of(v.ann, v.bob, "t2")).error().code == "duplicate_tie");
  CHECK(v.network.same_content(before));
  check_against_boost(v.network);
}

TEST_CASE("containment is asked at any depth") {
  Village v;
  CHECK(v.network.is_within(v.ann, v.town));
  CHECK(v.network.is_within(v.ann, v.ann));
  CHECK_FALSE(v.network.is_within(v.town, v.ann));
  Actor town = v.network.actor(v.town);
  town.kind = *v.network.actor_kinds().find("municipality");
  REQUIRE(v.network.replace_actor(v.town, town));
  CHECK(v.network.container_of_kind(v.ann, "municipality") == v.town);
  CHECK_FALSE(v.network.container_of_kind(v.ann, "institution"));
}

TEST_CASE("what is removed comes back as it was") {
  Village v;
  const Network before = v.network;
  auto removed = v.network.remove({v.street, v.ann}, {});
  CHECK(v.network.actor_count() == 2);
  CHECK(v.network.tie_count() == 0);
  CHECK_FALSE(v.network.actor(v.bob).part_of);
  CHECK_FALSE(v.network.find_tie("t3"));
  check_against_boost(v.network);
  // A key that is free again can be given to somebody else, under a new id.
  const ActorId other = *v.network.add_actor(actor_of("ann"));
  CHECK(other.value() >= before.actor_id_bound());
  v.network.remove({other}, {});
  v.network.restore(std::move(removed));
  CHECK(v.network.same_content(before));
  check_against_boost(v.network);
}

TEST_CASE("a copy is a network of its own") {
  Village v;
  Network copy = v.network;
  REQUIRE(copy.replace_tie(v.first, tie_of(v.bob, v.street, "t1")));
  copy.remove({v.ann}, {});
  CHECK(v.network.tie(v.first).source == v.ann);
  CHECK(v.network.actor_count() == 4);
  check_against_boost(v.network);
  check_against_boost(copy);
}

TEST_CASE("random edits leave the graph underneath and the keys in step") {
  Random random(11);
  Network network;
  for (int round = 0; round < 2000; ++round) {
    const auto actors = network.actors();
    const auto ties = network.ties();
    const auto pick = [&] { return actors[random.below(actors.size())]; };
    switch (actors.size() < 3 ? 0 : random.below(6)) {
      case 0:
      case 1:
        REQUIRE(network.add_actor(actor_of(network.fresh_actor_key())));
        break;
      case 2:
      case 3:
        REQUIRE(network.add_tie(tie_of(pick(), pick(), network.fresh_tie_key())));
        break;
      case 4: {
        const Network before = network;
        auto removed = network.remove({pick(), pick()}, {});
        if (random.chance(0.5)) {
          network.restore(std::move(removed));
          REQUIRE(network.same_content(before));
        }
        break;
      }
      default:
        if (ties.empty()) break;
        const TieId id = ties[random.below(ties.size())];
        REQUIRE(network.replace_tie(id, tie_of(pick(), pick(), network.tie(id).key)));
    }
  }
  REQUIRE(network.actor_count() > 20);
  check_against_boost(network);
}

TEST_CASE("direction and polarity come from the tie, else from its kind") {
  Village v;
  Tie tie = v.network.tie(v.first);
  tie.kind = *v.network.tie_kinds().find("trust");
  REQUIRE(v.network.replace_tie(v.first, tie));
  CHECK(v.network.is_directed(v.first));
  tie.directed = false;
  REQUIRE(v.network.replace_tie(v.first, tie));
  CHECK_FALSE(v.network.is_directed(v.first));
  CHECK(v.network.polarity(v.first) == 1);
  tie.kind = *v.network.tie_kinds().find("conflict");
  REQUIRE(v.network.replace_tie(v.first, tie));
  CHECK(v.network.polarity(v.first) == -1);
}

}  // namespace saite::model
