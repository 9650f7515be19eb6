// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/weighted_betweenness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_int.hpp>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "graph/analysis/paths/arc_lengths.h"
#include "graph/base/random.h"
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

TEST_CASE("A strong triangle beside a weak tie: every direct tie is the shortest way") {
  const std::vector<Projection::Edge> edges{{0, 1}, {1, 2}, {0, 2}};
  for (const double strong : {1e11, 1e12, 1e40, 1e300}) {
    CAPTURE(strong);
    const std::vector<double> weights{1, strong, 1};
    const Betweenness b = weighted_of(Projection::from_edges(3, edges, weights));
    CHECK(b.actors == std::vector<double>{0, 0, 0});
    CHECK(b.edges == std::vector<double>{1, 1, 1});
  }
}

namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;

struct Fractions {
  std::vector<Projection::Edge> edges;
  std::vector<double> strengths;
  std::vector<cpp_rational> lengths;
};

/// Strengths of few digits and any power of ten up to `widest`, so that equal sums are common.
Fractions random_fractions(Random& random, Index n, int widest) {
  Fractions graph;
  for (Index a = 0; a < n; ++a) {
    for (Index b = a + 1; b < n; ++b) {
      if (!random.chance(0.5)) continue;
      const int digits = std::array{1, 2, 3, 6, 12}[random.below(5)];
      const int tens = static_cast<int>(random.below(3)) * widest / 2;
      graph.edges.push_back({a, b});
      graph.strengths.push_back(std::stod(std::to_string(digits) + "e" + std::to_string(tens)));
      graph.lengths.emplace_back(
          1, digits * boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(tens)));
    }
  }
  return graph;
}

/// By the definition, with fractions: distances by Floyd & Warshall, paths by rising distance.
std::vector<double> by_definition(const Fractions& graph, Index n) {
  using Maybe = std::optional<cpp_rational>;
  std::vector<std::vector<Maybe>> arc(n, std::vector<Maybe>(n));
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    const auto [a, b] = graph.edges[e];
    arc[a][b] = arc[b][a] = graph.lengths[e];
  }
  auto far = arc;
  for (Index u = 0; u < n; ++u) far[u][u] = 0;
  for (Index k = 0; k < n; ++k) {
    for (Index s = 0; s < n; ++s) {
      for (Index t = 0; t < n; ++t) {
        if (!far[s][k] || !far[k][t]) continue;
        const cpp_rational through = *far[s][k] + *far[k][t];
        if (!far[s][t] || through < *far[s][t]) far[s][t] = through;
      }
    }
  }
  std::vector<std::vector<double>> paths(n, std::vector<double>(n, 0));
  for (Index s = 0; s < n; ++s) {
    std::vector<Index> order;
    for (Index t = 0; t < n; ++t) {
      if (far[s][t]) order.push_back(t);
    }
    std::ranges::sort(order, [&](Index a, Index b) { return *far[s][a] < *far[s][b]; });
    paths[s][s] = 1;
    for (const Index t : order) {
      for (Index u = 0; u < n; ++u) {
        if (t == s || !arc[u][t] || !far[s][u] || *far[s][u] + *arc[u][t] != *far[s][t]) continue;
        paths[s][t] += paths[s][u];
      }
    }
  }
  std::vector<double> values(n, 0);
  for (Index s = 0; s < n; ++s) {
    for (Index t = s + 1; t < n; ++t) {
      for (Index v = 0; v < n; ++v) {
        if (v == s || v == t || !far[s][t] || !far[s][v] || !far[v][t]) continue;
        if (*far[s][v] + *far[v][t] != *far[s][t]) continue;
        values[v] += paths[s][v] * paths[v][t] / paths[s][t];
      }
    }
  }
  return values;
}

}  // namespace

TEST_CASE("Strengths of any ratio: what exact fractions give") {
  Random random(7);
  for (int trial = 0; trial < 240; ++trial) {
    CAPTURE(trial);
    const auto n = static_cast<Index>(3 + random.below(7));
    const int widest = std::array{10, 12, 24, 60, 300}[static_cast<std::size_t>(trial) % 5];
    const Fractions graph = random_fractions(random, n, widest);
    const Betweenness b = weighted_of(Projection::from_edges(n, graph.edges, graph.strengths));
    const std::vector<double> expected = by_definition(graph, n);
    for (Index u = 0; u < n; ++u) CHECK(b.actors[u] == doctest::Approx(expected[u]).epsilon(1e-9));
  }
}

}  // namespace saite::analysis::weighted_betweenness_test
