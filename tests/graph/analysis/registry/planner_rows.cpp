// SPDX-License-Identifier: Apache-2.0
// Rows of the registry that planners read: classes beside chance, who hangs by one tie, ratings,
// reach of services, groups.
#include <doctest/doctest.h>

#include <algorithm>

#include "graph/analysis/community/facts.h"
#include "graph/analysis/community/tie_class_counts.h"
#include "graph/analysis/registry/registry.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"
#include "tests/support/village.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT
using analysis::Measured;
using analysis::Subject;
using Values = analysis::Scores;

Measured asked(analysis::Context& context, const char* id, Subject subject) {
  NullProgress progress;
  CAPTURE(id);
  auto found = analysis::measure(id, subject, context, progress);
  REQUIRE(found);
  return *found;
}

double total(const Values& values) {
  double sum = 0;
  for (const auto& value : values) sum += value.value_or(0);
  return sum;
}

}  // namespace

TEST_CASE("groups: karate's factions by hand") {
  const auto p = test::karate().projection();
  analysis::Context context(p);
  context.set_grouping(Grouping{"faction", {"instructor", "president"}, test::karate_factions()});
  const auto of_groups = [&](const char* id) { return asked(context, id, Subject::group).values; };
  CHECK(of_groups("actors") == Values{17, 17});
  CHECK(of_groups("ties_across") == Values{11, 11});  // METRICS.md: E 11, I 67
  CHECK(total(of_groups("ties_within")) == 67);
  const auto within = of_groups("ties_within");
  CHECK(*of_groups("ei_index")[0] == doctest::Approx((11 - *within[0]) / (11 + *within[0])));
  // Chance: 78 ties on 561 pairs, 17·17 of them between the factions.
  CHECK(*of_groups("segregation")[0] == doctest::Approx(1 - 11 / (78.0 * 289 / 561)));
  CHECK(of_groups("unbridged") == Values{0, 0});
  CHECK(asked(context, "unbridged", Subject::network).values[0] == 0.0);
  CHECK(asked(context, "ties_bonding", Subject::group).notes[0].code == "note.no_facts");
}

TEST_CASE("groups: parts that nothing joins are unbridged and wholly segregated") {
  const std::vector<Projection::Edge> edges{{0, 1}, {1, 2}, {3, 4}};
  const auto p = Projection::from_edges(6, edges);
  analysis::Context context(p);
  context.set_grouping(Grouping{"part", {"x", "y", "z"}, {0, 0, 0, 1, 1, 2}});
  CHECK(asked(context, "unbridged", Subject::group).values == Values{1, 1, 0});
  CHECK(asked(context, "unbridged", Subject::network).values[0] == 2.0);
  CHECK(asked(context, "segregation", Subject::group).values[0] == 1.0);
  CHECK(asked(context, "ei_index", Subject::group).values[2] == std::nullopt);
}

TEST_CASE("groups: who is in none is counted beside each measure of groups, and in none of them") {
  // Two pairs, each tied to the body 4, which is tied to 5; neither is in a group.
  const std::vector<Projection::Edge> edges{{0, 1}, {2, 3}, {1, 4}, {2, 4}, {3, 4}, {4, 5}};
  const auto p = Projection::from_edges(6, edges);
  analysis::Context context(p);
  constexpr Index none = project::no_index;
  context.set_grouping(Grouping{"part", {"x", "y"}, {0, 0, 1, 1, none, none}});
  CHECK(asked(context, "ties_across", Subject::network).values[0] == 0.0);
  CHECK(asked(context, "outside", Subject::network).values[0] == 2.0);
  CHECK(asked(context, "ties_outside", Subject::network).values[0] == 4.0);
  CHECK(asked(context, "ties_outside", Subject::group).values == Values{1, 2});
  CHECK(asked(context, "ties_within", Subject::group).values == Values{1, 1});
  CHECK(asked(context, "ei_index", Subject::network).values[0] == -1.0);
  CHECK(asked(context, "modularity", Subject::network).values[0] == 0.5);
  // 4 is in no group and spreads its ties over two; what 1 has outside is no group of its own.
  const auto spread = asked(context, "participation", Subject::actor).values;
  CHECK(spread[1] == 0.0);
  CHECK(*spread[4] == doctest::Approx(1 - (1.0 + 4) / 9));
  CHECK(spread[5] == std::nullopt);
  NullProgress progress;
  for (const auto& info : analysis::measures()) {
    CAPTURE(info.id);
    const bool of_groups = info.needs_groups || info.id == "participation" ||
                           (info.id == "modularity" && info.subject == Subject::network);
    const auto found = *analysis::measure(info.id, info.subject, context, progress);
    const auto note = std::ranges::find(found.notes, "note.outside", &Error::code);
    CHECK((note != found.notes.end()) == of_groups);
    if (note != found.notes.end()) CHECK(note->args == std::vector<std::string>{"2", "4"});
  }
  context.set_grouping(Grouping{"part", {"x", "y"}, {0, 0, 1, 1, 0, 1}});
  CHECK(asked(context, "ei_index", Subject::network).notes.empty());
}

