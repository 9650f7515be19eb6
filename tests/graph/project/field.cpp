// SPDX-License-Identifier: Apache-2.0
#include "graph/project/field.h"

#include <doctest/doctest.h>

#include <set>

#include "graph/base/random.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::project {
namespace {

using Source = FieldKey::Source;
using model::Network;

void add_actor(Network& n, const char* key, model::Object attributes,
               std::optional<ActorId> part_of = {}, const char* kind = "individual") {
  model::Actor actor;
  actor.key = key;
  actor.kind = *n.actor_kinds().find(kind);
  actor.part_of = part_of;
  if (!attributes.empty()) actor.details.edit().attributes = std::move(attributes);
  REQUIRE(n.add_actor(std::move(actor)));
}

TEST_CASE("an attribute goes before what Saite finds out, not before what an actor says itself") {
  Network n;
  add_actor(n, "m", {}, {}, "municipality");
  add_actor(n, "a", {{"community", "X"}, {"kind", "Y"}, {"club", "Z"}}, ActorId(0));
  const auto read = [&](const char* key) {
    return FieldReader(n, field_key(n, key)).first(ActorId(1));
  };
  CHECK(read("community") == "X");
  CHECK(field_key(n, "community").passed_over);
  CHECK(read("detected:community").empty());
  CHECK(read("kind") == "individual");
  CHECK(field_key(n, "kind").passed_over);
  CHECK(read("attribute:kind") == "Y");
  CHECK_FALSE(field_key(n, "attribute:kind").passed_over);
  CHECK(read("municipality") == "m");
  CHECK_FALSE(field_key(n, "municipality").passed_over);
  CHECK(read("part_of") == "m");
  CHECK(read("club") == "Z");
  CHECK(field_key(n, "detected:club").source == Source::none);
  CHECK(field_key(n, "attribute:nothing").source == Source::none);
}

TEST_CASE("whatever an actor has can be grouped and filtered by, and nobody is said to lack it") {
  Random random(3);
  const char* names[] = {"club", "community", "municipality", "kind", "age", "tag"};
  for (int round = 0; round < 500; ++round) {
    Network n;
    for (int i = 0; i < 6; ++i) {
      model::Object attributes;
      for (const char* name : names) {
        const model::Value values[] = {model::Value(),
                                       model::Value("x"),
                                       model::Value(7),
                                       model::Value(true),
                                       model::Value(model::List{"p", 2}),
                                       model::Value(model::BigInteger{"99999999999999999999"})};
        if (random.below(3) == 0) {
          attributes.emplace_back(name, values[random.below(std::size(values))]);
        }
      }
      add_actor(n, std::to_string(i).c_str(), std::move(attributes));
    }
    const auto projection = Projection::create(n);
    REQUIRE(projection);
    for (const std::string name : names) {
      const std::string key = "attribute:" + name;
      std::set<std::string> expected;
      for (const ActorId id : n.actors()) {
        const model::Value* value = model::find(n.actor(id).details->attributes, name);
        if (value == nullptr || value->is_null()) continue;
        expected.insert(value->list() != nullptr ? value->list()->front().display()
                                                 : value->display());
      }
      const auto grouping = group_by(n, *projection, key);
      REQUIRE(grouping.has_value() == !expected.empty());
      if (!grouping) continue;
      CHECK(std::set(grouping->names.begin(), grouping->names.end()) == expected);
      for (const std::string& value : expected) {
        const auto selection = select(n, {.where = {{key, value}}});
        REQUIRE(selection);
        CHECK_FALSE(selection->actors.empty());
      }
    }
  }
}

TEST_CASE("an attribute that only others have is not said to be nobody's") {
  Network n;
  add_actor(n, "a", {{"club", "X"}});
  add_actor(n, "b", {});
  const auto projection = Projection::create(n, {.filter = {.only = {{ActorId(1)}}}});
  REQUIRE(projection);
  CHECK(group_by(n, *projection, "club").error() == Error{"key_left_out", "club"});
  CHECK(group_by(n, *projection, "clubs").error() == Error{"unknown_key", "clubs"});
}

TEST_CASE("an attribute of ties is their strength where it is asked for") {
  Network n;
  for (const char* key : {"a", "b", "c"}) add_actor(n, key, {});
  const auto tie = [&](std::uint32_t a, std::uint32_t b, model::Value value) {
    model::Tie t{.source = ActorId(a), .target = ActorId(b), .key = n.fresh_tie_key()};
    t.details.edit().attributes = {{"value", std::move(value)}};
    REQUIRE(n.add_tie(std::move(t)));
  };
  tie(0, 1, 3);
  tie(1, 2, "2.5");
  tie(0, 2, "n/a");
  tie(0, 2, -1);
  const auto p = Projection::create(n, {.weighted = true, .weight_by = "value"});
  REQUIRE(p);
  CHECK(p->weights(1)[0] == 3);
  CHECK(p->weights(1)[1] == 2.5);
  CHECK(p->weights(0)[1] == 2);  // both count 1
  CHECK(p->ties_without_strength() == 2);
  CHECK(Projection::create(n, {.weighted = true, .weight_by = "price"}).error() ==
        Error{"unknown_tie_key", "price"});
}

TEST_CASE("strengths whose sum no double holds are still strengths") {
  Network n;
  for (const char* key : {"a", "b"}) add_actor(n, key, {});
  for (int i = 0; i < 3; ++i) {
    REQUIRE(n.add_tie(
        {.source = ActorId(0), .target = ActorId(1), .key = std::to_string(i), .weight = 1.7e308}));
  }
  const auto p = Projection::create(n, {.weighted = true});
  REQUIRE(p);
  CHECK(std::isfinite(p->weights(0)[0]));
  CHECK(1 / p->weights(0)[0] > 0);
}

}  // namespace
}  // namespace saite::project
