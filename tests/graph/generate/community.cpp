// SPDX-License-Identifier: Apache-2.0
#include "graph/generate/community.h"

#include <doctest/doctest.h>

#include <map>
#include <set>

#include "tests/support/cancel_after.h"

namespace saite::generate {
namespace {

using model::Network;

Network made(const CommunityOptions& options) {
  NullProgress progress;
  auto network = community(options, progress);
  REQUIRE(network);
  return std::move(*network);
}

std::map<std::string, int> count_kinds(const Network& n) {
  std::map<std::string, int> counts;
  for (const ActorId id : n.actors()) ++counts[n.actor_kinds()[n.actor(id).kind].id];
  return counts;
}

/// Of all that people read in a network: a number that changes with any of it (FNV-1a).
std::uint64_t fingerprint(const Network& n) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  const auto mix = [&](std::string_view text) {
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
  };
  for (const ActorId id : n.actors()) {
    const model::Actor& a = n.actor(id);
    mix(a.key);
    for (const auto& [key, value] : a.details->attributes) mix(key + value.display());
    if (a.details->place) mix(model::Value(a.details->place->lat).display());
  }
  for (const TieId id : n.ties()) {
    const model::Tie& t = n.tie(id);
    mix(n.actor(t.source).key + n.actor(t.target).key);
    mix(std::to_string(t.weight) + (t.dates.since ? t.dates.since->text() : ""));
  }
  return hash;
}

TEST_CASE("the default is the published scale of the Latgale initiative") {
  const Network n = made({});
  std::map<std::string, int> subtypes;
  for (const ActorId id : n.actors()) ++subtypes[n.actor(id).details->subtype];
  const auto kinds = count_kinds(n);
  CHECK(kinds.at("individual") == 6000);
  CHECK(kinds.at("institution") == 310);  // 10 of them resource centres
  CHECK(subtypes.at("resource centre") == 10);
  CHECK(kinds.at("municipality") == 6);
  CHECK(kinds.at("community") == 150 + 75);  // initiatives and villages
  CHECK(kinds.at("family") > 1000);
  CHECK(n.tie_count() > 12000);
  CHECK(n.tie_count() < 30000);
}

TEST_CASE("same seed, same network on every platform; another seed, another network") {
  const CommunityOptions small{.participants = 300, .seed = 5};
  CHECK(made(small).same_content(made(small)));
  CHECK(fingerprint(made(small)) ==
        14469527874659722283ULL);  // as it came out of g++ 12 on x86-64 and must stay
  CommunityOptions other = small;
  other.seed = 6;
  CHECK_FALSE(made(small).same_content(made(other)));
}

TEST_CASE("everybody lives in a municipality, in Latgale, within the years") {
  const Network n = made({.participants = 1000});
  for (const ActorId id : n.actors()) {
    CHECK(n.container_of_kind(id, "municipality"));
    const auto& place = n.actor(id).details->place;
    if (!place) continue;
    CHECK(place->lat > 55.6);
    CHECK(place->lat < 57.1);
    CHECK(place->lon > 25.9);
    CHECK(place->lon < 28.5);
  }
  for (const TieId id : n.ties()) {
    const model::Tie& tie = n.tie(id);
    CHECK(tie.dates.in_order());
    if (tie.dates.since) CHECK(tie.dates.since->year() >= 2019);
    if (tie.dates.until) CHECK(tie.dates.until->year() <= 2025);
    CHECK(tie.weight >= 1);
    CHECK(tie.weight <= 5);
    CHECK_FALSE(tie.is_loop());
  }
}

TEST_CASE("families are kin, and ties of every promised kind are there") {
  const Network n = made({.participants = 1000});
  std::set<std::string> kinds;
  std::map<ActorId, int> couples;   // kinship ties between members of a family
  std::map<ActorId, int> families;  // membership ties of somebody to the family he is part of
  for (const TieId id : n.ties()) {
    const model::Tie& tie = n.tie(id);
    const std::string& kind = n.tie_kinds()[tie.kind].id;
    kinds.insert(kind);
    const auto home = n.actor(tie.source).part_of;
    if (kind == "kinship" && home && home == n.actor(tie.target).part_of) ++couples[*home];
    if (kind == "membership" && home == tie.target) ++families[tie.source];
  }
  std::size_t family_count = 0;
  for (const ActorId id : n.actors()) {
    const model::Actor& actor = n.actor(id);
    if (n.actor_kinds()[actor.kind].id == "family") {
      ++family_count;
      CHECK(couples[id] == 1);
    } else if (actor.part_of && n.actor_kinds()[n.actor(*actor.part_of).kind].id == "family") {
      CHECK(families[id] == 1);
    }
  }
  CHECK(family_count > 200);
  for (const char* kind : {"kinship", "membership", "trust", "support", "communication", "hosting",
                           "governance", "collaboration"}) {
    CHECK_MESSAGE(kinds.contains(kind), kind);
  }
}

TEST_CASE("the groups that few reach are there and have few ties") {
  const Network n = made({});
  std::map<std::string, std::pair<double, double>> ties_and_people;
  for (const ActorId id : n.actors()) {
    const model::Actor& actor = n.actor(id);
    if (n.actor_kinds()[actor.kind].id != "individual") continue;
    const model::Value* group = model::find(actor.details->attributes, "group");
    auto& [ties, people] = ties_and_people[group == nullptr ? "" : *group->text()];
    ties += static_cast<double>(n.ties_of(id).size());
    ++people;
  }
  const auto mean = [&](const char* group) {
    const auto [ties, people] = ties_and_people.at(group);
    CHECK(people > 50);
    return ties / people;
  };
  const double others = mean("");
  for (const char* group : {"unseen youth", "men 35+", "minority"}) {
    CHECK_MESSAGE(mean(group) < 0.6 * others, group);
  }
}

TEST_CASE("those without any tie are people whom nobody reaches, not families or villages") {
  const Network n = made({});
  std::map<std::string, int> alone;
  for (const ActorId id : n.actors()) {
    if (n.ties_of(id).empty()) ++alone[n.actor_kinds()[n.actor(id).kind].id];
  }
  CHECK(alone["family"] == 0);
  CHECK(alone["community"] == 0);
  CHECK(alone["individual"] > 20);
  CHECK(alone["individual"] < 1000);
}

TEST_CASE("labels are numbers, never names") {
  const Network n = made({.participants = 200});
  for (const ActorId id : n.actors()) {
    const std::string& name = n.actor(id).name.plain();
    CHECK_MESSAGE(name.find_first_of("0123456789") != std::string::npos, name);
  }
}

TEST_CASE("the smallest and odd sizes work") {
  for (const std::uint32_t people : {1U, 2U, 79U, 80U, 81U, 163U}) {
    const Network n = made({.participants = people,
                            .institutions = 0,
                            .initiatives = 0,
                            .resource_centres = 0,
                            .municipalities = 1});
    CHECK(count_kinds(n).at("individual") == static_cast<int>(people));
  }
  CHECK(count_kinds(made({.participants = 50, .initiatives = 3, .municipalities = 40}))
            .at("municipality") == 40);
}

TEST_CASE("options out of their limits and cancelling are errors") {
  NullProgress progress;
  const auto error = [&](const CommunityOptions& options) {
    const auto network = community(options, progress);
    REQUIRE_FALSE(network);
    return network.error();
  };
  CHECK(error({.participants = 0}) == Error{"bad_option", "participants", {"1", "5000000"}});
  CHECK(error({.municipalities = 0}).where == "municipalities");
  CHECK(error({.first_year = 2025, .last_year = 2024}).where == "last_year");
  test::CancelAfter cancel(0);
  CHECK(community({.participants = 20000}, cancel).error().code == "cancelled");
}

}  // namespace
}  // namespace saite::generate
