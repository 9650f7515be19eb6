// SPDX-License-Identifier: Apache-2.0
// The weaving stage of graphs whose shape is known, of all sizes.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "graph/analysis/cohesion/null_networks.h"
#include "graph/analysis/community/weaving_stage.h"
#include "graph/base/random.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT
using analysis::Stage;
using Edges = std::vector<Projection::Edge>;

constexpr Index sizes[] = {15, 40, 200, 1000, 5000};

std::string stage_of(const Projection& p, std::uint64_t seed = 1) {
  NullProgress progress;
  const auto numbers = *analysis::stage_numbers(p, {.exact_cost = 3e6, .seed = seed}, progress);
  const auto stage = analysis::weaving_stage(numbers);
  return stage ? std::string(analysis::stage_ids[static_cast<std::size_t>(*stage)]) : "none";
}

Index core_of(Index n) {
  return std::max<Index>(5, static_cast<Index>(1.4 * std::sqrt(n)));
}

void add_clique(Edges& edges, Index from, Index size) {
  for (Index a = 0; a < size; ++a) {
    for (Index b = 0; b < a; ++b) edges.push_back({from + a, from + b});
  }
}

/// A clique, and others tied to one to three of it, numbered by chance. `noise` more ties anywhere.
Projection core_and_periphery(Index n, std::uint64_t seed, Index noise = 0) {
  const Index core = core_of(n);
  Random random(seed);
  Edges edges;
  add_clique(edges, 0, core);
  for (Index u = core; u < n; ++u) {
    for (std::uint64_t k = 0; k <= random.below(3); ++k) {
      edges.push_back({u, static_cast<Index>(random.below(core))});
    }
  }
  for (Index i = 0; i < noise; ++i) {
    edges.push_back({static_cast<Index>(random.below(n)), static_cast<Index>(random.below(n))});
  }
  return test::relabelled(Projection::from_edges(n, edges), test::random_order(n, seed));
}

Projection ring_lattice(Index n, Index reach) {
  Edges edges;
  for (Index u = 0; u < n; ++u) {
    for (Index k = 1; k <= reach; ++k) edges.push_back({u, (u + k) % n});
  }
  return Projection::from_edges(n, edges);
}

Projection grid(Index side) {
  Edges edges;
  for (Index u = 0; u < side * side; ++u) {
    if (u % side + 1 < side) edges.push_back({u, u + 1});
    if (u + side < side * side) edges.push_back({u, u + side});
  }
  return Projection::from_edges(side * side, edges);
}

/// Cliques of five; `joined`: one tie from each to the next.
Projection cliques(Index n, bool joined) {
  Edges edges;
  for (Index c = 0; c + 5 <= n; c += 5) {
    add_clique(edges, c, 5);
    if (joined && c + 5 < n) edges.push_back({c + 4, c + 5});
  }
  return Projection::from_edges(n, edges);
}

}  // namespace

TEST_CASE("stage of families: a core with a periphery, exact, nearly so, and tied throughout") {
  for (const Index n : sizes) {
    CAPTURE(n);
    for (const std::uint64_t seed : {1, 2, 3}) {
      CHECK(stage_of(core_and_periphery(n, seed), seed) == "core_periphery");
    }
    CHECK(stage_of(core_and_periphery(n, 4, n / 40)) == "core_periphery");
    Edges edges;
    add_clique(edges, 0, 5);
    for (Index u = 5; u < n; ++u) {
      for (Index c = 0; c < 5; ++c) edges.push_back({u, c});
    }
    CHECK(stage_of(Projection::from_edges(n, edges)) == "core_periphery");
  }
}

TEST_CASE("stage of families: a core that the numbers of ties do not make") {
  // The core's members are tied among themselves far more than their many ties demand.
  for (const Index n : {100, 400, 1000}) {
    CAPTURE(n);
    Random random(n);
    Edges edges;
    const Index core = n / 10;
    for (Index a = 0; a < n; ++a) {
      for (Index b = 0; b < a; ++b) {
        const double p = a < core ? .8 : (b < core ? 6.0 / n : 1.0 / n);
        if (random.chance(p)) edges.push_back({a, b});
      }
    }
    const auto p = test::relabelled(Projection::from_edges(n, edges), test::random_order(n, 1));
    NullProgress progress;
    const auto numbers = *analysis::stage_numbers(p, {.exact_cost = 3e6}, progress);
    CHECK_FALSE(numbers.core_by_degrees);
    CHECK(analysis::weaving_stage(numbers) == Stage::core_periphery);
  }
}

