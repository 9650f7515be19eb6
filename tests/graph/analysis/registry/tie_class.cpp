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
constexpr double unclassified = 3;

double class_value(const Measured& found, const Projection& projection,
                   const model::Network& network, const char* key) {
  const auto ties = projection.ties();
  const auto it = std::ranges::find(ties, network.find_tie(key).value());
  REQUIRE(it != ties.end());
  return found.values[static_cast<std::size_t>(it - ties.begin())].value();
}

TEST_CASE("the rule: what is shared, then authority, then what is declared") {
  CHECK(class_of(true, {}) == TieClass::bonding);
  CHECK(class_of(false, {.same_family = true}) == TieClass::bonding);
  CHECK(class_of(false, {.both_declared = true, .same_identity = true}) == TieClass::bonding);
  CHECK(class_of(false, {.both_declared = true, .same_identity = true, .authority = true}) ==
        TieClass::bonding);
  CHECK(class_of(false, {.both_declared = true, .authority = true}) == TieClass::linking);
  CHECK(class_of(false, {.authority = true}) == TieClass::linking);
  CHECK(class_of(false, {.both_declared = true}) == TieClass::bridging);
  CHECK(class_of(false, {}) == TieClass::unclassified);
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
  REQUIRE(found->notes.size() == 1);
  CHECK(found->notes[0].code == "note.unclassified");
  CHECK(found->notes[0].args == std::vector<std::string>{"2", "8"});
  CHECK(found->categories ==
        std::vector<std::string>{"bonding", "bridging", "linking", "unclassified"});
  const auto value = [&](const char* key) {
    return class_value(*found, *projection, village.network, key);
  };
  CHECK(value("a-b") == bonding);       // sisters
  CHECK(value("a-b2") == bonding);      // a second tie of the same pair: both in the choir
  CHECK(value("a-c") == bonding);       // cat joined the choir by a membership tie
  CHECK(value("c-m") == bonding);       // cat and her choir
  CHECK(value("c-s") == unclassified);  // a pupil and a school, of which nothing is declared
  CHECK(value("s-t") == linking);       // governance
  CHECK(value("e-t") == unclassified);  // a family and a town: not by their kinds
  CHECK(value("d-c") == bonding);       // by its attribute
  CHECK(*measure("bonding", Subject::network, context, progress)->values[0] ==
        doctest::Approx(5.0 / 8));
  CHECK(*measure("linking", Subject::network, context, progress)->values[0] ==
        doctest::Approx(1.0 / 8));
  CHECK(*measure("unclassified", Subject::network, context, progress)->values[0] ==
        doctest::Approx(2.0 / 8));
}

namespace {

/// People, a family, two choirs and a council, and ties between them.
struct Street {
  model::Network network;

  Street() {
    add("reds", "community");
    add("blues", "community");
    add("elms", "family");
    add("ann", "individual", "reds");
    add("bea", "individual", "blues");
    add("cat", "individual", "elms");
    add("dan", "individual", "elms");
    add("council", "municipality");
  }
  void add(const char* key, const char* kind, const char* part_of = nullptr) {
    model::Actor actor;
    actor.key = key;
    actor.kind = *network.actor_kinds().find(kind);
    if (part_of != nullptr) actor.part_of = *network.find_actor(part_of);
    REQUIRE(network.add_actor(actor));
  }
  void tie(const char* kind, const char* from, const char* to) {
    model::Tie one;
    one.key = std::string(from) + "-" + to + "-" + kind;
    one.kind = network.tie_kinds().find(kind).value();
    one.source = *network.find_actor(from);
    one.target = *network.find_actor(to);
    REQUIRE(network.add_tie(one));
  }
};

}  // namespace

TEST_CASE("tie classes: families, identities, authority by the tie and by the kind") {
  Street street;
  model::TieKind appoints{.id = "appoints"};
  appoints.extra.emplace_back("authority", model::Value(true));
  street.network.edit_tie_kinds().declare(appoints);
  street.tie("communication", "cat", "dan");  // one family
  street.tie("support", "cat", "elms");       // a person and her own family
  street.tie("communication", "ann", "bea");  // of two communities
  street.tie("communication", "ann", "cat");  // cat declares none
  street.tie("governance", "council", "blues");
  street.tie("support", "blues", "council");  // the pair has a tie of authority
  street.tie("appoints", "council", "dan");
  street.tie("communication", "council", "ann");
  const auto projection = *Projection::create(street.network);
  Context context(projection);
  context.facts = facts_of(street.network, projection);
  NullProgress progress;
  const auto found = *measure("class", Subject::tie, context, progress);
  const auto value = [&](const char* key) {
    return class_value(found, projection, street.network, key);
  };
  CHECK(value("cat-dan-communication") == bonding);
  CHECK(value("cat-elms-support") == bonding);
  CHECK(value("ann-bea-communication") == bridging);
  CHECK(value("ann-cat-communication") == unclassified);
  CHECK(value("council-blues-governance") == linking);
  CHECK(value("blues-council-support") == linking);
  CHECK(value("council-dan-appoints") == linking);
  CHECK(value("council-ann-communication") == unclassified);
}

TEST_CASE("tie classes: where nothing is declared there is no number, and the note says what to") {
  const auto karate = test::karate().projection();
  Context context(karate);
  context.facts.kind.assign(34, "individual");
  NullProgress progress;
  // Made of edges alone, the projection has no ties to class.
  const auto none = measure("class", Subject::tie, context, progress);
  REQUIRE(none);
  CHECK_FALSE(none->values[0].has_value());
  CHECK(none->notes.front().code == "note.no_facts");

  Street street;
  for (const char* key : {"ann", "bea"}) {
    REQUIRE(street.network.set_part_of(*street.network.find_actor(key), std::nullopt));
  }
  street.tie("communication", "ann", "bea");
  street.tie("communication", "cat", "dan");
  const auto projection = *Projection::create(street.network);
  Context plain(projection);
  plain.facts = facts_of(street.network, projection);
  for (const char* id : {"bonding", "bridging", "linking", "unclassified", "chance_bonding"}) {
    CAPTURE(id);
    const auto found = *measure(id, Subject::network, plain, progress);
    CHECK_FALSE(found.values[0].has_value());
    REQUIRE(found.notes.size() == 1);
    CHECK(found.notes[0].code == "note.no_identities");
  }
  CHECK(measure("ties_bonding", Subject::actor, plain, progress)->notes[0].code ==
        "note.no_identities");
  const auto classes = *measure("class", Subject::tie, plain, progress);
  CHECK(class_value(classes, projection, street.network, "ann-bea-communication") == unclassified);
  CHECK(class_value(classes, projection, street.network, "cat-dan-communication") == bonding);
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
  CHECK(facts.identity.group_of[index("choir")] == 0);  // a community is in its own
  CHECK(facts.family.names == std::vector<std::string>{"elms"});
  CHECK(facts.tie_kind.size() == projection->ties().size());
  CHECK(std::ranges::count(facts.tie_class, "bonding") == 1);
}

}  // namespace
}  // namespace saite::analysis
