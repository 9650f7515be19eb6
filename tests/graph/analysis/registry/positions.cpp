// SPDX-License-Identifier: Apache-2.0
// Measures of actors and ties as the registry gives them out, against published values.
#include <doctest/doctest.h>

#include <cmath>
#include <map>

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

Scores values_of(const Projection& projection, const char* id, Subject subject = Subject::actor,
                 bool normalised = false) {
  Context context(projection);
  context.set_normalised(normalised);
  NullProgress progress;
  auto found = measure(id, subject, context, progress);
  REQUIRE(found);
  return found->values;
}

/// Equal to as many digits as were printed.
void check_printed(const Scores& values, std::initializer_list<double> printed, double digit) {
  REQUIRE(values.size() == printed.size());
  std::size_t u = 0;
  for (const double expected : printed) {
    CAPTURE(u);
    CHECK(std::abs(*values[u] - expected) <= 0.5000001 * digit);
    ++u;
  }
}

TEST_CASE("the kite's published values") {
  const auto kite = test::kite().projection();
  check_printed(values_of(kite, "degree"), {4, 4, 3, 6, 3, 5, 5, 3, 2, 1}, 1e-9);
  check_printed(values_of(kite, "closeness"),
                {.529, .529, .500, .600, .500, .643, .643, .600, .429, .310}, 1e-3);
  check_printed(values_of(kite, "betweenness"),
                {.8333, .8333, 0, 3.6667, 0, 8.3333, 8.3333, 14, 8, 0}, 1e-4);
  check_printed(values_of(kite, "betweenness", Subject::actor, true),
                {.023, .023, 0, .102, 0, .231, .231, .389, .222, 0}, 1e-3);
  check_printed(values_of(kite, "eigenvector"),
                {.3522, .3522, .2858, .4810, .2858, .3977, .3977, .1959, .0481, .0112}, 1e-4);
  check_printed(values_of(kite, "core"), {3, 3, 3, 3, 3, 3, 3, 2, 1, 1}, 1e-9);
}

TEST_CASE("the Florentine families' published values") {
  const auto graph = test::florentine();
  const auto projection = graph.projection();
  const std::map<std::string, double> closeness{
      {"Medici", .560},     {"Ridolfi", .500},      {"Albizzi", .483},    {"Tornabuoni", .483},
      {"Guadagni", .467},   {"Strozzi", .4375},     {"Barbadori", .4375}, {"Bischeri", .400},
      {"Castellani", .389}, {"Salviati", .389},     {"Acciaiuoli", .368}, {"Peruzzi", .368},
      {"Ginori", .333},     {"Lamberteschi", .326}, {"Pazzi", .286}};
  const auto close = values_of(projection, "closeness");
  for (const auto& of : closeness) {
    CAPTURE(of.first);
    CHECK(std::abs(*close[graph[of.first]] - of.second) < 5.1e-4);
  }
  const std::map<std::string, double> betweenness{
      {"Medici", .522},     {"Guadagni", .255},   {"Albizzi", .212}, {"Salviati", .143},
      {"Ridolfi", .114},    {"Bischeri", .104},   {"Strozzi", .103}, {"Barbadori", .093},
      {"Tornabuoni", .092}, {"Castellani", .055}, {"Peruzzi", .022}, {"Pazzi", 0},
      {"Ginori", 0},        {"Lamberteschi", 0},  {"Acciaiuoli", 0}};
  const auto between = values_of(projection, "betweenness", Subject::actor, true);
  for (const auto& of : betweenness) {
    CAPTURE(of.first);
    CHECK(std::abs(*between[graph[of.first]] - of.second) < 5.1e-4);
  }
}

TEST_CASE("karate's greatest betweenness") {
  const auto between = values_of(test::karate().projection(), "betweenness", Subject::actor, true);
  CHECK(std::abs(*between[0] - .4376) < 5e-5);
  CHECK(std::abs(*between[33] - .3041) < 5e-5);
  CHECK(std::abs(*between[32] - .1452) < 5e-5);
  CHECK(std::abs(*between[2] - .1437) < 5e-5);
  CHECK(std::abs(*between[31] - .1383) < 5e-5);
}

