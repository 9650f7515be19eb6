// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/pagerank.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace saite::analysis {
namespace {

using doctest::Approx;
using project::Index;
using project::Projection;

std::vector<double> pagerank_of(const Projection& projection, double damping = 0.85) {
  NullProgress progress;
  const auto found = pagerank(projection, {.damping = damping}, progress);
  REQUIRE(found->converged);
  return found->values;
}

/// The walk itself, step by step: the paper's definition.
std::vector<double> plain_walk(const Projection& p, double damping) {
  const double n = p.size();
  std::vector<double> now(p.size(), 1 / n);
  for (int step = 0; step < 400; ++step) {
    std::vector<double> next(p.size(), (1 - damping) / n);
    for (Index u = 0; u < p.size(); ++u) {
      double strength = 0;
      for (const Index e : p.incident_edges(u)) strength += p.edge_weight(e);
      for (std::size_t i = 0; i < p.neighbours(u).size(); ++i) {
        const double share = p.edge_weight(p.incident_edges(u)[i]) / strength;
        next[p.neighbours(u)[i]] += damping * now[u] * share;
      }
      if (strength > 0) continue;
      for (double& value : next) value += damping * now[u] / n;
    }
    now = next;
  }
  return now;
}

TEST_CASE("PageRank by hand: two actors follow one who follows nobody") {
  // 1→0, 2→0: x0 = a + d(x1 + x2), x1 = x2 = a, with a the rest spread evenly
  const Projection::Edge arcs[] = {{1, 0}, {2, 0}};
  const auto values = pagerank_of(Projection::from_edges(3, arcs, {}, true), 0.5);
  CHECK(values[0] == Approx(0.5));
  CHECK(values[1] == Approx(0.25));
}

TEST_CASE("PageRank of shapes") {
  for (const auto& shape : {test::cycle(7), test::complete(7)}) {
    for (const double value : pagerank_of(shape)) CHECK(value == Approx(1.0 / 7));
  }
  // star: centre c = (1 − d)/n + d(1 − c)
  CHECK(pagerank_of(test::star(10))[0] == Approx((0.15 / 10 + 0.85) / 1.85));
  CHECK(pagerank_of(Projection::from_edges(4, {}))[2] == Approx(0.25));
}

TEST_CASE("PageRank is where the walk is found, directed and weighted or not") {
  for (const bool directed : {false, true}) {
    for (const bool weighted : {false, true}) {
      for (const Projection& p :
           test::random_family({.seed = 41, .weighted = weighted, .directed = directed})) {
        const auto values = pagerank_of(p);
        const auto walk = plain_walk(p, 0.85);
        for (Index u = 0; u < p.size(); ++u) CHECK(std::abs(values[u] - walk[u]) < 1e-10);
        CHECK(std::accumulate(values.begin(), values.end(), 0.0) == Approx(1));
      }
    }
  }
}

TEST_CASE("PageRank does not depend on names and can be cancelled") {
  const auto projection = test::mixed(100);
  const auto order = test::random_order(projection.size(), 4);
  const auto values = pagerank_of(projection);
  const auto renamed = pagerank_of(test::relabelled(projection, order));
  for (Index u = 0; u < projection.size(); ++u) {
    CHECK(std::abs(values[u] - renamed[order[u]]) < 1e-12);
  }
  test::CancelAfter cancel(3);
  CHECK(pagerank(projection, {}, cancel).error() == cancelled_error());
}

}  // namespace
}  // namespace saite::analysis
