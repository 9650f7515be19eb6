// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/weaving_stage.h"

#include <doctest/doctest.h>

#include <cmath>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/betweenness/pivot_betweenness.h"
#include "graph/analysis/cohesion/small_world.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT
using analysis::Stage;
using analysis::StageNumbers;

StageNumbers numbers_of(const Projection& p) {
  NullProgress progress;
  return *analysis::stage_numbers(p, {}, progress);
}

}  // namespace

TEST_CASE("weaving stage: numbers of the classics") {
  const auto florentine = numbers_of(test::florentine().projection());
  CHECK(florentine.actors == 15);
  CHECK(std::abs(*florentine.degree_centralisation - .2747) < 0.00005);
  CHECK(std::abs(*florentine.betweenness_centralisation - .4368) < 0.00005);
  CHECK(florentine.deepest_core == 2);
  const auto stage = analysis::weaving_stage(florentine);
  CHECK(stage.stage == Stage::multi_hub);
  CHECK_FALSE(stage.towards.has_value());

  const auto karate = numbers_of(test::karate().projection(true));  // strengths play no part
  CHECK(std::abs(*karate.degree_centralisation - .3996) < 0.00005);
  CHECK(std::abs(*karate.betweenness_centralisation - .4056) < 0.00005);
  CHECK(karate.deepest_core == 4);
  CHECK(karate.core_actors == 10);
  CHECK(analysis::weaving_stage(karate).stage == Stage::multi_hub);
  CHECK(analysis::weaving_stage(karate).towards == Stage::core_periphery);
}

TEST_CASE("weaving stage: METRICS.md's rows and the thresholds") {
  const auto stage = [](Index n, Index largest, double degree, double between, Index deepest,
                        Index core_actors) {
    StageNumbers numbers{n, largest, degree, between, std::nullopt, deepest, core_actors};
    return analysis::weaving_stage(numbers);
  };
  CHECK(stage(14, 4, .154, .037, 2, 14).stage == Stage::scattered);
  CHECK(stage(14, 14, 1, 1, 1, 14).stage == Stage::single_hub);
  CHECK(stage(15, 15, .401, .467, 2, 9).stage == Stage::multi_hub);
  CHECK(stage(15, 15, .275, .196, 4, 5).stage == Stage::core_periphery);
  // Around each threshold.
  CHECK(stage(100, 59, .1, .1, 1, 1).stage == Stage::scattered);
  CHECK_FALSE(stage(100, 60, .1, .1, 1, 1).stage.has_value());
  CHECK(stage(100, 100, .6, .1, 1, 1).stage == Stage::multi_hub);
  CHECK(stage(100, 100, .601, .1, 1, 1).stage == Stage::single_hub);
  CHECK(stage(100, 100, .3, .1, 1, 1).stage == Stage::multi_hub);
  CHECK_FALSE(stage(100, 100, .299, .35, 1, 1).stage.has_value());
  CHECK(stage(100, 100, .1, .351, 1, 1).stage == Stage::multi_hub);
  CHECK(stage(100, 100, .1, .1, 4, 20).stage == Stage::core_periphery);
  CHECK_FALSE(stage(100, 100, .1, .1, 4, 19).stage.has_value());
  CHECK_FALSE(stage(100, 100, .1, .1, 3, 90).stage.has_value());
  CHECK_FALSE(analysis::weaving_stage(numbers_of(test::path(2))).stage.has_value());
  CHECK_FALSE(analysis::weaving_stage({}).stage.has_value());
}

TEST_CASE("weaving stage of shapes") {
  CHECK(analysis::weaving_stage(numbers_of(test::star(12))).stage == Stage::single_hub);
  CHECK(analysis::weaving_stage(numbers_of(test::complete(6))).stage == Stage::core_periphery);
  CHECK_FALSE(analysis::weaving_stage(numbers_of(test::cycle(40))).stage.has_value());
  CHECK(analysis::weaving_stage(numbers_of(test::with_isolates(test::complete(6), 6))).stage ==
        Stage::scattered);
}

