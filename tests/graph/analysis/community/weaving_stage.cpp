// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/weaving_stage.h"

#include <doctest/doctest.h>

#include <cmath>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/betweenness/pivot_betweenness.h"
#include "graph/analysis/cohesion/null_networks.h"
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
  CHECK(analysis::weaving_stage(florentine) == Stage::multi_hub);

  const auto karate = numbers_of(test::karate().projection(true));  // strengths play no part
  CHECK(std::abs(*karate.degree_centralisation - .3996) < 0.00005);
  CHECK(std::abs(*karate.betweenness_centralisation - .4056) < 0.00005);
  CHECK(karate.hubs == 5);
  CHECK(analysis::weaving_stage(karate) == Stage::multi_hub);
}

namespace {

/// Ten actors in a core of four, as plausible as can be.
analysis::CoreShape good_core() {
  return {.fit = 1,
          .core = {0, 1, 2, 3},
          .periphery = 6,
          .core_density = 1,
          .between_density = .5,
          .periphery_density = .1,
          .carried = .9};
}

}  // namespace

TEST_CASE("weaving stage: each rule and its threshold") {
  const auto stage = [](Index largest, double degree, double between, Index hubs, Index busy = 1) {
    StageNumbers numbers;
    numbers.actors = 100;
    numbers.largest = largest;
    numbers.degree_centralisation = degree;
    numbers.betweenness_centralisation = between;
    numbers.hubs = hubs;
    numbers.busy = busy;
    return analysis::weaving_stage(numbers);
  };
  CHECK(stage(59, .9, .9, 1) == Stage::scattered);
  CHECK(stage(60, .1, .1, 1) == Stage::evenly_woven);
  CHECK(stage(100, .6, .1, 1) == Stage::multi_hub);
  CHECK(stage(100, .601, .1, 1) == Stage::single_hub);
  CHECK(stage(100, .601, .1, 2) == Stage::multi_hub);
  CHECK(stage(100, .3, .1, 1) == Stage::multi_hub);
  CHECK(stage(100, .299, .35, 1) == Stage::evenly_woven);
  CHECK(stage(100, .1, .351, 1, 20) == Stage::multi_hub);
  CHECK(stage(100, .1, .351, 1, 21) == Stage::evenly_woven);  // ways pass many, as along a chain
  CHECK_FALSE(analysis::weaving_stage(numbers_of(test::path(2))).has_value());
  CHECK_FALSE(analysis::weaving_stage({}).has_value());

  StageNumbers numbers;
  numbers.actors = numbers.largest = 10;
  numbers.degree_centralisation = .5;
  numbers.core = good_core();
  const auto with = [&](double p) {
    numbers.chance.core_p = p;
    return analysis::weaving_stage(numbers);
  };
  CHECK(analysis::weaving_stage(numbers) == Stage::multi_hub);  // chance was not asked
  CHECK(with(.05) == Stage::multi_hub);
  CHECK(with(.0499) == Stage::core_periphery);
  numbers.degree_centralisation = .9;  // by a core of several, not by one hub
  numbers.hubs = 4;
  CHECK(with(.01) == Stage::core_periphery);
  numbers.hubs = 1;
  CHECK(with(.01) == Stage::single_hub);
}

TEST_CASE("a plausible core has a periphery, falling densities, half of the ties, a fit") {
  CHECK(good_core().plausible());
  const auto but = [](auto change) {
    auto core = good_core();
    change(core);
    return core.plausible();
  };
  CHECK_FALSE(but([](auto& c) { c.core = {0, 1}; }));
  CHECK_FALSE(but([](auto& c) { c.periphery_density.reset(); }));  // one actor, or none
  CHECK_FALSE(but([](auto& c) { c.between_density = 1.01; }));
  CHECK_FALSE(but([](auto& c) { c.between_density = .1; }));
  CHECK_FALSE(but([](auto& c) { c.carried = .49; }));
  CHECK_FALSE(but([](auto& c) { c.fit = .29; }));
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
