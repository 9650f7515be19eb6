// SPDX-License-Identifier: Apache-2.0
// Mixing matrix, segregation, E-I index, assortativity.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/analysis/cohesion/assortativity.h"
#include "graph/analysis/cohesion/ei_index.h"
#include "graph/analysis/cohesion/mixing.h"
#include "graph/base/random.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT

Grouping named_groups(std::vector<Index> groups, Index count) {
  Grouping grouping;
  for (Index g = 0; g < count; ++g) grouping.names.push_back("g" + std::to_string(g));
  grouping.group_of = std::move(groups);
  return grouping;
}

}  // namespace

TEST_CASE("karate: E-I index by faction") {
  const auto p = test::karate().projection();
  const auto grouping = named_groups(test::karate_factions(), 2);
  const auto ei = analysis::ei_index(p, grouping);
  CHECK(ei.external == 11);
  CHECK(ei.internal == 67);
  CHECK(std::abs(*ei.value - -.7179) <= 0.00005);
  CHECK(std::abs(*ei.expected - .0303) <= 0.00005);
  CHECK(*ei.actors[11] == -1);
  NullProgress progress;
  const auto test = analysis::ei_permutation_test(p, grouping, {}, progress);
  REQUIRE(*test);
  CHECK((*test)->p < 0.002);  // the least that a thousand permutations can give is 0.000999
  CHECK((*test)->p_lower < 0.002);
  CHECK((*test)->p_higher == doctest::Approx(1));
  CHECK((*test)->mean == doctest::Approx(*ei.expected).epsilon(0.5));
}

TEST_CASE("E-I index of shapes") {
  // A star with all leaves in another group: only ties outwards.
  const auto star = test::star(6);
  const auto apart = named_groups({0, 1, 1, 1, 1, 1}, 2);
  const auto out = analysis::ei_index(star, apart);
  CHECK(*out.value == 1);
  CHECK(*out.groups[0] == 1);
  CHECK(*analysis::ei_index(star, named_groups({0, 0, 0, 0, 0, 0}, 1)).value == -1);
  // Complete graph: observed equals expected.
  const auto complete =
      analysis::ei_index(test::complete(7), named_groups({0, 0, 0, 1, 1, 2, 2}, 3));
  CHECK(*complete.value == doctest::Approx(*complete.expected));
  // Whoever is in no group plays no part; isolates have no value.
  const auto partly = analysis::ei_index(
      test::with_isolates(star), named_groups({0, 1, 0, no_index, no_index, no_index, 0}, 2));
  CHECK(partly.external == 1);
  CHECK(partly.internal == 1);
  CHECK_FALSE(partly.actors[3].has_value());
  CHECK_FALSE(partly.actors[6].has_value());
}

