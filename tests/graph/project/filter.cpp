// SPDX-License-Identifier: Apache-2.0
#include "graph/project/filter.h"

#include <doctest/doctest.h>

#include "graph/project/grouping.h"

// Designated initializers name what a case is about; the rest is as it is by default.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace saite::project {
namespace {

using model::Network;

/// A municipality with a village in it, two people there and one elsewhere.
Network small_place() {
  Network n;
  const auto add = [&](const char* key, const char* kind, std::optional<const char*> part_of,
                       std::optional<const char*> since) {
    model::Actor actor;
    actor.key = key;
    actor.kind = *n.actor_kinds().find(kind);
    if (part_of) actor.part_of = n.find_actor(*part_of);
    if (since) actor.dates.since = PartialDate::parse(*since);
    REQUIRE(n.add_actor(std::move(actor)));
  };
  add("m", "municipality", {}, {});
  add("v", "community", "m", {});
  add("ann", "individual", "v", "2019");
  add("bea", "individual", "v", "2021-05");
  add("cid", "individual", {}, {});
  const auto describe = [&](const char* key, const char* gender, std::vector<std::string> tags) {
    const ActorId id = *n.find_actor(key);
    model::Actor actor = n.actor(id);
    actor.details.edit().attributes = {{"gender", gender}, {"age", 40}};
    actor.details.edit().tags = std::move(tags);
    REQUIRE(n.replace_actor(id, actor));
  };
  describe("ann", "female", {"active", "elder"});
  describe("cid", "male", {"active"});
  const auto tie = [&](const char* a, const char* b, const char* kind, const char* until) {
    model::Tie t;
    t.source = *n.find_actor(a);
    t.target = *n.find_actor(b);
    t.key = n.fresh_tie_key();
    t.kind = *n.tie_kinds().find(kind);
    if (*until != '\0') t.dates.until = PartialDate::parse(until);
    REQUIRE(n.add_tie(std::move(t)));
  };
  tie("ann", "bea", "kinship", "");
  tie("ann", "cid", "trust", "2020");
  tie("cid", "v", "membership", "");
  return n;
}

std::vector<std::string> keys(const Network& n, const Filter& filter) {
  const auto selection = select(n, filter);
  REQUIRE(selection);
  std::vector<std::string> keys;
  for (const ActorId id : selection->actors) keys.push_back(n.actor(id).key);
  return keys;
}

std::size_t ties(const Network& n, const Filter& filter) {
  const auto selection = select(n, filter);
  REQUIRE(selection);
  return selection->ties.size();
}

using Keys = std::vector<std::string>;

TEST_CASE("an empty filter lets everything pass") {
  const Network n = small_place();
  CHECK(keys(n, {}) == Keys{"m", "v", "ann", "bea", "cid"});
  CHECK(ties(n, {}) == 3);
}

TEST_CASE("kinds of actors and of ties") {
  const Network n = small_place();
  CHECK(keys(n, {.kinds = {"individual"}}) == Keys{"ann", "bea", "cid"});
  CHECK(ties(n, {.kinds = {"individual"}}) == 2);  // membership lost an end
  CHECK(ties(n, {.tie_kinds = {"trust", "kinship"}}) == 2);
  CHECK(select(n, {.kinds = {"person"}}).error() == Error{"unknown_kind", "person"});
  CHECK(select(n, {.tie_kinds = {"love"}}).error() == Error{"unknown_tie_kind", "love"});
}

TEST_CASE("only ties of pairs that so many kinds of ties join") {
  Network n = small_place();
  const auto tie = [&](const char* a, const char* b, const char* kind) {
    const auto key = n.fresh_tie_key();
    REQUIRE(n.add_tie({.source = *n.find_actor(a),
                       .target = *n.find_actor(b),
                       .key = key,
                       .kind = *n.tie_kinds().find(kind)}));
  };
  tie("cid", "ann", "kinship");  // beside their trust, the other way round
  tie("bea", "v", "knows");
  tie("bea", "v", "knows");  // twice the same kind
  CHECK(ties(n, {.min_kinds = 1}) == 6);
  const auto two = select(n, {.min_kinds = 2});
  for (const TieId id : two->ties) {
    CHECK(n.actor(n.tie(id).source).key != "bea");
    CHECK(n.actor(n.tie(id).target).key != "bea");
  }
  CHECK(two->ties.size() == 2);
  CHECK(ties(n, {.tie_kinds = {"trust"}, .min_kinds = 2}) == 0);
  tie("bea", "v", "conflict");  // no bond
  CHECK(ties(n, {.min_kinds = 2}) == 2);
  CHECK(ties(n, {.min_kinds = 3}) == 0);
}

TEST_CASE("dates: what has none passes, what ended or has not begun does not") {
  const Network n = small_place();
  const auto at = [](const char* text) {
    return Filter{.from = PartialDate::parse(text), .to = PartialDate::parse(text)};
  };
  CHECK(keys(n, at("2020")) == Keys{"m", "v", "ann", "cid"});
  CHECK(keys(n, at("2021")) == Keys{"m", "v", "ann", "bea", "cid"});
  CHECK(keys(n, at("2021-04")) == Keys{"m", "v", "ann", "cid"});
  CHECK(ties(n, at("2020")) == 2);
  CHECK(ties(n, at("2021-06")) == 2);
  CHECK(keys(n, {.to = PartialDate::parse("2018")}) == Keys{"m", "v", "cid"});
}

TEST_CASE("within keeps an actor and all that lies in it") {
  const Network n = small_place();
  CHECK(keys(n, {.within = "m"}) == Keys{"m", "v", "ann", "bea"});
  CHECK(keys(n, {.within = "v"}) == Keys{"v", "ann", "bea"});
  CHECK(select(n, {.within = "x"}).error() == Error{"unknown_actor", "x"});
}

TEST_CASE("conditions on fields, tags and attributes must all hold") {
  const Network n = small_place();
  CHECK(keys(n, {.where = {{"gender", "female"}}}) == Keys{"ann"});
  CHECK(keys(n, {.where = {{"age", "40"}}}) == Keys{"ann", "cid"});
  CHECK(keys(n, {.where = {{"tag", "active"}, {"gender", "male"}}}) == Keys{"cid"});
  CHECK(keys(n, {.where = {{"tag", "elder"}}}) == Keys{"ann"});
  CHECK(keys(n, {.where = {{"id", "bea"}}}) == Keys{"bea"});
  CHECK(keys(n, {.where = {{"kind", "community"}}}) == Keys{"v"});
  CHECK(keys(n, {.where = {{"gender", "other"}}}).empty());
  CHECK(select(n, {.where = {{"colour", "x"}}}).error() == Error{"unknown_key", "colour"});
}

TEST_CASE("hidden goes, only stays") {
  const Network n = small_place();
  const ActorId ann = *n.find_actor("ann");
  const ActorId cid = *n.find_actor("cid");
  CHECK(keys(n, {.hidden = {ann}}) == Keys{"m", "v", "bea", "cid"});
  CHECK(keys(n, {.only = std::vector{ann, cid}}) == Keys{"ann", "cid"});
  CHECK(ties(n, {.only = std::vector{ann, cid}}) == 1);
  CHECK(keys(n, {.hidden = {ann}, .only = std::vector{ann}}).empty());
  CHECK(keys(n, {.only = std::vector<ActorId>{}}).empty());
}

TEST_CASE("groups by kind, container, membership and attribute") {
  const Network n = small_place();
  const auto projection = Projection::create(n);
  REQUIRE(projection);
  const auto group = [&](const char* key) {
    const auto grouping = group_by(n, *projection, key);
    REQUIRE(grouping);
    return *grouping;
  };
  const Grouping kinds = group("kind");
  CHECK(kinds.names == Keys{"community", "individual", "municipality"});
  CHECK(kinds.group_of == std::vector<Index>{2, 0, 1, 1, 1});
  const Grouping places = group("municipality");
  CHECK(places.names == Keys{"m"});
  CHECK(places.group_of == std::vector<Index>{0, 0, 0, 0, no_index});
  const Grouping communities = group("community");  // cid by his membership
  CHECK(communities.group_of == std::vector<Index>{no_index, 0, 0, 0, 0});
  CHECK(group("gender").names == Keys{"female", "male"});
  CHECK(group("tag").group_of == std::vector<Index>{no_index, no_index, 0, no_index, 0});
  CHECK(group_by(n, *projection, "colour").error().code == "unknown_key");
}

}  // namespace
}  // namespace saite::project
