// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/betweenness.h"

#include <doctest/doctest.h>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <cmath>

#include "tests/support/brandes.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"
#include "tests/support/threads.h"

namespace saite::analysis::betweenness_test {

using namespace saite::project;  // NOLINT: of this test alone

namespace {

Betweenness of(const Projection& p) {
  NullProgress progress;
  return *analysis::betweenness(p, {}, progress);
}

/// Greatest relative difference; small values are compared as if they were 1.
double difference(const std::vector<double>& a, const std::vector<double>& b) {
  REQUIRE(a.size() == b.size());
  double max = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    REQUIRE(std::isfinite(a[i]));
    max = std::max(max, std::abs(a[i] - b[i]) / std::max(1.0, std::abs(b[i])));
  }
  return max;
}

void check_against_plain(const Projection& p) {
  const Betweenness fast = of(p);
  const test::PathValues plain = test::plain_brandes(p);
  CHECK(difference(fast.actors, plain.actors) < 1e-9);
  CHECK(difference(fast.edges, plain.edges) < 1e-9);
}

/// Boost's own, both ways of each edge, as a second opinion.
std::vector<double> by_boost(const Projection& p) {
  using Graph = boost::compressed_sparse_row_graph<boost::directedS>;
  std::vector<std::pair<Index, Index>> arcs;
  for (Index u = 0; u < p.size(); ++u) {
    for (const Index v : p.neighbours(u)) arcs.emplace_back(u, v);
  }
  const Graph graph(boost::edges_are_sorted, arcs.begin(), arcs.end(), p.size());
  std::vector<double> values(p.size());
  boost::brandes_betweenness_centrality(
      graph, boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph)));
  if (!p.directed()) {
    for (double& value : values) value /= 2;
  }
  return values;
}

/// `length` diamonds in a chain, each of `width` middle actors: width^length shortest paths. Every
/// second diamond has a tail on its joint, so that the chain is no block of twins alone; a path
/// beside the whole chain makes it one block.
Projection diamonds(Index length, Index width, bool closed) {
  std::vector<Projection::Edge> edges;
  Index n = 1;
  for (Index d = 0, joint = 0; d < length; ++d) {
    const Index end = n + width;
    for (Index m = 0; m < width; ++m) {
      edges.push_back({joint, n + m});
      // A tie across makes the middles differ from each other: not twins.
      if (m > 0) edges.push_back({n + m - 1, n + m});
      edges.push_back({n + m, end});
    }
    n = end + 1;
    joint = end;
  }
  if (closed) {
    // As long as the chain: it adds to the shortest paths but does not shorten them.
    Index last = 0;
    for (Index step = 1; step < 2 * length; ++step) {
      edges.push_back({last, n});
      last = n++;
    }
    edges.push_back({last, n - 2 * length});
  }
  return Projection::from_edges(n, edges);
}

}  // namespace

TEST_CASE("Betweenness of Krackhardt's kite, by hand") {
  const auto kite = test::kite();
  const Betweenness b = of(kite.projection());
  const std::vector<double> expected{5. / 6, 5. / 6, 0, 11. / 3, 0, 25. / 3, 25. / 3, 14, 8, 0};
  CHECK(difference(b.actors, expected) < 1e-12);
  const auto p = kite.projection();
  CHECK(b.edges[*p.find_edge(kite["Ike"], kite["Jane"])] == doctest::Approx(9));
  CHECK(b.edges[*p.find_edge(kite["Heather"], kite["Ike"])] == doctest::Approx(16));
}

TEST_CASE("Betweenness in closed form") {
  for (const Index n : {3U, 4U, 9U, 65U, 200U}) {
    CAPTURE(n);
    const double pairs = (n - 1.0) * (n - 2.0) / 2;
    CHECK(of(test::star(n)).actors[0] == doctest::Approx(pairs));
    const Betweenness path = of(test::path(n));
    for (Index i = 0; i < n; ++i) CHECK(path.actors[i] == i * (n - 1.0 - i));
    for (Index i = 0; i + 1 < n; ++i) CHECK(path.edges[i] == (i + 1.0) * (n - 1.0 - i));
    const Betweenness all = of(test::complete(n));
    for (const double value : all.actors) CHECK(value == 0);
    for (const double value : all.edges) CHECK(value == 1);
    if (n < 4) continue;
    // A cycle: each actor lies within the shorter way of its share of pairs.
    const double passed = n % 2 == 0 ? (n - 2.0) * (n - 2.0) / 8 : (n - 1.0) * (n - 3.0) / 8;
    for (const double value : of(test::cycle(n)).actors) CHECK(value == doctest::Approx(passed));
  }
}

TEST_CASE("Betweenness of nobody, of one, of two, of isolates") {
  CHECK(of(Projection::from_edges(0, {})).actors.empty());
  CHECK(of(Projection::from_edges(1, {})).actors == std::vector<double>{0});
  const Projection::Edge edge{0, 1};
  const Betweenness two = of(Projection::from_edges(2, {&edge, 1}));
  CHECK(two.actors == std::vector<double>{0, 0});
  CHECK(two.edges == std::vector<double>{1});
  CHECK(of(Projection::from_edges(5, {})).actors == std::vector<double>(5, 0));
}

TEST_CASE("Betweenness equals plain Brandes on random graphs, undirected and directed") {
  for (const bool directed : {false, true}) {
    for (const Projection& p : test::random_family({.seed = 7, .directed = directed})) {
      CAPTURE(p.size());
      CAPTURE(directed);
      check_against_plain(p);
      CHECK(difference(of(p).actors, by_boost(p)) < 1e-9);
    }
  }
}