TEST_CASE("E-I permutation test: exact on a small network") {
  const auto p = test::gnp(7, 0.5, {.seed = 3});
  const std::vector<Index> groups{0, 0, 0, 1, 1, 1, 1};
  const auto grouping = named_groups(groups, 2);
  const double observed = *analysis::ei_index(p, grouping).value;
  std::vector<Index> order(7);
  std::iota(order.begin(), order.end(), 0U);
  double lower = 0;
  double mean = 0;
  double count = 0;
  do {
    std::vector<Index> dealt(7);
    for (Index u = 0; u < 7; ++u) dealt[u] = groups[order[u]];
    const double value = *analysis::ei_index(p, named_groups(dealt, 2)).value;
    lower += value <= observed + 1e-9 ? 1 : 0;
    mean += value;
    ++count;
  } while (std::next_permutation(order.begin(), order.end()));
  NullProgress progress;
  const auto test =
      *analysis::ei_permutation_test(p, grouping, {.permutations = 20'000, .seed = 2}, progress);
  CHECK(test->p_lower == doctest::Approx(lower / count).epsilon(0.03));
  CHECK(std::abs(test->mean - mean / count) < 0.01);
  const auto again =
      *analysis::ei_permutation_test(p, grouping, {.permutations = 20'000, .seed = 2}, progress);
  CHECK(test->p == again->p);
  test::CancelAfter cancel(0);
  CHECK_FALSE(analysis::ei_permutation_test(p, grouping, {}, cancel));
  const auto empty = Projection::from_edges(7, {});
  CHECK_FALSE(analysis::ei_permutation_test(empty, grouping, {}, progress)->has_value());
}

TEST_CASE("mixing matrix") {
  const auto p = test::karate().projection(true);
  const auto grouping = named_groups(test::karate_factions(), 2);
  const auto mixing = *analysis::mixing_matrix(p, grouping);
  CHECK(mixing.total() == 78);
  CHECK(mixing.at(0, 1) == 11);
  CHECK(mixing.at(1, 0) == 11);
  CHECK(mixing.within(0) + mixing.within(1) == 67);
  CHECK(mixing.across(0) == 11);
  CHECK(mixing.expected(0, 1) == doctest::Approx(78.0 * 17 * 17 / (34 * 33 / 2.0)));
  CHECK(mixing.expected(0, 0) + mixing.expected(0, 1) + mixing.expected(1, 1) ==
        doctest::Approx(78));
  double weight = 0;
  for (Index e = 0; e < p.edge_count(); ++e) weight += p.edge_weight(e);
  CHECK(analysis::mixing_matrix(p, grouping, true)->total() == doctest::Approx(weight));

  const std::vector<Projection::Edge> arcs{{0, 1}, {1, 0}, {0, 2}, {2, 3}};
  const auto directed = *analysis::mixing_matrix(Projection::from_edges(4, arcs, {}, true),
                                                 named_groups({0, 0, 1, 1}, 2));
  CHECK(directed.edges == std::vector<double>{2, 1, 0, 1});
  CHECK(directed.across(0) == 1);
  CHECK(directed.across(1) == 1);
}

TEST_CASE("segregation") {
  const auto cliques = Projection::from_edges(
      6, std::vector<Projection::Edge>{{0, 1}, {0, 2}, {1, 2}, {3, 4}, {3, 5}, {4, 5}});
  const auto apart =
      analysis::segregation(*analysis::mixing_matrix(cliques, named_groups({0, 0, 0, 1, 1, 1}, 2)));
  CHECK(*apart[0] == 1);
  // A complete network has exactly what chance gives.
  const auto even = analysis::segregation(
      *analysis::mixing_matrix(test::complete(6), named_groups({0, 0, 0, 1, 1, 2}, 3)));
  for (const auto& s : even) CHECK(*s == doctest::Approx(0));
  // Only ties across: more than by chance.
  const auto crossed =
      analysis::segregation(*analysis::mixing_matrix(test::star(4), named_groups({0, 1, 1, 1}, 2)));
  CHECK(*crossed[0] == 0);  // and not −1
  CHECK_FALSE(analysis::segregation(
                  *analysis::mixing_matrix(test::star(4), named_groups({0, 0, 0, 0}, 1)))[0]
                  .has_value());
}

TEST_CASE("assortativity by groups, numbers and degrees") {
  const auto p = test::karate().projection();
  const auto mixing = *analysis::mixing_matrix(p, named_groups(test::karate_factions(), 2));
  // Newman's r from e: e_00, e_11 as shares of ends, 2·11/156 across.
  const double e00 = 2 * mixing.within(0) / 156;
  const double e11 = 2 * mixing.within(1) / 156;
  const double a0 = e00 + 11.0 / 156;
  const double a1 = e11 + 11.0 / 156;
  CHECK(*analysis::assortativity(mixing) ==
        doctest::Approx((e00 + e11 - a0 * a0 - a1 * a1) / (1 - a0 * a0 - a1 * a1)));
  // Degree assortativity of the karate club, as in the literature.
  CHECK(std::abs(*analysis::degree_assortativity(p) - -0.47561) < 0.000005);
  CHECK(*analysis::degree_assortativity(test::star(8)) == doctest::Approx(-1));
  CHECK_FALSE(analysis::degree_assortativity(test::cycle(8)).has_value());
  analysis::Scores value{1.0, 1.0, 1.0, 2.0, 2.0, 2.0};
  const auto cliques = Projection::from_edges(
      6, std::vector<Projection::Edge>{{0, 1}, {0, 2}, {1, 2}, {3, 4}, {3, 5}, {4, 5}});
  CHECK(*analysis::assortativity(cliques, value) == doctest::Approx(1));
  CHECK_FALSE(analysis::assortativity(
                  *analysis::mixing_matrix(cliques, named_groups({0, 0, 0, 0, 0, 0}, 1)))
                  .has_value());
}

TEST_CASE("assortativity by groups equals that of an indicator where there are two") {
  for (std::uint64_t seed = 1; seed < 10; ++seed) {
    const auto p = test::gnp(30, 0.15, {.seed = seed});
    std::vector<Index> groups;
    analysis::Scores values;
    Random random(seed);
    for (Index u = 0; u < 30; ++u) {
      groups.push_back(static_cast<Index>(random.below(2)));
      values.emplace_back(groups.back());
    }
    CHECK(*analysis::assortativity(*analysis::mixing_matrix(p, named_groups(groups, 2))) ==
          doctest::Approx(*analysis::assortativity(p, values)));
  }
}