TEST_CASE("betweenness from all actors as pivots is exact; from some it says its error") {
  NullProgress progress;
  for (const auto& p : test::random_family({.seed = 3})) {
    if (p.size() == 0 || p.size() > 300) continue;
    const auto exact = analysis::betweenness(p, {.edges = false}, progress);
    const auto all = analysis::pivot_betweenness(p, p.size(), 1, progress);
    for (Index u = 0; u < p.size(); ++u) {
      CHECK(all->actors[u] == doctest::Approx(exact->actors[u]));
      CHECK(all->errors[u] == doctest::Approx(0).epsilon(1e-6));
    }
  }
  const auto p = test::preferential(500, 2, {.seed = 4});
  const auto exact = analysis::betweenness(p, {.edges = false}, progress);
  const auto some = analysis::pivot_betweenness(p, 150, 1, progress);
  // Of the many actors that few paths pass, a sample may see none; those that matter it sees well.
  int busy = 0;
  int within = 0;
  for (Index u = 0; u < p.size(); ++u) {
    if (exact->actors[u] < 8000) continue;
    ++busy;
    within += std::abs(some->actors[u] - exact->actors[u]) <= 3 * some->errors[u] ? 1 : 0;
  }
  CHECK(busy >= 3);
  CHECK(within == busy);
  const auto numbers = *analysis::stage_numbers(p, {.exact_cost = 0}, progress);
  REQUIRE(numbers.betweenness_error);
  CHECK(std::abs(*numbers.betweenness_centralisation - *numbers_of(p).betweenness_centralisation) <
        4 * *numbers.betweenness_error);
}

TEST_CASE("betweenness from pivots counts more paths than a double can") {
  // A chain of 600 diamonds: 2^600 paths from end to end.
  std::vector<Projection::Edge> edges;
  constexpr Index diamonds = 600;
  for (Index d = 0; d < diamonds; ++d) {
    const Index from = 3 * d;
    for (const Index middle : {from + 1, from + 2}) {
      edges.push_back({from, middle});
      edges.push_back({middle, from + 3});
    }
  }
  const auto p = Projection::from_edges(3 * diamonds + 1, edges);
  NullProgress progress;
  const auto exact = analysis::betweenness(p, {.edges = false}, progress);
  const auto all = analysis::pivot_betweenness(p, p.size(), 1, progress);
  REQUIRE(all.has_value());
  for (Index u = 0; u < p.size(); ++u) {
    CHECK(all->actors[u] == doctest::Approx(exact->actors[u]).epsilon(1e-9));
  }
}

TEST_CASE("rewiring keeps every degree and is seeded") {
  NullProgress progress;
  const auto p = test::karate().projection();
  const auto a = *analysis::rewired(p, 10, 5, progress);
  const auto b = *analysis::rewired(p, 10, 5, progress);
  REQUIRE(a.edge_count() == p.edge_count());
  Index moved = 0;
  for (Index u = 0; u < p.size(); ++u) CHECK(a.degree(u) == p.degree(u));
  for (Index e = 0; e < a.edge_count(); ++e) {
    CHECK(a.edges()[e] == b.edges()[e]);
    moved += p.find_edge(a.edges()[e].a, a.edges()[e].b) ? 0 : 1;
  }
  CHECK(moved > 20);
  // A star has only one network of its degrees.
  const auto star = *analysis::rewired(test::star(9), 10, 1, progress);
  for (Index e = 0; e < 8; ++e) CHECK(star.edges()[e].a == 0);
  test::CancelAfter cancel(0);
  CHECK_FALSE(analysis::rewired(test::gnp(400, 0.1), 10, 1, cancel));
}

TEST_CASE("small world: a ring lattice with some shortcuts is one, a random network is not") {
  NullProgress progress;
  std::vector<Projection::Edge> edges;
  constexpr Index n = 200;
  for (Index u = 0; u < n; ++u) {
    for (Index k = 1; k <= 3; ++k) edges.push_back({u, (u + k) % n});
  }
  for (Index u = 0; u < n; u += 10) edges.push_back({u, (u + 87) % n});
  const auto world = *analysis::small_world(Projection::from_edges(n, edges), {}, progress);
  CHECK(*world.sigma > 4);
  CHECK(*world.clustering.observed > 5 * *world.clustering.mean);
  const auto random = *analysis::small_world(test::gnp(n, 0.05, {.seed = 2}), {}, progress);
  CHECK(*random.sigma > 0.7);
  CHECK(*random.sigma < 1.4);
  CHECK(random.clustering.deviation > 0);
  // The karate club's own numbers, as METRICS.md's definitions give them.
  const auto karate = *analysis::small_world(test::karate().projection(), {}, progress);
  CHECK(std::abs(*karate.clustering.observed - .5706) < 0.00005);
  CHECK(std::abs(*karate.mean_distance.observed - 2.4082) < 0.00005);
  CHECK_FALSE(karate.sampled);
  CHECK_FALSE(analysis::small_world(test::star(6), {}, progress)->sigma.has_value());
}
