// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/weighted_betweenness.h"

#include <doctest/doctest.h>

#include <cmath>

#include "graph/analysis/paths/arc_lengths.h"
#include "tests/support/brandes.h"
#include "tests/support/random_graphs.h"
#include "tests/support/threads.h"

namespace saite::analysis::weighted_betweenness_test {

using namespace saite::project;  // NOLINT: of this test alone

namespace {

Betweenness weighted_of(const Projection& p) {
  NullProgress progress;
  return *analysis::betweenness(p, {}, progress);
}

void check_weighted(const Projection& p) {
  const Betweenness b = weighted_of(p);
  const test::PathValues plain = test::plain_brandes(p);
  for (Index u = 0; u < p.size(); ++u) {
    CHECK(b.actors[u] == doctest::Approx(plain.actors[u]).epsilon(1e-9));
  }
  for (Index e = 0; e < p.edge_count(); ++e) {
    CHECK(b.edges[e] == doctest::Approx(plain.edges[e]).epsilon(1e-9));
  }
}

Projection with_weights(const Projection& p, auto weight) {
  std::vector<double> weights;
  for (Index e = 0; e < p.edge_count(); ++e) weights.push_back(weight(e));
  return Projection::from_edges(p.size(), p.edges(), weights, p.directed());
}

}  // namespace

TEST_CASE("Weighted betweenness of a square: the strong way round") {
  // 0–1–2 with strength 2 is as long as 0–3–2 with 1 and infinity would be; here 3 is weak.
  const std::vector<Projection::Edge> edges{{0, 1}, {1, 2}, {2, 3}, {0, 3}};
  const std::vector<double> weights{2, 2, 1, 1};
  const Betweenness b = weighted_of(Projection::from_edges(4, edges, weights));
  // 0 to 2 over 1 (length 1, not 2); 1 to 3 over 0 and 2 alike (1.5).
  CHECK(b.actors == std::vector<double>{0.5, 1, 0.5, 0});
}

TEST_CASE("A path of three thirds is as long as one of length 1") {
  const std::vector<Projection::Edge> edges{{0, 1}, {1, 2}, {2, 3}, {0, 4}, {3, 4}};
  const std::vector<double> weights{3, 3, 3, 2, 2};
  const Betweenness b = weighted_of(Projection::from_edges(5, edges, weights));
  // 0 to 3: half over 1 and 2, half over 4. 1 to 4 over 0 (5/6, not 7/6), 2 to 4 over 3.
  CHECK(b.actors[4] == doctest::Approx(0.5));
  CHECK(b.actors[1] == doctest::Approx(1.5));
  CHECK(b.actors[0] == doctest::Approx(1));
}

TEST_CASE("Lengths are whole numbers where strengths allow it") {
  const std::vector<Projection::Edge> edges{{0, 1}, {1, 2}, {2, 3}};
  const auto lengths = [&](std::vector<double> weights) {
    return analysis::arc_lengths(Projection::from_edges(4, edges, weights));
  };
  const auto whole = lengths({1, 2, 5});
  CHECK(whole.whole);
  CHECK(whole.of_edge == std::vector<double>{10, 5, 2});
  CHECK(whole.unit == 0.1);
  const auto halves = lengths({0.5, 1.5, 1});
  CHECK(halves.whole);
  for (int e = 0; e < 3; ++e) {
    CHECK(halves.of_edge[e] * halves.unit == doctest::Approx(1 / std::vector{0.5, 1.5, 1.}[e]));
  }
  CHECK(!lengths({1, 2, std::sqrt(2)}).whole);
  CHECK(!lengths({9973, 9967, 9949}).whole);  // primes: their multiple is too great
}

TEST_CASE("Weighted betweenness equals plain Brandes with Dijkstra on random graphs") {
  for (const bool directed : {false, true}) {
    CAPTURE(directed);
    for (const Projection& p :
         test::random_family({.seed = 31, .weighted = true, .directed = directed})) {
      check_weighted(p);
      // Many equal lengths that are no whole numbers.
      check_weighted(with_weights(p, [](Index e) { return std::sqrt(2.0) * (1 + e % 3); }));
    }
  }
}

TEST_CASE("Weighted betweenness of more actors than go in step at once") {
  for (const bool directed : {false, true}) {
    CAPTURE(directed);
    check_weighted(test::gnp(200, 0.03, {.seed = 3, .weighted = true, .directed = directed}));
    check_weighted(test::preferential(260, 2, {.seed = 4, .weighted = true, .directed = directed}));
    // Strengths 1 to 32 in powers of two: the shortest tie is a level, the longest 32.
    check_weighted(
        with_weights(test::gnp(129, 0.05, {.seed = 5, .directed = directed}),
                     [](Index e) { return static_cast<double>(1U << (e * 7 % 11 % 6)); }));
  }
}

TEST_CASE("Weighted betweenness where distances leave 16 bits") {
  // A ring of ties 59 and 60 units long: half of 1,300 ties are 38,675, half of 2,600 are 77,350.
  for (const Index n : {1300U, 2600U}) {
    CAPTURE(n);
    std::vector<Projection::Edge> edges;
    std::vector<double> weights;
    for (Index u = 0; u < n; ++u) {
      edges.push_back({u, (u + 1) % n});
      weights.push_back(59 + u % 2);
    }
    const Betweenness b = weighted_of(Projection::from_edges(n, edges, weights));
    // Everybody is alike, two ways of n/2 ties lead to whoever is opposite, and a way of k ties
    // passes k − 1 others.
    for (Index u = 0; u < n; ++u) CHECK(b.actors[u] == doctest::Approx(b.actors[0]).epsilon(1e-9));
    const double half = n / 2;
    CHECK(b.actors[0] == doctest::Approx((half - 1) * (half - 2) / 2 + (half - 1) / 2));
  }
}

TEST_CASE("Equal strengths give what no strengths give") {
  NullProgress progress;
  const Projection p = test::mixed(300, {.seed = 12});
  const auto plain = *analysis::betweenness(p, {}, progress);
  const Betweenness b = weighted_of(with_weights(p, [](Index) { return 3.0; }));
  for (Index u = 0; u < p.size(); ++u) {
    CHECK(b.actors[u] == doctest::Approx(plain.actors[u]).epsilon(1e-9));
  }
}

TEST_CASE("Weighted path counts beyond a double fall back to scaled counts") {
  // A ring of 1,100 diamonds: 2^550 paths half way round would do, 2^1,000 and more overflow.
  std::vector<Projection::Edge> edges;
  const Index diamonds = 2200;
  for (Index d = 0; d < diamonds; ++d) {
    const Index at = 3 * d;
    const Index end = 3 * ((d + 1) % diamonds);
    for (const Index middle : {at + 1, at + 2}) {
      edges.push_back({at, middle});
      edges.push_back({middle, end});
    }
  }
  const std::vector<double> weights(edges.size(), 2.0);
  NullProgress progress;
  const auto p = Projection::from_edges(3 * diamonds, edges, weights);
  const auto unweighted = Projection::from_edges(3 * diamonds, edges);
  const auto b = *analysis::weighted_betweenness(p, {.edges = false}, progress);
  const auto plain = *analysis::betweenness(unweighted, {.edges = false}, progress);
  for (Index u = 0; u < p.size(); u += 7) {
    // Every joint is like every other, and so is every middle.
    CHECK(b.actors[u] == doctest::Approx(b.actors[u % 3 == 0 ? 0 : 1]).epsilon(1e-9));
    CHECK(b.actors[u] == doctest::Approx(plain.actors[u]).epsilon(1e-9));
  }
}

TEST_CASE("Weighted betweenness is the same for any number of threads") {
  const Projection p = test::gnp(1200, 0.004, {.seed = 6, .weighted = true});
  const Betweenness alone = test::with_threads(1, [&] { return weighted_of(p); });
  const Betweenness together = test::with_threads(4, [&] { return weighted_of(p); });
  CHECK(alone.actors == together.actors);
  CHECK(alone.edges == together.edges);
}

}  // namespace saite::analysis::weighted_betweenness_test
