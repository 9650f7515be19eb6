// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/incremental_betweenness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "graph/base/random.h"
#include "tests/support/cancel_after.h"

namespace {

using namespace saite;  // NOLINT: a test
using analysis::Betweenness;
using project::Index;
using project::Projection;
using Edges = std::vector<Projection::Edge>;

constexpr analysis::BetweennessOptions with_edges{.edges = true};

Betweenness fresh(const Projection& p) {
  NullProgress progress;
  return *analysis::betweenness(p, with_edges, progress);
}

std::optional<Betweenness> edited(const Projection& before, const Projection& after) {
  NullProgress progress;
  return *analysis::incremental_betweenness(before, fresh(before), after, with_edges, progress);
}

double farthest_apart(const std::vector<double>& found, const std::vector<double>& expected) {
  REQUIRE(found.size() == expected.size());
  double worst = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    worst = std::max(worst, std::abs(found[i] - expected[i]) / std::max(1.0, expected[i]));
  }
  return worst;
}

void check_edit(const Projection& before, const Projection& after) {
  const auto found = edited(before, after);
  REQUIRE(found);
  const Betweenness expected = fresh(after);
  CHECK(farthest_apart(found->actors, expected.actors) <= 1e-12);
  CHECK(farthest_apart(found->edges, expected.edges) <= 1e-12);
}

Edges random_edges(Index n, std::size_t count, Random& random) {
  Edges edges;
  while (edges.size() < count) {
    const auto a = static_cast<Index>(random.below(n));
    const auto b = static_cast<Index>(random.below(n));
    if (a != b) edges.push_back({a, b});
  }
  return edges;
}

/// Groups of 25 with a few ties between neighbouring ones: long paths, many of equal length.
Edges grouped_edges(Index n, Random& random) {
  Edges edges;
  const Index groups = n / 25;
  for (Index g = 0; g < groups; ++g) {
    for (int i = 0; i < 60; ++i) {
      const auto a = static_cast<Index>(g * 25 + random.below(25));
      const auto b = static_cast<Index>(g * 25 + random.below(25));
      if (a != b) edges.push_back({a, b});
    }
    for (int i = 0; i < 3; ++i) {
      edges.push_back({static_cast<Index>(g * 25 + random.below(25)),
                       static_cast<Index>((g + 1) % groups * 25 + random.below(25))});
    }
  }
  return edges;
}

}  // namespace

TEST_CASE("one edge more or less: as a fresh run finds") {
  Random random(4);
  for (const bool directed : {false, true}) {
    CAPTURE(directed);
    for (int round = 0; round < 60; ++round) {
      CAPTURE(round);
      const Index n = round < 30 ? 40 : 700;  // more sources than one batch holds
      Edges edges = round % 2 == 0 ? random_edges(n, 2 * n, random) : grouped_edges(n, random);
      if (n > 40 && round % 15 > 1) continue;
      const auto before = Projection::from_edges(n, edges, {}, directed);
      Edges more = edges;
      more.push_back(random_edges(n, 1, random).front());
      check_edit(before, Projection::from_edges(n, more, {}, directed));
      edges.erase(edges.begin() + static_cast<std::ptrdiff_t>(random.below(edges.size())));
      check_edit(before, Projection::from_edges(n, edges, {}, directed));
    }
  }
}

TEST_CASE("several edges come and go at once, and one actor loses all of his") {
  Random random(8);
  for (const bool directed : {false, true}) {
    for (int round = 0; round < 40; ++round) {
      CAPTURE(directed);
      CAPTURE(round);
      constexpr Index n = 60;
      Edges edges = random_edges(n, 130, random);
      const auto before = Projection::from_edges(n, edges, {}, directed);
      for (int i = 0; i < 3; ++i) {
        edges.erase(edges.begin() + static_cast<std::ptrdiff_t>(random.below(edges.size())));
        edges.push_back(random_edges(n, 1, random).front());
      }
      check_edit(before, Projection::from_edges(n, edges, {}, directed));
      const auto lost = static_cast<Index>(random.below(n));
      std::erase_if(edges, [&](auto edge) { return edge.a == lost || edge.b == lost; });
      check_edit(before, Projection::from_edges(n, edges, {}, directed));
    }
  }
}

