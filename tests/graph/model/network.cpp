// SPDX-License-Identifier: Apache-2.0
#include "graph/model/network.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <set>

#include "graph/base/random.h"
#include "graph/model/bgl.h"
#include "graph/model/find_actors.h"
#include "tests/support/removing.h"

namespace saite::model {
namespace {

ActorId add(Network& network, const char* key, std::optional<ActorId> part_of = {}) {
  Actor actor;
  actor.key = key;
  actor.part_of = part_of;
  const auto id = network.add_actor(std::move(actor));
  REQUIRE(id);
  return *id;
}

Tie between(ActorId a, ActorId b, std::string key) {
  Tie tie;
  tie.source = a;
  tie.target = b;
  tie.key = std::move(key);
  return tie;
}

TieId connect(Network& network, ActorId a, ActorId b, const char* key) {
  const auto id = network.add_tie(between(a, b, key));
  REQUIRE(id);
  return *id;
}

/// Everything that must hold of any network, checked from outside.
void check_invariants(const Network& network) {
  const BoostGraph& graph = BoostAccess::graph(network);
  CHECK(boost::num_vertices(graph) == network.actor_id_bound());
  CHECK(boost::num_edges(graph) == network.tie_count());
  CHECK(network.actors().size() == network.actor_count());
  CHECK(network.ties().size() == network.tie_count());
  std::size_t ends = 0;
  for (const ActorId id : network.actors()) {
    CHECK(network.find_actor(network.actor(id).key) == id);
    ActorId at = id;
    std::size_t depth = 0;
    while (const auto container = network.actor(at).part_of) {
      REQUIRE(network.has(*container));
      at = *container;
      REQUIRE(++depth <= network.actor_count());
    }
    ends += network.ties_of(id).size();
  }
  std::size_t expected_ends = 0;
  for (const TieId id : network.ties()) {
    const Tie& tie = network.tie(id);
    CHECK(network.find_tie(tie.key) == id);
    CHECK(network.has(tie.source));
    CHECK(network.has(tie.target));
    expected_ends += tie.is_loop() ? 1 : 2;
  }
  CHECK(ends == expected_ends);
  for (auto [it, end] = boost::edges(graph); it != end; ++it) {
    CHECK(boost::source(*it, graph) == graph[*it].source.value());
    CHECK(boost::target(*it, graph) == graph[*it].target.value());
  }
}

TEST_CASE("ids rise, order is that of adding, keys are found") {
  Network network;
  const ActorId a = add(network, "a");
  const ActorId b = add(network, "b");
  CHECK(a < b);
  const TieId t = connect(network, a, b, "t");
  CHECK(network.actors() == std::vector{a, b});
  CHECK(network.find_actor("b") == b);
  CHECK_FALSE(network.find_actor("c"));
  CHECK(network.find_tie("t") == t);
  check_invariants(network);
}

TEST_CASE("what breaks an invariant is refused and changes nothing") {
  Network network;
  const ActorId a = add(network, "a");
  const ActorId b = add(network, "b", a);
  connect(network, a, b, "t");
  const Network before = network;

  CHECK(network.add_actor(Actor{}).error().code == "empty_id");
  Actor same;
  same.key = "a";
  CHECK(network.add_actor(same).error().code == "duplicate_actor");
  same.key = "c";
  same.part_of = ActorId(77);
  CHECK(network.add_actor(same).error().code == "unknown_actor");
  CHECK(network.add_tie(between(a, b, "")).error().code == "empty_id");
  CHECK(network.add_tie(between(a, b, "t")).error().code == "duplicate_tie");
  CHECK(network.add_tie(between(a, ActorId(9), "u")).error().code == "unknown_actor");
  for (const double weight : {0.0, -1.0, std::nan(""), std::numeric_limits<double>::infinity()}) {
    Tie tie = between(a, b, "u");
    tie.weight = weight;
    CHECK(network.add_tie(tie).error().code == "bad_weight");
  }
  Actor cyclic = network.actor(a);
  cyclic.part_of = b;
  CHECK(network.replace_actor(a, cyclic).error().code == "containment_cycle");
  CHECK(network.set_part_of(a, b).error().code == "containment_cycle");
  CHECK(network.set_part_of(a, a).error().code == "containment_cycle");
  CHECK(network.set_part_of(a, ActorId(9)).error().code == "unknown_actor");
  Actor renamed = network.actor(a);
  renamed.key = "b";
  CHECK(network.replace_actor(a, renamed).error().code == "duplicate_actor");
  CHECK(network.same_content(before));
  check_invariants(network);
}

TEST_CASE("an actor may be renamed and is found under the new key only") {
  Network network;
  const ActorId a = add(network, "a");
  Actor renamed = network.actor(a);
  renamed.key = "z";
  CHECK(network.replace_actor(a, renamed));
  CHECK(network.find_actor("z") == a);
  CHECK_FALSE(network.find_actor("a"));
  check_invariants(network);
}

TEST_CASE("a tie may change its ends, its key and its weight") {
  Network network;
  const ActorId a = add(network, "a");
  const ActorId b = add(network, "b");
  const ActorId c = add(network, "c");
  const TieId t = connect(network, a, b, "t");
  Tie moved = between(b, c, "u");
  moved.weight = 3;
  CHECK(network.replace_tie(t, moved));
  CHECK(network.ties_of(a).empty());
  CHECK(network.ties_of(c) == std::vector{t});
  CHECK(network.find_tie("u") == t);
  CHECK_FALSE(network.find_tie("t"));
  connect(network, a, b, "v");
  CHECK(network.replace_tie(t, between(a, b, "v")).error().code == "duplicate_tie");
  check_invariants(network);
}

/// Keys in the order in which Boost.Graph holds the ties.
std::vector<std::string> held_keys(const Network& network) {
  const BoostGraph& graph = BoostAccess::graph(network);
  std::vector<std::string> keys;
  for (auto [it, end] = boost::edges(graph); it != end; ++it) keys.push_back(graph[*it].key);
  return keys;
}

TEST_CASE("a tie that keeps its ends keeps its place") {
  Network network;
  const ActorId a = add(network, "a");
  const ActorId b = add(network, "b");
  const TieId first = connect(network, a, b, "1");
  connect(network, a, b, "2");
  Tie changed = between(a, b, "1");
  changed.weight = 4;
  CHECK(network.replace_tie(first, changed));
  CHECK(held_keys(network) == std::vector<std::string>{"1", "2"});
  CHECK(network.tie(first).weight == 4);
  CHECK(network.replace_tie(first, between(a, b, "renamed")));
  CHECK(held_keys(network) == std::vector<std::string>{"renamed", "2"});
  CHECK(network.find_tie("renamed") == first);
  CHECK_FALSE(network.find_tie("1"));
  check_invariants(network);
  CHECK(network.replace_tie(first, between(b, a, "renamed")));  // turned round
  CHECK(network.tie(first).source == b);
  check_invariants(network);
}

TEST_CASE("parallel ties, loops and both directions live together") {
  Network network;
  const ActorId a = add(network, "a");
  const ActorId b = add(network, "b");
  const TieId one = connect(network, a, b, "1");
  const TieId two = connect(network, b, a, "2");
  const TieId loop = connect(network, a, a, "3");
  CHECK(network.ties_of(a) == std::vector{one, two, loop});
  CHECK(network.ties_of(b) == std::vector{one, two});
  check_invariants(network);
}

TEST_CASE("direction and polarity come from the tie, else from its kind") {
  Network network;
  const ActorId a = add(network, "a");
  const ActorId b = add(network, "b");
  Tie trust = between(a, b, "trust");
  trust.kind = *network.tie_kinds().find("trust");
  Tie conflict = between(a, b, "conflict");
  conflict.kind = *network.tie_kinds().find("conflict");
  Tie odd = trust;
  odd.key = "odd";
  odd.directed = false;
  CHECK(network.is_directed(*network.add_tie(trust)));
  CHECK_FALSE(network.is_directed(*network.add_tie(odd)));
  const TieId dividing = *network.add_tie(conflict);
  CHECK_FALSE(network.is_directed(dividing));
  CHECK(network.polarity(dividing) == -1);
}

TEST_CASE("containment is followed to any depth") {
  Network network;
  const ActorId top = add(network, "municipality");
  Actor named = network.actor(top);
  named.kind = *network.actor_kinds().find("municipality");
  CHECK(network.replace_actor(top, named));
  const ActorId middle = add(network, "village", top);
  const ActorId leaf = add(network, "person", middle);
  CHECK(network.is_within(leaf, top));
  CHECK(network.is_within(top, top));
  CHECK_FALSE(network.is_within(top, leaf));
  CHECK(network.parts_of(top) == std::vector{middle});
  CHECK(network.container_of_kind(leaf, "municipality") == top);
  CHECK_FALSE(network.container_of_kind(leaf, "family"));
  CHECK(network.set_part_of(leaf, std::nullopt));
  CHECK_FALSE(network.is_within(leaf, top));
}

TEST_CASE("removing takes ties along and restoring puts all back in its old place") {
  Network network;
  const ActorId a = add(network, "a");
  const ActorId b = add(network, "b", a);
  const ActorId c = add(network, "c", b);
  const TieId ab = connect(network, a, b, "1");
  const TieId bc = connect(network, b, c, "2");
  const TieId loop = connect(network, b, b, "3");
  const TieId ac = connect(network, a, c, "4");
  const Network before = network;

  CHECK(network.remove(b).error().code == "has_ties");
  for (const TieId tie : {ab, bc, loop, ac}) network.remove(tie);
  CHECK(network.remove(b).error().code == "has_parts");
  CHECK(network.same_content([&] {
    Network without = before;
    for (const TieId tie : before.ties()) without.remove(tie);
    return without;
  }()));
  CHECK(network.set_part_of(c, std::nullopt));
  CHECK(network.remove(b));
  CHECK(network.actors() == std::vector{a, c});
  CHECK(network.tie_count() == 0);
  CHECK_FALSE(network.find_actor("b"));
  check_invariants(network);
  const ActorId d = add(network, "d");
  CHECK(d > c);  // ids are not used again

  // Unless somebody says where the thing stood.
  CHECK(network.add_actor(before.actor(b), b).value() == b);
  CHECK(network.set_part_of(c, b));
  for (const TieId tie : {ab, bc, loop, ac}) {
    CHECK(network.add_tie(before.tie(tie), tie).value() == tie);
  }
  check_invariants(network);
  CHECK(network.add_actor({.key = "e"}, b).value() > d);  // that place is taken
  CHECK(network.remove(*network.find_actor("e")));
  CHECK(network.remove(d));
  CHECK(network.same_content(before));
  CHECK(network.actor(c).part_of == b);
}

TEST_CASE("a copy is a network of its own") {
  Network network;
  const ActorId a = add(network, "a");
  const ActorId b = add(network, "b");
  connect(network, a, b, "t");
  Network copy = network;
  CHECK(copy.same_content(network));
  test::remove_with_ties(copy, a);
  CHECK(network.has(a));
  CHECK(network.find_tie("t"));
  check_invariants(network);
  check_invariants(copy);
  network = copy;
  CHECK(network.actor_count() == 1);
  check_invariants(network);
}

TEST_CASE("same content sees every difference") {
  Network base;
  const ActorId a = add(base, "a");
  const ActorId b = add(base, "b");
  connect(base, a, b, "t");
  Network other = base;
  other.info.title = "other";
  CHECK_FALSE(base.same_content(other));
  other = base;
  other.edit_tie_kinds().find_or_add("x");
  CHECK(base.same_content(other));  // nothing is of it, nothing is written of it
  other.edit_tie_kinds().declare({.id = "x"});
  CHECK_FALSE(base.same_content(other));
  other = base;
  model::Tie of_x = between(a, b, "t");
  of_x.kind = other.edit_tie_kinds().find_or_add("x");
  CHECK(other.replace_tie(*other.find_tie("t"), of_x));
  CHECK_FALSE(base.same_content(other));
  other = base;
  other.set_position(a, Position{1, 2}, true);
  CHECK_FALSE(base.same_content(other));
  other = base;
  CHECK(other.replace_tie(*other.find_tie("t"), between(b, a, "t")));
  CHECK_FALSE(base.same_content(other));
  other = base;
  CHECK(other.set_part_of(a, b));
  CHECK_FALSE(base.same_content(other));
}

TEST_CASE("many actors are found at once") {
  Network network;
  const ActorId a = add(network, "a");
  const ActorId b = add(network, "b");
  const std::vector<std::string_view> keys = {"b", "", "a", "c", "b"};
  CHECK(find_actors(network, keys) ==
        std::vector<std::optional<ActorId>>{b, std::nullopt, a, std::nullopt, b});
  CHECK(find_actors(network, {}).empty());
}

TEST_CASE("fresh keys are not in use") {
  Network network;
  add(network, "a2");
  CHECK(network.fresh_actor_key() != "a2");
  CHECK_FALSE(network.find_actor(network.fresh_actor_key()));
  CHECK(network.fresh_tie_key("x").starts_with("x"));
}

TEST_CASE("random edits, removals and undoings keep every invariant") {
  Random random(11);
  for (int round = 0; round < 5; ++round) {
    Network network;
    for (int step = 0; step < 300; ++step) {
      const auto actors = network.actors();
      const auto any = [&] { return actors[random.below(actors.size())]; };
      const auto what = random.below(10);
      if (actors.size() < 2 || what < 3) {
        add(network, network.fresh_actor_key().c_str(),
            actors.empty() || random.chance(0.5) ? std::optional<ActorId>() : any());
      } else if (what < 7) {
        connect(network, any(), any(), network.fresh_tie_key().c_str());
      } else if (what == 7) {
        (void)network.set_part_of(any(), any());
      } else if (what == 8) {
        test::remove_with_ties(network, any());
        check_invariants(network);
      } else if (!network.ties().empty()) {
        const auto ties = network.ties();
        network.remove(ties[random.below(ties.size())]);
      }
    }
    check_invariants(network);
    CHECK(Network(network).same_content(network));
  }
}

}  // namespace
}  // namespace saite::model
