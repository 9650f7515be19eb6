// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/clustering.h"

#include <doctest/doctest.h>

#include <boost/graph/clustering_coefficient.hpp>

#include "tests/support/boost_graphs.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace saite::analysis {
namespace {

using doctest::Approx;
using project::Index;
using project::Projection;

std::vector<std::uint64_t> triangles_of(const Projection& projection) {
  NullProgress progress;
  return *triangles(projection, progress);
}

Scores clustering_of(const Projection& projection) {
  return local_clustering(projection, triangles_of(projection));
}

TEST_CASE("clustering by hand") {
  // 0-1-2 a triangle, 3 hangs on 0
  const Projection::Edge edges[] = {{0, 1}, {1, 2}, {0, 2}, {0, 3}};
  const auto projection = Projection::from_edges(4, edges);
  CHECK(triangles_of(projection) == std::vector<std::uint64_t>{1, 1, 1, 0});
  const auto scores = clustering_of(projection);
  CHECK(scores[0] == Approx(1.0 / 3));
  CHECK(scores[1] == 1.0);
  CHECK_FALSE(scores[3].has_value());
}

TEST_CASE("transitivity and mean clustering of the classics") {
  const auto karate = test::karate().projection();
  CHECK(*transitivity(karate, triangles_of(karate)) == Approx(.2557).epsilon(.0002));
  CHECK(*mean_clustering(karate, triangles_of(karate)) == Approx(.5706).epsilon(.0001));
  const auto families = test::florentine().projection();
  CHECK(*transitivity(families, triangles_of(families)) == Approx(.1915).epsilon(.0002));
}

TEST_CASE("clustering of shapes") {
  CHECK(clustering_of(test::complete(6)) == Scores(6, 1.0));
  CHECK(clustering_of(test::cycle(6)) == Scores(6, 0.0));
  CHECK(clustering_of(test::star(6))[0] == 0.0);
  const auto wheel = clustering_of(test::wheel(9));
  CHECK(*wheel[0] == Approx(2.0 / 7));  // 8 of the 28 pairs on the rim
  CHECK(*wheel[3] == Approx(2.0 / 3));
  const auto lonely = Projection::from_edges(3, {});
  CHECK_FALSE(transitivity(lonely, triangles_of(lonely)).has_value());
  CHECK(*mean_clustering(lonely, triangles_of(lonely)) == 0);
}

TEST_CASE("clustering is what Boost finds, in [0, 1], whatever the names") {
  for (const Projection& projection : test::random_family({.seed = 23})) {
    const auto scores = clustering_of(projection);
    const auto graph = test::boost_graph<test::BoostUndirected>(projection);
    const auto renamed_by = test::random_order(projection.size(), 2);
    const auto renamed = clustering_of(test::relabelled(projection, renamed_by));
    for (Index u = 0; u < projection.size(); ++u) {
      CHECK(scores[u].has_value() == (projection.degree(u) >= 2));
      CHECK(scores[u].value_or(0) == Approx(boost::clustering_coefficient(graph, u)));
      CHECK(scores[u].value_or(0) <= 1.0);
      CHECK(scores[u] == renamed[renamed_by[u]]);
    }
  }
}

TEST_CASE("triangles can be cancelled") {
  test::CancelAfter cancel(0);
  CHECK(triangles(test::path(1'000), cancel).error() == cancelled_error());
}

}  // namespace
}  // namespace saite::analysis