TEST_CASE("Betweenness where twins abound: complete multipartite graphs, joined and with tails") {
  std::vector<Projection::Edge> edges;
  // Parts 0–3, 4–6, 7–11 without ties inside; 12–15 tied among each other and to the first part;
  // 16 and 17 with tails on 0 and 1, so that 0 and 1 differ from 2 and 3 but not from each other.
  const auto part = [](Index u) { return u < 4 ? 0 : u < 7 ? 1 : u < 12 ? 2 : 3; };
  for (Index u = 0; u < 16; ++u) {
    for (Index v = u + 1; v < 16; ++v) {
      const bool other = part(u) != part(v) && part(v) != 3;
      const bool fourth = part(v) == 3 && (part(u) == 0 || part(u) == 3);
      if (other || fourth) edges.push_back({u, v});
    }
  }
  edges.push_back({0, 16});
  edges.push_back({1, 17});
  check_against_plain(Projection::from_edges(18, edges));
}

TEST_CASE("Path counts that no double holds fall back to scaled counts") {
  // 2^60 paths: exact to 1e-9 though no longer whole numbers in a double.
  check_against_plain(diamonds(60, 2, true));
  // 8^500 paths overflow a double; the chain by itself is many blocks, closed it is one.
  const Betweenness open = of(diamonds(500, 8, false));
  const Betweenness closed = of(diamonds(500, 8, true));
  double sum = 0;
  for (const double value : closed.actors) {
    REQUIRE(std::isfinite(value));
    sum += value;
  }
  for (const double value : open.actors) REQUIRE(std::isfinite(value));
  // Σ betweenness = Σ over pairs of (distance − 1), whatever the number of paths.
  const Projection p = diamonds(500, 8, true);
  const test::PathValues plain = test::plain_brandes(diamonds(20, 8, true));
  const Betweenness twenty = of(diamonds(20, 8, true));
  CHECK(difference(twenty.actors, plain.actors) < 1e-9);
  double expected = 0;
  std::vector<Index> depth(p.size());
  std::vector<Index> order;
  for (Index s = 0; s < p.size(); ++s) {
    std::ranges::fill(depth, no_index);
    order.assign(1, s);
    depth[s] = 0;
    for (std::size_t head = 0; head < order.size(); ++head) {
      if (head > 0) expected += depth[order[head]] - 1.0;
      for (const Index v : p.neighbours(order[head])) {
        if (depth[v] != no_index) continue;
        depth[v] = depth[order[head]] + 1;
        order.push_back(v);
      }
    }
  }
  CHECK(sum == doctest::Approx(expected / 2).epsilon(1e-9));
}

TEST_CASE("Betweenness does not depend on names, isolates or threads") {
  const Projection p = test::mixed(900, {.seed = 3});
  const Betweenness b = of(p);
  const auto order = test::random_order(p.size(), 5);
  const Betweenness renamed = of(test::relabelled(p, order));
  for (Index u = 0; u < p.size(); ++u) {
    CHECK(renamed.actors[order[u]] == doctest::Approx(b.actors[u]).epsilon(1e-9));
  }
  const Betweenness padded = of(test::with_isolates(p, 3));
  for (Index u = 0; u < p.size(); ++u) CHECK(padded.actors[u] == b.actors[u]);

  for (const bool directed : {false, true}) {
    const Projection q = test::gnp(1500, 0.003, {.seed = 4, .directed = directed});
    const Betweenness alone = test::with_threads(1, [&] { return of(q); });
    const Betweenness together = test::with_threads(4, [&] { return of(q); });
    CHECK(alone.actors == together.actors);
    CHECK(alone.edges == together.edges);
  }
}

TEST_CASE("Sums of betweenness follow from the distances") {
  for (const Projection& p : test::random_family({.seed = 21})) {
    const Betweenness b = of(p);
    const test::PathValues plain = test::plain_brandes(p);
    double inner = 0;
    double edges = 0;
    for (Index u = 0; u < p.size(); ++u) {
      edges += plain.total[u] / 2;
      inner += (plain.total[u] - plain.reached[u]) / 2;
    }
    double actors_sum = 0;
    double edges_sum = 0;
    for (const double value : b.actors) actors_sum += value;
    for (const double value : b.edges) edges_sum += value;
    CHECK(actors_sum == doctest::Approx(inner).epsilon(1e-9));
    CHECK(edges_sum == doctest::Approx(edges).epsilon(1e-9));
  }
}

TEST_CASE("Betweenness stops when it is asked to, and reports how far it is") {
  class StopAt final : public Progress {
   public:
    explicit StopAt(double at) : at_(at) {}
    void report(double fraction) override {
      CHECK(fraction >= 0);
      CHECK(fraction <= 1);
      if (fraction >= at_) stopped_ = true;
    }
    [[nodiscard]] bool cancelled() const override { return stopped_; }

   private:
    double at_;
    std::atomic<bool> stopped_ = false;
  };
  for (const bool directed : {false, true}) {
    StopAt progress(0.3);
    const auto result =
        analysis::betweenness(test::gnp(2000, 0.004, {.directed = directed}), {}, progress);
    REQUIRE(!result);
    CHECK(result.error() == cancelled_error());
  }
}

}  // namespace saite::analysis::betweenness_test