TEST_CASE("stage of families: one hub, several, none, fragments") {
  for (const Index n : sizes) {
    CAPTURE(n);
    CHECK(stage_of(test::star(n)) == "single_hub");
    CHECK(stage_of(test::wheel(n)) == "single_hub");
    CHECK(stage_of(ring_lattice(n, 2)) == "evenly_woven");
    CHECK(stage_of(ring_lattice(n, 4)) == "evenly_woven");
    CHECK(stage_of(cliques(n, true)) == "evenly_woven");
    CHECK(stage_of(cliques(n, false)) == "scattered");
    CHECK(stage_of(test::path(n)) == "evenly_woven");
    CHECK(stage_of(Projection::from_edges(n, Edges{})) == "scattered");
    // Two hubs side by side, each with its own.
    Edges edges{{0, 1}};
    for (Index u = 2; u < n; ++u) edges.push_back({u, u % 2});
    CHECK(stage_of(Projection::from_edges(n, edges)) == "multi_hub");
  }
  for (const Index side : {4, 15, 40}) CHECK(stage_of(grid(side)) == "evenly_woven");
  for (const Index n : {15, 20, 100, 400}) {
    CAPTURE(n);
    CHECK(stage_of(test::complete(n)) == "evenly_woven");
    // Less one tie: its ends are no periphery, they are tied to everybody else.
    Edges edges;
    add_clique(edges, 0, n);
    edges.pop_back();
    CHECK(stage_of(Projection::from_edges(n, edges)) == "evenly_woven");
  }
}

TEST_CASE("stage of families: random graphs have no core more often than one in twenty") {
  int cores = 0;
  int graphs = 0;
  for (const auto& [n, ties, count] : {std::tuple{15U, 30U, 40},
                                       {40U, 120U, 40},
                                       {200U, 800U, 40},
                                       {1000U, 3000U, 10},
                                       {5000U, 20'000U, 3}}) {
    for (int i = 0; i < count; ++i) {
      const auto seed = static_cast<std::uint64_t>(1000 + i);
      const auto stage = stage_of(analysis::same_density(n, ties, seed), seed);
      ++graphs;
      cores += stage == "core_periphery" ? 1 : 0;
    }
  }
  REQUIRE(graphs == 133);
  // Beyond the 99.9 % quantile of 133 draws at one in twenty.
  CHECK(cores <= 16);
  CHECK(stage_of(analysis::same_density(200, 800, 1)) == "evenly_woven");
}

TEST_CASE("stage of families: cliques in a random network are no core, though chance has none") {
  for (const Index n : {200, 1000, 5000}) {
    CAPTURE(n);
    Random random(n);
    Edges edges;
    for (Index c = 0; c + 5 <= n; c += 5 + static_cast<Index>(random.below(6))) {
      add_clique(edges, c, 3 + static_cast<Index>(random.below(3)));
    }
    for (Index i = 0; i < n; ++i) {
      edges.push_back({static_cast<Index>(random.below(n)), static_cast<Index>(random.below(n))});
    }
    CHECK(stage_of(Projection::from_edges(n, edges)) != "core_periphery");
  }
}

TEST_CASE("stage: chance says how often, is seeded and can be stopped") {
  NullProgress progress;
  const auto p = core_and_periphery(200, 1, 20);
  const auto a = *analysis::stage_numbers(p, {.same_stage = true}, progress);
  const auto b = *analysis::stage_numbers(p, {.same_stage = true}, progress);
  CHECK(a.chance.networks == 99);
  CHECK(a.chance.core_p == b.chance.core_p);
  CHECK(a.chance.same_stage == b.chance.same_stage);
  // Its stage is the same whether the share is asked for or not.
  const auto quick = *analysis::stage_numbers(p, {}, progress);
  CHECK(analysis::weaving_stage(quick) == analysis::weaving_stage(a));
  // One hub is one hub in each network of the same degrees.
  const auto star = *analysis::stage_numbers(test::star(30), {.same_stage = true}, progress);
  CHECK(star.chance.same_stage == 1.0);
  // Fragments are what chance would join.
  const auto apart = *analysis::stage_numbers(cliques(200, false), {.same_stage = true}, progress);
  CHECK(apart.chance.same_stage == 0.0);
  test::CancelAfter cancel(3);
  CHECK_FALSE(analysis::stage_numbers(p, {.same_stage = true}, cancel));
}

TEST_CASE("splittance: of exact splits 0, of a cycle what must change") {
  const auto of = [](const Projection& p) {
    std::vector<Index> degrees;
    for (Index u = 0; u < p.size(); ++u) degrees.push_back(p.degree(u));
    return analysis::splittance(degrees);
  };
  CHECK(of(test::star(9)) == 0);
  CHECK(of(test::complete(9)) == 0);
  CHECK(of(core_and_periphery(40, 1)) == 0);
  CHECK(of(test::cycle(4)) == 1);  // one tie across makes it split
  CHECK(of(test::cycle(5)) == 2);
  CHECK(of(test::path(5)) == 1);
}

TEST_CASE("same_density: as many pairs, none twice, sparse and dense") {
  for (const std::size_t pairs : {0U, 5U, 60U, 150U, 189U, 190U}) {
    const auto p = analysis::same_density(20, pairs, 3);
    CHECK(p.edge_count() == pairs);
  }
  CHECK(analysis::same_density(0, 0, 1).size() == 0);
}
