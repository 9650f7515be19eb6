// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/eigenvector.h"

#include <doctest/doctest.h>

#include <cmath>

#include "graph/analysis/kit/small_eigen.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace saite::analysis {
namespace {

using doctest::Approx;
using project::Index;
using project::Projection;

Eigenvector eigenvector_of(const Projection& projection) {
  NullProgress progress;
  return *eigenvector(projection, {}, progress);
}

TEST_CASE("eigenvector of the kite") {
  const auto found = eigenvector_of(test::kite().projection());
  const double expected[] = {.3522, .3522, .2858, .4810, .2858, .3977, .3977, .1959, .0481, .0112};
  for (std::size_t u = 0; u < 10; ++u) CHECK(std::abs(found.values[u] - expected[u]) < 5e-5);
  CHECK(std::abs(found.values[0] - .35220939) < 1e-8);  // printed digits are cut, not rounded
}

TEST_CASE("eigenvector of shapes") {
  const auto star = eigenvector_of(test::star(10));
  CHECK(star.eigenvalue == Approx(3));
  CHECK(star.values[0] == Approx(std::sqrt(0.5)));
  CHECK(star.values[4] == Approx(std::sqrt(0.5) / 3));
  const auto path = eigenvector_of(test::path(30));
  CHECK(path.eigenvalue == Approx(2 * std::cos(M_PI / 31)));
  CHECK(path.values[3] == Approx(std::sqrt(2.0 / 31) * std::sin(4 * M_PI / 31)).epsilon(1e-6));
  CHECK(eigenvector_of(test::cycle(12)).values[5] == Approx(std::sqrt(1.0 / 12)));
  CHECK(eigenvector_of(test::complete(7)).eigenvalue == Approx(6));
  CHECK(eigenvector_of(test::wheel(10)).eigenvalue == Approx(1 + std::sqrt(10.0)));
}

TEST_CASE("the component of the greatest eigenvalue has it all; equals share") {
  //  0-1-2 a triangle, 3-4 a pair, 5-6-7 a triangle
  const Projection::Edge edges[] = {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {5, 6}, {6, 7}, {5, 7}};
  const auto found = eigenvector_of(Projection::from_edges(8, edges));
  for (const Index u : {0, 1, 2, 5, 6, 7}) {
    CHECK(found.values[u] == Approx(std::sqrt(1.0 / 6)));
  }
  CHECK(found.values[3] == 0);
  CHECK(eigenvector_of(Projection::from_edges(4, {})).values.empty());
}

TEST_CASE("Ax = λx, length 1, nothing negative, whatever the names and the isolates") {
  for (const bool weighted : {false, true}) {
    for (const Projection& p : test::random_family({.seed = 31, .weighted = weighted})) {
      if (p.edge_count() == 0) continue;
      const auto found = eigenvector_of(p);
      REQUIRE(found.converged);
      double length = 0;
      for (Index u = 0; u < p.size(); ++u) {
        double image = 0;
        for (std::size_t i = 0; i < p.neighbours(u).size(); ++i) {
          image += p.edge_weight(p.incident_edges(u)[i]) * found.values[p.neighbours(u)[i]];
        }
        CHECK(std::abs(image - found.eigenvalue * found.values[u]) < 1e-9 * found.eigenvalue);
        CHECK(found.values[u] >= 0);
        length += found.values[u] * found.values[u];
      }
      CHECK(length == Approx(1));
      const auto order = test::random_order(p.size(), 8);
      const auto renamed = eigenvector_of(test::relabelled(p, order));
      CHECK(renamed.eigenvalue == Approx(found.eigenvalue));
      CHECK(eigenvector_of(test::with_isolates(p)).values.back() == 0);
    }
  }
}

TEST_CASE("eigenvector can be cancelled") {
  test::CancelAfter cancel(5);
  CHECK(eigenvector(test::path(500), {}, cancel).error() == cancelled_error());
}

TEST_CASE("the greatest eigenvector of three rows") {
  const SmallMatrix matrix{{{2, 1, 0}, {1, 2, 1}, {0, 1, 2}}};  // 2 + √2: (1, √2, 1)/2
  const auto found = greatest_eigenvector(matrix, 3);
  CHECK(found[0] == Approx(0.5));
  CHECK(found[1] == Approx(std::sqrt(0.5)));
  CHECK(found[2] == Approx(0.5));
}

}  // namespace
}  // namespace saite::analysis
