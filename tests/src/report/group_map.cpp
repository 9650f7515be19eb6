// SPDX-License-Identifier: Apache-2.0
#include "src/report/group_map.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "tests/support/places.h"

namespace saite::report {
namespace {

/// Two towns of six people each, three ties between them, eleven within the first, one body
/// outside.
model::Network two_towns() {
  test::Places places;
  std::vector<ActorId> people;
  for (const char* town : {"alpha", "beta"}) {
    const ActorId place = places.add(town, "municipality");
    for (int i = 0; i < 6; ++i) {
      people.push_back(places.add(std::string(town) + std::to_string(i), "individual", place));
    }
  }
  places.add("fund", "institution");
  int number = 0;
  const auto tie = [&](std::size_t a, std::size_t b) {
    REQUIRE(places.network.add_tie(
        {.source = people[a], .target = people[b], .key = "t" + std::to_string(number++)}));
  };
  for (std::size_t i = 0; i < 3; ++i) tie(i, i + 6);
  for (std::size_t i = 0; i < 11; ++i) tie(i % 6, (i + 1 + i / 6) % 6);
  places.network.info.title = "Two towns";
  places.network.info.description = "Ann of alpha is meant.";
  return places.network;
}

GroupMap made_of(const model::Network& network, GroupMapOptions options, const char* language) {
  const i18n::Translator t(language);
  NullProgress progress;
  auto made = group_map(network, options, t, progress);
  REQUIRE(made);
  return std::move(*made);
}

}  // namespace

TEST_CASE("A group map has municipalities of their size, and numbers of ties as strengths") {
  const GroupMap made = made_of(two_towns(), {.least = 1}, "en");
  const model::Network& network = made.network;
  REQUIRE(network.actor_count() == 3);
  const model::Actor& alpha = network.actor(*network.find_actor("alpha"));
  CHECK(network.actor_kinds()[alpha.kind].id == "municipality");
  CHECK(model::find(alpha.details->attributes, made.actors_key)->number() == 7);  // and itself
  CHECK(model::find(alpha.details->attributes, "ties within")->number() == 11);
  const auto ties = network.ties();
  REQUIRE(ties.size() == 1);
  CHECK(network.tie(ties[0]).weight == 3);
  CHECK(model::find(network.tie(ties[0]).details->attributes, made.ties_key)->number() == 3);
  CHECK(network.info.title == "Two towns");
  CHECK(network.info.description.empty());
  const model::Actor& beta = network.actor(*network.find_actor("beta"));
  CHECK(model::find(beta.details->attributes, "ties within")->number() == 0);
  CHECK(made.remarks.size() == 1);
}

TEST_CASE("Groups get ids that no actor has, and a sum that gives a number away is not told") {
  test::Places places;
  for (const char* key : {"g1", "g2"}) {  // communities that are called so
    const ActorId place = places.add(key, "community");
    for (int i = 0; i < 6; ++i) places.add(key + std::to_string(i), "individual", place);
  }
  for (int i = 0; i < 6; ++i) places.add("x" + std::to_string(i), "individual");
  REQUIRE(places.network.add_tie({.source = *places.network.find_actor("g10"),
                                  .target = *places.network.find_actor("x0"),
                                  .key = "one"}));
  const GroupMap made = made_of(places.network, {.by = "community"}, "en");
  REQUIRE(made.network.actor_count() == 3);
  CHECK(made.network.find_actor("g3"));  // who is in no group
  REQUIRE(made.remarks.size() == 2);
  CHECK(made.remarks[0].code == "group_map.remark.actors");
}

TEST_CASE("A group map does not tell of few, and says so") {
  const GroupMap made = made_of(two_towns(), {}, "lv");
  const model::Network& network = made.network;
  REQUIRE(network.actor_count() == 2);  // one body outside is with a town
  for (const ActorId id : network.actors()) {
    CHECK(model::find(network.actor(id).details->attributes, "dalībnieki")->number() >= 5);
  }
  std::vector<std::optional<double>> within;
  for (const ActorId id : network.actors()) {
    const auto* value = model::find(network.actor(id).details->attributes, "saites grupā");
    within.push_back(value ? std::optional(value->number()) : std::nullopt);
  }
  std::sort(within.begin(), within.end());
  CHECK(within == std::vector<std::optional<double>>{std::nullopt, 0.0});  // withheld, and none
  const model::Tie& tie = network.tie(network.ties()[0]);
  CHECK(!tie.weight_said);
  CHECK(tie.details->attributes.empty());
  CHECK(network.tie_kinds()[tie.kind].id == "ties_not_told");
  CHECK(made.remarks.size() == 2);
}

}  // namespace saite::report