TEST_CASE("classes: the counts of actors and groups add up, beside what chance gives") {
  const auto village = test::village();
  const auto p = *Projection::create(village.network);
  analysis::Context context(p);
  context.facts = analysis::facts_of(village.network, p);
  const double ties = static_cast<double>(p.ties().size());
  double of_actors = 0;
  double by_chance = 0;
  double share_by_chance = 0;
  for (const std::string name : {"bonding", "bridging", "linking"}) {
    const double share = *asked(context, name.c_str(), Subject::network).values[0];
    const auto counts = asked(context, ("ties_" + name).c_str(), Subject::actor).values;
    CHECK(total(counts) == doctest::Approx(2 * ties * share));  // each tie has two ends
    of_actors += total(counts);
    by_chance += total(asked(context, ("chance_" + name).c_str(), Subject::actor).values);
    share_by_chance += *asked(context, ("chance_" + name).c_str(), Subject::network).values[0];
  }
  const double open = *asked(context, "unclassified", Subject::network).values[0];
  CHECK(of_actors == doctest::Approx(2 * ties * (1 - open)));
  const auto classes = analysis::tie_classes(p, context.facts);
  const auto counts = analysis::class_counts(p, context.facts, classes);
  double open_by_chance = 0;
  for (const auto& actor : counts.actors) open_by_chance += actor.expected[3];
  CHECK(by_chance + open_by_chance == doctest::Approx(2 * ties));
  CHECK(share_by_chance + counts.map.expected[3] / ties == doctest::Approx(1));
}

TEST_CASE("classes of a group are of the ties with an end in it") {
  const auto village = test::village();
  const auto p = *Projection::create(village.network);
  analysis::Context context(p);
  context.facts = analysis::facts_of(village.network, p);
  context.set_grouping(Grouping{"all", {"all"}, std::vector<Index>(p.size(), 0)});
  double all = 0;
  for (const char* id : {"ties_bonding", "ties_bridging", "ties_linking"}) {
    all += *asked(context, id, Subject::group).values[0];
  }
  const double open = *asked(context, "unclassified", Subject::network).values[0];
  CHECK(all == doctest::Approx(static_cast<double>(p.ties().size()) * (1 - open)));
}

TEST_CASE("who hangs by one tie, and who has others behind them") {
  // A triangle 0 1 2 with a chain 2 – 3 – 4 on it, and a pair 5 – 6. Without 2 nobody of the large
  // part reaches half of it.
  const std::vector<Projection::Edge> edges{{0, 1}, {1, 2}, {0, 2}, {2, 3}, {3, 4}, {5, 6}};
  const auto p = Projection::from_edges(8, edges);
  analysis::Context context(p);
  CHECK(asked(context, "hanging", Subject::actor).values == Values{0, 0, 0, 0, 1, 1, 1, 0});
  CHECK(asked(context, "behind", Subject::actor).values == Values{0, 0, 4, 0, 0, 0, 0, 0});
  CHECK(asked(context, "hanging", Subject::network).values[0] == 3.0);
  CHECK(asked(context, "behind", Subject::network).values[0] == 4.0);
  CHECK(asked(context, "small_parts", Subject::network).values[0] == 1.0);
}