TEST_CASE("parts that fall apart, and parts that are joined") {
  Edges edges;
  for (Index i = 0; i + 1 < 20; ++i) {
    if (i != 9) edges.push_back({i, i + 1});
  }
  const auto apart = Projection::from_edges(20, edges);
  edges.push_back({9, 10});
  const auto joined = Projection::from_edges(20, edges);
  check_edit(apart, joined);
  check_edit(joined, apart);
  // A path of 20: what passes the actor at i is i · (19 − i).
  CHECK(edited(apart, joined)->actors[5] == doctest::Approx(5 * 14));
}

TEST_CASE("whom nothing passes any more has exactly nothing") {
  // A triangle closed: its actors have been each other's brokers.
  const auto path = Projection::from_edges(3, Edges{{0, 1}, {1, 2}});
  const auto triangle = Projection::from_edges(3, Edges{{0, 1}, {1, 2}, {0, 2}});
  CHECK(edited(path, triangle)->actors == std::vector<double>{0, 0, 0});
  CHECK(edited(triangle, path)->actors == std::vector<double>{0, 1, 0});
  CHECK(edited(triangle, path)->edges == std::vector<double>{2, 2});
}

TEST_CASE("the same whatever was asked for: without edges, without changes") {
  Random random(3);
  NullProgress progress;
  const Edges edges = random_edges(50, 120, random);
  const auto p = Projection::from_edges(50, edges);
  const Betweenness known = fresh(p);
  const auto same = *analysis::incremental_betweenness(p, known, p, with_edges, progress);
  REQUIRE(same);
  CHECK(same->actors == known.actors);
  CHECK(same->edges == known.edges);
  Edges fewer = edges;
  fewer.pop_back();
  const auto after = Projection::from_edges(50, fewer);
  const auto actors =
      *analysis::incremental_betweenness(p, known, after, {.edges = false}, progress);
  REQUIRE(actors);
  CHECK(actors->edges.empty());
  CHECK(farthest_apart(actors->actors, fresh(after).actors) <= 1e-12);
}

TEST_CASE("nothing where too much was changed, or edges are wanted that were not known") {
  Random random(6);
  NullProgress progress;
  const auto before = Projection::from_edges(100, random_edges(100, 200, random));
  const auto after = Projection::from_edges(100, random_edges(100, 200, random));
  CHECK_FALSE(edited(before, after));
  const Betweenness actors_alone = *analysis::betweenness(before, {.edges = false}, progress);
  CHECK_FALSE(
      *analysis::incremental_betweenness(before, actors_alone, before, with_edges, progress));
}

TEST_CASE("of very large networks only what few sources see is edited") {
  constexpr Index n = analysis::max_searched_actors + 1000;
  Edges tree;
  for (Index i = 1; i + 1 < n; ++i) tree.push_back({(i - 1) / 2, i});
  const auto before = Projection::from_edges(n, tree);  // the last one is alone
  Edges more = tree;
  more.push_back({5, n - 1});
  check_edit(before, Projection::from_edges(n, more));
  more.back() = {1, 2};
  CHECK_FALSE(edited(before, Projection::from_edges(n, more)));
}

TEST_CASE("it stops when asked to") {
  Random random(6);
  Edges edges = grouped_edges(600, random);
  const auto before = Projection::from_edges(600, edges);
  const Betweenness known = fresh(before);
  edges.pop_back();
  const auto after = Projection::from_edges(600, edges);
  for (const int looks : {0, 1, 2}) {
    CAPTURE(looks);
    test::CancelAfter stop(looks);
    const auto found = analysis::incremental_betweenness(before, known, after, with_edges, stop);
    REQUIRE_FALSE(found);
    CHECK(found.error() == cancelled_error());
  }
}