TEST_CASE("strength sums strengths, degree counts others") {
  const auto village = test::village();
  for (const bool directed : {false, true}) {
    project::ProjectionOptions options;
    options.directed = directed;
    options.weighted = true;
    options.combine = project::Combine::sum;
    const auto projection = Projection::create(village.network, options);
    const auto at = [&](const char* key) {
      return *projection->index_of(village.network.find_actor(key).value());
    };
    const auto degree = values_of(*projection, "degree");
    const auto strength = values_of(*projection, "strength");
    CHECK(degree[at("ann")] == 2);  // bea by two ties, cat; neither dan (conflict) nor herself
    CHECK(strength[at("ann")] == 6);
    CHECK(degree[at("cat")] == 4);
    CHECK(strength[at("cat")] == 7);
    CHECK(*values_of(*projection, "in_degree")[at("cat")] == (directed ? 2 : 4));
    CHECK(*values_of(*projection, "out_degree")[at("cat")] == (directed ? 3 : 4));
    CHECK(values_of(*projection, "strength", Subject::actor, true)[at("cat")] ==
          Approx(7.0 / (5 * 7)));
  }
}

TEST_CASE("isolates: no closeness, no eccentricity; harmonic 0") {
  const auto projection = test::florentine(true).projection();
  CHECK_FALSE(values_of(projection, "closeness")[15].has_value());
  CHECK_FALSE(values_of(projection, "eccentricity")[15].has_value());
  CHECK(values_of(projection, "harmonic")[15] == 0);
  CHECK(values_of(projection, "eccentricity")[8] ==
        values_of(test::florentine().projection(), "eccentricity")[8]);
}

TEST_CASE("distances and betweenness are the oracle's, directed and weighted or not") {
  for (const bool directed : {false, true}) {
    for (const bool weighted : {false, true}) {
      for (const Projection& p :
           test::random_family({.seed = 71, .weighted = weighted, .directed = directed})) {
        const auto oracle = test::plain_brandes(p);
        const auto between = values_of(p, "betweenness");
        const auto of_edges = values_of(p, "betweenness", Subject::tie);
        const auto harmonic = values_of(p, "harmonic");
        const auto closeness = values_of(p, "closeness");
        const auto farthest = values_of(p, "eccentricity");
        for (Index u = 0; u < p.size(); ++u) {
          CHECK(std::abs(*between[u] - oracle.actors[u]) < 1e-9 * (1 + oracle.actors[u]));
          CHECK(*harmonic[u] == Approx(oracle.harmonic[u] / (p.size() - 1)));
          CHECK(farthest[u].value_or(0) == Approx(oracle.farthest[u]));
          const double reached = oracle.reached[u];
          CHECK(closeness[u].has_value() == (reached > 0));
          if (reached > 0) {
            CHECK(*closeness[u] == Approx(reached * reached / (oracle.total[u] * (p.size() - 1))));
          }
        }
        for (Index e = 0; e < p.edge_count(); ++e) {
          CHECK(std::abs(*of_edges[e] - oracle.edges[e]) < 1e-9 * (1 + oracle.edges[e]));
        }
      }
    }
  }
}

TEST_CASE("ties of one pair share its values; a tie both ways has both arcs' paths") {
  const auto village = test::village();
  const auto flat = Projection::create(village.network);
  const auto bridge = values_of(*flat, "bridge", Subject::tie);
  const auto at = [&](const Projection& projection, const char* key) {
    const auto ties = projection.ties();
    return static_cast<std::size_t>(std::ranges::find(ties, village.network.find_tie(key).value()) -
                                    ties.begin());
  };
  REQUIRE(bridge.size() == 8);
  CHECK(bridge[at(*flat, "a-b")] == 1);
  CHECK(bridge[at(*flat, "a-b2")] == 1);
  project::ProjectionOptions options;
  options.directed = true;
  const auto directed = Projection::create(village.network, options);
  CHECK(values_of(*directed, "bridge", Subject::tie) == bridge);
  const auto oracle = test::plain_brandes(*directed);
  const auto between = values_of(*directed, "betweenness", Subject::tie);
  const std::size_t tie = at(*directed, "a-c");
  CHECK(*between[tie] == Approx(oracle.edges[directed->edge_of_tie(tie)] +
                                oracle.edges[directed->back_edge_of_tie(tie)]));
  CHECK(directed->back_edge_of_tie(at(*directed, "c-s")) == project::no_index);
}

}  // namespace
}  // namespace saite::analysis
