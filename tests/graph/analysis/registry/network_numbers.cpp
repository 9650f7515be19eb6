// SPDX-License-Identifier: Apache-2.0
// Measures of the network as a whole, as the registry gives them out.
#include <doctest/doctest.h>

#include <cmath>

#include "graph/analysis/cohesion/centralisation.h"
#include "graph/analysis/registry/registry.h"
#include "tests/support/brandes.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"
#include "tests/support/village.h"

namespace saite::analysis {
namespace {

using doctest::Approx;
using project::Index;
using project::Projection;

Measured number_of(const Projection& projection, const char* id) {
  Context context(projection);
  NullProgress progress;
  auto found = measure(id, Subject::network, context, progress);
  REQUIRE(found);
  return *found;
}

std::optional<double> value_of(const Projection& projection, const char* id) {
  return number_of(projection, id).values[0];
}

TEST_CASE("centralisation of the classics") {
  const auto check = [](const Projection& projection, double degree, double betweenness,
                        std::optional<double> closeness) {
    CHECK(std::abs(*value_of(projection, "centralisation_degree") - degree) < 5.1e-5);
    CHECK(std::abs(*value_of(projection, "centralisation_betweenness") - betweenness) < 5.1e-5);
    const auto close = value_of(projection, "centralisation_closeness");
    CHECK(close.has_value() == closeness.has_value());
    if (closeness) CHECK(std::abs(*close - *closeness) < 5.1e-5);
  };
  check(test::kite().projection(), .3333, .2963, .2704);
  check(test::florentine().projection(), .2747, .4368, .3225);
  check(test::florentine(true).projection(), .2667, .3835, std::nullopt);
  check(test::karate().projection(), .3996, .4056, .2982);
  check(test::star(10), 1, 1, 1);
  check(test::cycle(10), 0, 0, 0.0);
  check(test::complete(10), 0, 0, 0.0);
}

TEST_CASE("karate as a whole") {
  const auto karate = test::karate().projection();
  CHECK(value_of(karate, "actors") == 34);
  CHECK(value_of(karate, "ties") == 78);
  CHECK(std::abs(*value_of(karate, "density") - .1390) < 5.1e-5);
  CHECK(value_of(karate, "diameter") == 5);
  CHECK(std::abs(*value_of(karate, "mean_distance") - 2.4082) < 5.1e-5);
  CHECK(std::abs(*value_of(karate, "transitivity") - .2557) < 5.1e-5);
  CHECK(std::abs(*value_of(karate, "clustering") - .5706) < 5.1e-5);
  CHECK(std::abs(*value_of(karate, "modularity") - .4197896) < 5.1e-8);
  CHECK(value_of(karate, "communities") == 4);
  CHECK(value_of(karate, "core") == 4);
  CHECK(value_of(karate, "cut_points") == 1);
  CHECK(value_of(karate, "bridges") == 1);
  CHECK(*value_of(karate, "mean_degree") == Approx(156.0 / 34));
}

TEST_CASE("modularity is that of the chosen groups") {
  const auto karate = test::karate().projection();
  Context context(karate);
  context.set_grouping(project::Grouping{"faction", {"0", "1"}, test::karate_factions()});
  NullProgress progress;
  const auto found = measure("modularity", Subject::network, context, progress);
  CHECK(std::abs(*found->values[0] - .3582347) < 5.1e-8);
  CHECK(found->notes.empty());
  CHECK(number_of(karate, "modularity").notes[0].code == "note.detected_communities");
}

TEST_CASE("networks in pieces") {
  const auto families = test::florentine(true).projection();
  CHECK(value_of(families, "components") == 2);
  CHECK(value_of(families, "isolates") == 1);
  CHECK(*value_of(families, "largest_component") == Approx(15.0 / 16));
  CHECK(value_of(families, "diameter") == 5);
  CHECK(number_of(families, "diameter").notes[0].code == "note.not_connected");
  CHECK(number_of(test::florentine().projection(), "diameter").notes.empty());
  CHECK(number_of(families, "centralisation_closeness").notes[0].code == "note.not_connected");
  const auto kite = test::kite().projection();
  CHECK(1 - *value_of(kite, "efficiency") == Approx(.3537).epsilon(1e-4));
}

TEST_CASE("shapes") {
  for (const Index n : {4U, 5U, 8U, 13U}) {
    CAPTURE(n);
    CHECK(*value_of(test::star(n), "density") == Approx(2.0 / n));
    CHECK(*value_of(test::complete(n), "density") == 1);
    CHECK(*value_of(test::path(n), "diameter") == n - 1);
    CHECK(*value_of(test::path(n), "mean_distance") == Approx((n + 1) / 3.0));
    CHECK(*value_of(test::cycle(n), "diameter") == n / 2);
    CHECK(*value_of(test::complete(n), "efficiency") == 1);
    CHECK(*value_of(test::star(n), "efficiency") == Approx((1 + 2.0 / n) / 2));
    CHECK(*value_of(test::star(n), "cut_points") == 1);
    CHECK(*value_of(test::path(n), "bridges") == n - 1);
  }
}

TEST_CASE("reciprocity and density of directed projections") {
  const Projection::Edge arcs[] = {{0, 1}, {1, 0}, {1, 2}, {2, 3}};
  const auto directed = Projection::from_edges(4, arcs, {}, true);
  CHECK(*value_of(directed, "reciprocity") == Approx(0.5));
  CHECK(*value_of(directed, "density") == Approx(4.0 / 12));
  CHECK(value_of(directed, "pairs") == 3);
  CHECK(*value_of(directed, "centralisation_degree") == Approx(2.0 / 6));
  const auto notes = number_of(directed, "reciprocity").notes;
  REQUIRE(notes.size() == 1);
  CHECK(notes[0].args == std::vector<std::string>{"2", "4", "0"});
  const auto flat = number_of(test::path(4), "reciprocity");
  CHECK_FALSE(flat.values[0].has_value());
  CHECK(flat.notes[0].code == "note.undirected");
}

TEST_CASE("reciprocity: a return is a directed tie of the same kind") {
  model::Network network;
  for (const char* key : {"a", "b", "c"}) {
    model::Actor actor;
    actor.key = key;
    REQUIRE(network.add_actor(actor));
  }
  int number = 0;
  const auto tie = [&](const char* kind, const char* from, const char* to, bool directed = true) {
    model::Tie one;
    one.key = "t" + std::to_string(++number);
    one.kind = network.tie_kinds().find(kind).value();
    one.source = *network.find_actor(from);
    one.target = *network.find_actor(to);
    one.directed = directed;
    REQUIRE(network.add_tie(one));
  };
  const auto reciprocity = [&] {
    const auto p = *Projection::create(network, {.directed = true});
    analysis::Context context(p);
    context.facts = analysis::facts_of(network, p);
    NullProgress progress;
    return *analysis::measure("reciprocity", Subject::network, context, progress);
  };
  tie("communication", "a", "b", false);
  CHECK_FALSE(reciprocity().values[0].has_value());
  CHECK(reciprocity().notes[0].code == "note.no_directed_ties");
  tie("support", "a", "b");
  tie("trust", "b", "a");  // another relation: no return
  CHECK(reciprocity().values[0] == 0.0);
  CHECK(reciprocity().notes[0].args == std::vector<std::string>{"0", "2", "1"});
  tie("support", "b", "a");
  tie("support", "b", "a");  // once more: counts once
  CHECK(*reciprocity().values[0] == Approx(2.0 / 3));
  tie("support", "b", "c", false);  // sent by nobody
  CHECK(*reciprocity().values[0] == Approx(2.0 / 3));
}

TEST_CASE("distance fragmentation and efficiency add up to 1 in every projection") {
  for (const bool directed : {false, true}) {
    for (const bool weighted : {false, true}) {
      CAPTURE(directed);
      CAPTURE(weighted);
      for (const auto& p :
           test::random_family({.seed = 5, .weighted = weighted, .directed = directed})) {
        const auto efficiency = value_of(p, "efficiency");
        const auto parted = value_of(p, "distance_fragmentation");
        REQUIRE(efficiency.has_value() == parted.has_value());
        if (parted) CHECK(*efficiency + *parted == Approx(1));
      }
    }
  }
}

TEST_CASE("parallel ties: all counted as ties, one pair") {
  const auto village = test::village();
  const auto projection = Projection::create(village.network);
  CHECK(value_of(*projection, "actors") == 8);
  CHECK(value_of(*projection, "ties") == 8);
  CHECK(value_of(*projection, "pairs") == 7);
  CHECK(value_of(*projection, "components") == 1);
}

TEST_CASE("on random networks: bounds, the oracle's distances, the same whatever the names") {
  for (const bool weighted : {false, true}) {
    for (const Projection& p : test::random_family({.seed = 81, .weighted = weighted})) {
      const auto oracle = test::plain_brandes(p);
      double total = 0;
      double reached = 0;
      double inverse = 0;
      double farthest = 0;
      for (Index u = 0; u < p.size(); ++u) {
        total += oracle.total[u];
        reached += oracle.reached[u];
        inverse += oracle.harmonic[u];
        farthest = std::max(farthest, oracle.farthest[u]);
      }
      CHECK(value_of(p, "diameter").value_or(0) == Approx(farthest));
      CHECK(value_of(p, "mean_distance").has_value() == (reached > 0));
      if (reached > 0) {
        CHECK(*value_of(p, "mean_distance") == Approx(total / reached));
        CHECK(*value_of(p, "mean_distance") <= *value_of(p, "diameter") * (1 + 1e-12));
      }
      CHECK(*value_of(p, "efficiency") == Approx(inverse / (p.size() * (p.size() - 1.0))));
      const auto renamed = test::relabelled(p, test::random_order(p.size(), 6));
      for (const char* id : {"density", "transitivity", "clustering", "centralisation_degree",
                             "centralisation_betweenness", "cut_points", "bridges", "core"}) {
        CAPTURE(id);
        const auto value = value_of(p, id);
        CHECK(value.has_value() == value_of(renamed, id).has_value());
        CHECK(value.value_or(0) == Approx(value_of(renamed, id).value_or(0)));
        CHECK(value.value_or(0) >= 0);
      }
      CHECK(value_of(p, "centralisation_betweenness").value_or(0) <= 1 + 1e-12);
      CHECK(*value_of(test::with_isolates(p, 2), "isolates") == *value_of(p, "isolates") + 2);
      CHECK(*value_of(test::with_isolates(p), "components") == *value_of(p, "components") + 1);
    }
  }
}

}  // namespace
}  // namespace saite::analysis