TEST_CASE("ratings: of organisations, ties and the map; absent, with the reason, without any") {
  model::Network network;
  for (const char* key : {"a", "b", "c"}) {
    model::Actor actor{.key = key, .kind = *network.actor_kinds().find("institution")};
    if (*key == 'b') actor.details.edit().attributes = {{"influence", 3}};
    CHECK(network.add_actor(std::move(actor)));
  }
  const auto rate = [&](std::uint32_t from, std::uint32_t to, double trust) {
    model::Tie tie{.source = ActorId(from), .target = ActorId(to), .key = network.fresh_tie_key()};
    tie.details.edit().attributes = {{"trust", trust}};
    CHECK(network.add_tie(std::move(tie)));
  };
  rate(0, 1, 4);
  rate(1, 0, 2);
  rate(2, 1, 3);
  const auto p = *Projection::create(network);
  analysis::Context context(p);
  context.facts = analysis::facts_of(network, p);
  CHECK(asked(context, "trust", Subject::actor).values == Values{2, 3.5, std::nullopt});
  CHECK(asked(context, "raters", Subject::actor).values == Values{1, 2, 0});
  // People are not ranked by trust: b as a person has no value, and it says why.
  model::Actor person = network.actor(ActorId(1));
  person.kind = *network.actor_kinds().find("individual");
  CHECK(network.replace_actor(ActorId(1), person));
  analysis::Context with_person(p);
  with_person.facts = analysis::facts_of(network, p);
  const auto kept_back = asked(with_person, "trust", Subject::actor);
  CHECK(kept_back.values == Values{2, std::nullopt, std::nullopt});
  CHECK(kept_back.notes == std::vector<Error>{{"note.people_not_ranked"}});
  CHECK(asked(context, "value", Subject::actor).values[1] == std::nullopt);
  CHECK(asked(context, "influence", Subject::actor).values ==
        Values{std::nullopt, 3, std::nullopt});
  CHECK(asked(context, "trust_difference", Subject::tie).values == Values{2, 2, std::nullopt});
  CHECK(asked(context, "unconfirmed", Subject::tie).values == Values{0, 0, 1});
  CHECK(asked(context, "unconfirmed", Subject::network).values[0] == 1.0);
  CHECK(asked(context, "trust", Subject::network).values[0] == 3.0);
  CHECK(asked(context, "trust_agreement", Subject::network).values[0] == 0.0);
  analysis::Context bare(p);
  const auto none = asked(bare, "trust", Subject::actor);
  CHECK(none.values == Values(3));
  CHECK(none.notes[0].code == "note.no_ratings");
  CHECK(asked(bare, "influence", Subject::actor).notes[0].code == "note.no_influence");
}

TEST_CASE("reach of a service along a path: closed form") {
  const auto p = test::path(5);
  analysis::Context context(p);
  context.set_grouping(Grouping{"half", {"near", "far"}, {0, 0, 0, 1, 1}});
  CHECK(asked(context, "service_1", Subject::network).notes[0].code == "note.no_providers");
  context.providers = {0};
  CHECK(asked(context, "service_steps", Subject::actor).values == Values{0, 1, 2, 3, 4});
  CHECK(asked(context, "service_1", Subject::network).values[0] == 0.25);
  CHECK(asked(context, "service_2", Subject::network).values[0] == 0.5);
  CHECK(asked(context, "service_3", Subject::network).values[0] == 0.75);
  CHECK(asked(context, "unreached", Subject::network).values[0] == 1.0);
  CHECK(asked(context, "service_2", Subject::group).values == Values{1, 0});
  CHECK(asked(context, "service_3", Subject::group).values == Values{1, 0.5});
  const auto km = asked(context, "service_km", Subject::actor);
  CHECK(km.values == Values(5));
  CHECK(km.notes[0].code == "note.no_places");
}
