// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/distances.h"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/support/brandes.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"
#include "tests/support/threads.h"

namespace saite::analysis::distances_test {

using namespace saite::project;  // NOLINT: of this test alone

namespace {

Distances distances_of(const Projection& p) {
  NullProgress progress;
  return *analysis::distances(p, progress);
}

void check_distances(const Projection& p) {
  const Distances d = distances_of(p);
  const test::PathValues plain = test::plain_brandes(p);
  for (Index u = 0; u < p.size(); ++u) {
    CHECK(d.reached[u] == plain.reached[u]);
    CHECK(d.total[u] == doctest::Approx(plain.total[u]).epsilon(1e-10));
    CHECK(d.harmonic[u] == doctest::Approx(plain.harmonic[u]).epsilon(1e-10));
    CHECK(d.farthest[u] == doctest::Approx(plain.farthest[u]).epsilon(1e-10));
  }
}

}  // namespace

TEST_CASE("Distances of Krackhardt's kite and Zachary's club, as published") {
  const auto kite = test::kite().projection();
  const Distances d = distances_of(kite);
  const double published[] = {.529, .529, .500, .600, .500, .643, .643, .600, .429, .310};
  for (Index u = 0; u < 10; ++u) {
    CHECK(*d.closeness(u) == doctest::Approx(published[u]).epsilon(0.0011));
  }
  CHECK(1 - *d.efficiency() == doctest::Approx(.3537).epsilon(0.0003));
  const Distances club = distances_of(test::karate().projection());
  CHECK(*club.diameter() == 5);
  CHECK(*club.mean_distance() == doctest::Approx(2.4082).epsilon(0.00003));
}

TEST_CASE("Distances in closed form, on either side of a row of bits") {
  for (const Index n : {2U, 63U, 512U, 513U, 1100U}) {
    CAPTURE(n);
    const Distances path = distances_of(test::path(n));
    CHECK(*path.diameter() == n - 1);
    CHECK(path.total[0] == n * (n - 1.0) / 2);
    CHECK(*path.mean_distance() == doctest::Approx((n + 1.0) / 3));
    const Distances star = distances_of(test::star(n));
    CHECK(star.total[0] == n - 1);
    CHECK(star.total[n - 1] == 1 + 2 * (n - 2.0));
    CHECK(star.farthest[0] == 1);
  }
}

TEST_CASE("Nothing is said of distances where there are none") {
  CHECK(!distances_of(Projection::from_edges(0, {})).efficiency());
  const Distances alone = distances_of(Projection::from_edges(1, {}));
  CHECK(!alone.closeness(0));
  CHECK(!alone.harmonic_closeness(0));
  CHECK(!alone.diameter());
  CHECK(!alone.mean_distance());
  const Projection::Edge edge{1, 2};
  const Distances d = distances_of(Projection::from_edges(4, {&edge, 1}));
  CHECK(!d.closeness(0));
  CHECK(*d.harmonic_closeness(0) == 0);
  CHECK(*d.mean_distance() == 1);
  CHECK(*d.efficiency() == doctest::Approx(2.0 / 12));
}

TEST_CASE("Distances equal those of plain searches on random graphs of every kind") {
  for (const bool weighted : {false, true}) {
    for (const bool directed : {false, true}) {
      CAPTURE(weighted);
      CAPTURE(directed);
      for (const Projection& p :
           test::random_family({.seed = 9, .weighted = weighted, .directed = directed})) {
        check_distances(p);
      }
    }
  }
}

TEST_CASE("Distances where strengths share no small multiple") {
  const Projection p = test::gnp(120, 0.05, {.seed = 2, .weighted = true});
  std::vector<double> weights;
  for (Index e = 0; e < p.edge_count(); ++e) weights.push_back(0.1 + 1.7 * std::sqrt(e + 1.0));
  check_distances(Projection::from_edges(p.size(), {p.edges().begin(), p.edges().end()}, weights));
}

TEST_CASE("Weighted distances on either side of a row and beyond 16 bits") {
  for (const Index n : {2U, 64U, 65U, 1093U, 1094U, 1500U}) {
    CAPTURE(n);
    std::vector<Projection::Edge> edges;
    std::vector<double> weights;
    for (Index u = 0; u + 1 < n; ++u) {
      edges.push_back({u, u + 1});
      weights.push_back(u == 0 ? 5 : 1);  // lengths 1 in units of 1/5 and 5
    }
    const Distances d = distances_of(Projection::from_edges(n, edges, weights));
    CHECK(*d.diameter() == doctest::Approx(0.2 + (n - 2.0)));
    CHECK(d.total[n - 1] == doctest::Approx((n - 2.0) * (n - 1) / 2 + (n - 2.0) + 0.2));
    CHECK(d.reached[n / 2] == n - 1);
  }
  // Strengths 59 and 60: a path of a thousand ties is 60,000 units long, one of 1,300 is 78,000.
  for (const Index n : {1000U, 1080U, 1090U, 1093U, 1094U, 1110U, 1300U}) {
    CAPTURE(n);
    std::vector<Projection::Edge> edges;
    std::vector<double> weights;
    double length = 0;
    for (Index u = 0; u + 1 < n; ++u) {
      edges.push_back({u, u + 1});
      weights.push_back(u % 2 == 0 ? 59 : 60);
      length += 1 / weights.back();
    }
    const Distances d = distances_of(Projection::from_edges(n, edges, weights));
    CHECK(*d.diameter() == doctest::Approx(length).epsilon(1e-10));
    CHECK(d.reached[0] == n - 1);
  }
}

TEST_CASE("Distances in a ring with chords, whose searches do not agree") {
  // Its ties are weak on one half: turns must come again for searches that are behind.
  for (const bool directed : {false, true}) {
    const Index n = 300;
    std::vector<Projection::Edge> edges;
    std::vector<double> weights;
    for (Index u = 0; u < n; ++u) {
      edges.push_back({u, (u + 1) % n});
      weights.push_back(u < n / 2 ? 1 : 5 - u % 2);
      edges.push_back({u, (u + 7) % n});
      weights.push_back(1 + (u * u) % 3);
    }
    check_distances(Projection::from_edges(n, edges, weights, directed));
  }
}

TEST_CASE("Distances are the same for any number of threads and stop when asked") {
  const Projection p = test::gnp(3000, 0.002, {.seed = 8});
  const auto alone = test::with_threads(1, [&] { return distances_of(p); });
  const auto together = test::with_threads(4, [&] { return distances_of(p); });
  CHECK(together.harmonic == alone.harmonic);
  CHECK(together.total == alone.total);

  class Stopped final : public Progress {
   public:
    void report(double) override {}
    [[nodiscard]] bool cancelled() const override { return true; }
  };
  Stopped progress;
  for (const bool weighted : {false, true}) {
    const auto result = analysis::distances(test::gnp(100, 0.1, {.weighted = weighted}), progress);
    REQUIRE(!result);
    CHECK(result.error() == cancelled_error());
  }
}

}  // namespace saite::analysis::distances_test
