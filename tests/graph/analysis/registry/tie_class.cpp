// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/tie_class.h"

#include <doctest/doctest.h>

#include "graph/analysis/community/facts.h"
#include "graph/analysis/registry/registry.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/village.h"

namespace saite::analysis {
namespace {

using project::Projection;

constexpr double bonding = 0;
constexpr double bridging = 1;
constexpr double linking = 2;

double class_value(const Measured& found, const Projection& projection,
                   const model::Network& network, const char* key) {
  const auto ties = projection.ties();
  const auto it = std::ranges::find(ties, network.find_tie(key).value());
  REQUIRE(it != ties.end());
  return found.values[static_cast<std::size_t>(it - ties.begin())].value();
}

TEST_CASE("the rule: power first, then alikeness") {
  const TieEnd person{"individual", 0};
  const TieEnd family{"family", 0};
  const TieEnd community{"community", 1};
  const TieEnd institution{"institution", 2};
  const TieEnd town{"municipality", 3};
  CHECK(class_of(person, person, true) == TieClass::bonding);
  CHECK(class_of(person, person, false) == TieClass::bridging);
  CHECK(class_of(person, family, true) == TieClass::bridging);
  CHECK(class_of(person, community, true) == TieClass::bridging);
  CHECK(class_of(person, institution, true) == TieClass::linking);
  CHECK(class_of(community, institution, false) == TieClass::bridging);
  CHECK(class_of(community, town, false) == TieClass::linking);
  CHECK(class_of(institution, town, false) == TieClass::bridging);
  // Levels may be edited; a municipality and a citizen stay a linking tie.
  CHECK(class_of({"municipality", 0}, family, true) == TieClass::linking);
  CHECK(class_of(person, {"individual", 2}, true) == TieClass::linking);
}

TEST_CASE("classes of a village's ties, with one overridden") {
  const auto village = test::village();
  const auto projection = Projection::create(village.network);
  REQUIRE(projection);
  Context context(*projection);
  context.facts = facts_of(village.network, *projection);
  NullProgress progress;
  const auto found = measure("class", Subject::tie, context, progress);
  REQUIRE(found);
  CHECK(found->notes.empty());
  CHECK(found->categories == std::vector<std::string>{"bonding", "bridging", "linking"});
  const auto value = [&](const char* key) {
    return class_value(*found, *projection, village.network, key);
  };
  CHECK(value("a-b") == bonding);   // both in the choir
  CHECK(value("a-b2") == bonding);  // a second tie of the same pair
  CHECK(value("a-c") == bonding);   // cat joined the choir by a membership tie
  CHECK(value("c-m") == bridging);  // a person and a community
  CHECK(value("c-s") == linking);
  CHECK(value("s-t") == bridging);
  CHECK(value("e-t") == linking);
  CHECK(value("d-c") == bonding);  // by its attribute; the rule says bridging
  CHECK(*measure("bonding", Subject::network, context, progress)->values[0] ==
        doctest::Approx(4.0 / 8));
  CHECK(*measure("linking", Subject::network, context, progress)->values[0] ==
        doctest::Approx(2.0 / 8));

  Context levelled(*projection);
  levelled.facts = facts_of(village.network, *projection);
  for (int& power : levelled.facts.power) power = 0;
  const auto again = measure("class", Subject::tie, levelled, progress);
  CHECK(class_value(*again, *projection, village.network, "c-s") == bridging);
}

TEST_CASE("where no community is declared, detected ones count, and a note says so") {
  const auto karate = test::karate().projection();
  Context context(karate);
  context.facts.kind.assign(34, "individual");
  context.facts.power.assign(34, 0);
  NullProgress progress;
  // Made of edges alone, the projection has no ties to class.
  const auto none = measure("class", Subject::tie, context, progress);
  REQUIRE(none);
  CHECK_FALSE(none->values[0].has_value());
  CHECK(none->notes.front().code == "note.no_facts");

  model::Network network;
  for (const char* key : {"a", "b", "c"}) {
    model::Actor actor;
    actor.key = key;
    REQUIRE(network.add_actor(actor));
  }
  model::Tie tie;
  tie.key = "t";
  tie.source = *network.find_actor("a");
  tie.target = *network.find_actor("b");
  REQUIRE(network.add_tie(tie));
  const auto projection = Projection::create(network);
  Context plain(*projection);
  plain.facts = facts_of(network, *projection);
  const auto found = measure("class", Subject::tie, plain, progress);
  CHECK(found->values[0] == bonding);
  REQUIRE(found->notes.size() == 1);
  CHECK(found->notes[0].code == "note.detected_communities");
}

TEST_CASE("facts of the village") {
  const auto village = test::village();
  const auto projection = Projection::create(village.network);
  const Facts facts = facts_of(village.network, *projection);
  const auto index = [&](const char* key) {
    return projection->index_of(village.network.find_actor(key).value()).value();
  };
  CHECK(facts.kind[index("elms")] == "family");
  CHECK(facts.power[index("school")] == 2);
  CHECK(facts.municipality.names == std::vector<std::string>{"town"});
  CHECK(facts.municipality.group_of[index("ann")] == 0);
  CHECK(facts.municipality.group_of[index("dan")] == project::no_index);
  CHECK(facts.community.group_of[index("cat")] == 0);
  CHECK(facts.tie_kind.size() == projection->ties().size());
  CHECK(std::ranges::count(facts.tie_class, "bonding") == 1);
}

}  // namespace
}  // namespace saite::analysis
