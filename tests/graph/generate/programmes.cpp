// SPDX-License-Identifier: Apache-2.0
#include "graph/generate/programmes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "tests/support/cancel_after.h"

namespace saite::generate {
namespace {

using model::Network;

Network made(std::string_view id, std::uint64_t seed = 1) {
  NullProgress progress;
  auto network = programme(id, seed, progress);
  REQUIRE(network);
  return *std::move(network);
}

std::size_t count(const Network& n, std::string_view kind, std::string_view subtype = {}) {
  return static_cast<std::size_t>(std::ranges::count_if(n.actors(), [&](ActorId id) {
    const model::Actor& actor = n.actor(id);
    return n.actor_kinds()[actor.kind].id == kind &&
           (subtype.empty() || actor.details->subtype == subtype);
  }));
}

/// Pairs of municipalities whose workers talk to each other then.
std::size_t talking_pairs(const Network& n, const char* month) {
  const std::string when = month;
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const TieId id : n.ties()) {
    const model::Tie& tie = n.tie(id);
    const std::string& kind = n.tie_kinds()[tie.kind].id;
    if (kind != "communication" && kind != "collaboration") continue;
    if (tie.dates.since && when < tie.dates.since->text()) continue;
    if (tie.dates.until && tie.dates.until->text() < when) continue;
    const auto a = n.actor(tie.source).part_of;
    const auto b = n.actor(tie.target).part_of;
    if (a && b && *a != *b) pairs.insert(std::minmax({a->value(), b->value()}));
  }
  return pairs.size();
}

TEST_CASE(
    "social workers: of the published size; a network between municipalities comes and thins") {
  const Network n = made("social-workers");
  CHECK(count(n, "individual") == 701);
  CHECK(count(n, "municipality") == 11);
  CHECK(count(n, "institution", "training_site") == 7);
  CHECK(count(n, "community", "training_group") == 27);
  std::map<ActorId, int> groups;
  for (const TieId id : n.ties()) {
    const model::Tie& tie = n.tie(id);
    if (n.actor(tie.target).details->subtype == "training_group" &&
        n.tie_kinds()[tie.kind].id == "membership") {
      ++groups[tie.source];
    }
  }
  CHECK(groups.size() == 701);  // each is trained, once
  CHECK(std::ranges::all_of(groups, [](const auto& each) { return each.second == 1; }));
  const std::size_t before = talking_pairs(n, "2022-12");
  const std::size_t then = talking_pairs(n, "2024-07");
  const std::size_t later = talking_pairs(n, "2026-06");
  CHECK(before == 0);
  CHECK(then > 40);
  CHECK(later > 0);
  CHECK(later <= then);
}

TEST_CASE("community work: of the published size; some come again, some never") {
  const Network n = made("community-work");
  CHECK(count(n, "community") == 6);
  CHECK(count(n, "workshop") == 12);
  CHECK(count(n, "plan") == 6);
  std::map<ActorId, int> visits;
  std::set<ActorId> authors_of;
  for (const TieId id : n.ties()) {
    const model::Tie& tie = n.tie(id);
    const std::string& target = n.actor_kinds()[n.actor(tie.target).kind].id;
    if (target == "workshop") ++visits[tie.source];
    if (target == "plan") authors_of.insert(tie.target);
  }
  const std::size_t people = count(n, "individual");
  CHECK(people > 6 * 30);
  CHECK(visits.size() < people);
  CHECK(visits.size() > 40);
  CHECK(std::ranges::any_of(visits, [](const auto& each) { return each.second > 1; }));
  CHECK(authors_of.size() == 6);
}

TEST_CASE("same seed, same network; another seed, another") {
  for (const std::string_view id : programme_ids) {
    if (id == "active-communities") continue;  // tests/graph/generate/community.cpp
    CHECK(made(id, 5).same_content(made(id, 5)));
    CHECK_FALSE(made(id, 5).same_content(made(id, 6)));
  }
  NullProgress progress;
  CHECK(programme("nonsense", 1, progress).error().code == "bad_option");
  test::CancelAfter cancelled(0);
  CHECK(programme("social-workers", 1, cancelled).error().code == "cancelled");
}

}  // namespace
}  // namespace saite::generate
