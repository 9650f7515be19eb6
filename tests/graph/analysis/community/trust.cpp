// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/trust.h"

#include <doctest/doctest.h>

#include "graph/analysis/community/facts.h"
#include "graph/analysis/community/tie_class_counts.h"

namespace {

using namespace saite;  // NOLINT: a test
using model::Object;
using model::Value;

ActorId add_rated(model::Network& network, const char* key, const char* kind = "institution") {
  return *network.add_actor({.key = key, .kind = *network.actor_kinds().find(kind)});
}

TieId rate(model::Network& network, ActorId from, ActorId to, Object attributes) {
  model::Tie tie{.source = from, .target = to, .key = network.fresh_tie_key()};
  tie.details.edit().attributes = std::move(attributes);
  return *network.add_tie(std::move(tie));
}

}  // namespace

TEST_CASE("trust: scores, agreement of both ends, unconfirmed ties") {
  model::Network network;
  const auto a = add_rated(network, "a");
  const auto b = add_rated(network, "b");
  const auto c = add_rated(network, "c");
  rate(network, a, b,
       {{"trust_reliability", 4}, {"trust_mission", 3}, {"trust_openness", 2}, {"value_power", 4}});
  rate(network, b, a, {{"trust", 3.5}});
  const auto lone = rate(
      network, c, a, {{"trust_reliability", 2}, {"trust_mission", 7}, {"trust_openness", "much"}});
  rate(network, a, c, {});
  const auto projection = *project::Projection::create(network);
  const auto report = analysis::trust_report(network, projection);
  CHECK(*report.organisations[1].received.trust == 3);
  CHECK(*report.organisations[1].received.value == 4);
  CHECK(*report.organisations[1].received.trust_parts[2] == 2);
  CHECK(report.organisations[0].raters == 2);
  CHECK(*report.organisations[0].received.trust == doctest::Approx((3.5 + 2) / 2));
  CHECK_FALSE(report.organisations[2].received.trust.has_value());
  CHECK(report.ignored == 2);
  REQUIRE(report.mutual.size() == 1);
  CHECK(*report.mutual[0].difference() == 0.5);
  CHECK(*report.agreement == 1);
  CHECK(report.unconfirmed == std::vector<TieId>{lone});
  CHECK(*report.trust == doctest::Approx((3 + 3.5 + 2) / 3));
  CHECK(*analysis::Ratings::share(3.0) == 0.75);
}

TEST_CASE("trust: several ties of one rater count once; nothing without ratings") {
  model::Network network;
  const auto a = add_rated(network, "a");
  const auto b = add_rated(network, "b");
  const auto c = add_rated(network, "c");
  rate(network, a, b, {{"trust", 1}});
  rate(network, a, b, {{"trust", 1}});
  rate(network, c, b, {{"trust", 4}});
  const auto projection = *project::Projection::create(network);
  CHECK(*analysis::trust_report(network, projection).organisations[1].received.trust == 2.5);
  const model::Network empty;
  const auto none = analysis::trust_report(empty, *project::Projection::create(empty));
  CHECK(none.organisations.empty());
  CHECK_FALSE(none.trust.has_value());
}

TEST_CASE("influence: places in the order, equal heights share one") {
  model::Network network;
  const Value heights[] = {Value(2), Value(5), Value(), Value(5), Value(0), Value(-1), Value("x")};
  int i = 0;
  for (const Value& height : heights) {
    model::Actor actor{.key = "a" + std::to_string(i++)};
    actor.details.edit().attributes = {{"influence", height}};
    CHECK(network.add_actor(std::move(actor)));
  }
  const auto found = analysis::influence(network, *project::Projection::create(network));
  CHECK(found.order == std::vector<project::Index>{1, 3, 0, 4});
  CHECK(found.place[1] == project::Index{1});
  CHECK(found.place[3] == project::Index{1});
  CHECK(found.place[0] == project::Index{3});
  CHECK(found.height[4] == 0.0);  // on the ground is a height
  CHECK_FALSE(found.height[2].has_value());
  CHECK_FALSE(found.height[5].has_value());
  CHECK_FALSE(found.place[6].has_value());
}

TEST_CASE("tie classes against chance") {
  model::Network network;
  const auto town = add_rated(network, "town", "municipality");
  const auto village = add_rated(network, "village", "community");
  std::vector<ActorId> families;
  for (int i = 0; i < 4; ++i) {
    families.push_back(
        *network.add_actor({.key = "f" + std::to_string(i),
                            .kind = *network.actor_kinds().find("family"),
                            .part_of = i < 3 ? std::optional(village) : std::nullopt}));
  }
  rate(network, families[0], families[1], {});  // bonding
  rate(network, families[0], families[3], {});  // unclassified
  rate(network, families[0], town, {});         // unclassified
  rate(network, families[2], town, {});         // unclassified
  const auto projection = *project::Projection::create(network);
  auto facts = analysis::facts_of(network, projection);
  facts.tie_kind.assign(4, "communication");
  facts.tie_authority[2] = 1;  // the town over the first family
  const auto classes = analysis::tie_classes(projection, facts);
  const auto counts = analysis::class_counts(projection, facts, classes);
  using Counts = std::array<std::uint64_t, 4>;
  CHECK(counts.map.count == Counts{1, 0, 1, 2});
  // Pairs of six actors: 6 of the village and its three families, one of authority; 8 are open.
  CHECK(counts.map.expected[0] == doctest::Approx(4 * 6 / 15.0));
  CHECK(counts.map.expected[1] == 0);
  CHECK(counts.map.expected[2] == doctest::Approx(4 * 1 / 15.0));
  CHECK(counts.map.expected[3] == doctest::Approx(4 * 8 / 15.0));
  const auto& first = counts.actors[projection.index_of(families[0]).value()];
  CHECK(first.count == Counts{1, 0, 1, 1});
  CHECK(first.expected[0] == doctest::Approx(3 * 3 / 5.0));
  CHECK(first.expected[2] == doctest::Approx(3 * 1 / 5.0));
  const auto groups = analysis::class_counts_by_group(projection, facts, classes, facts.community);
  REQUIRE(groups.size() == 1);
  CHECK(groups[0].count == Counts{1, 0, 1, 2});
  // Pairs with an end in the village (itself and its three families): 15 less those of town and
  // the fourth family.
  CHECK(groups[0].expected[0] == doctest::Approx(4 * 6 / 14.0));
  CHECK(groups[0].expected[2] == doctest::Approx(4 * 1 / 14.0));
  // A tie of kinship stays one wherever it leads.
  facts.tie_kind[1] = "kinship";
  const auto kin = analysis::tie_classes(projection, facts);
  CHECK(analysis::class_counts(projection, facts, kin).map.expected[0] ==
        doctest::Approx(1 + 3 * 6 / 15.0));
  CHECK(analysis::class_counts(projection, {}, classes).actors.empty());
}
