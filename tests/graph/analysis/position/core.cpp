// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/core.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <boost/graph/core_numbers.hpp>

#include "tests/support/boost_graphs.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

std::vector<Index> cores_of(const Projection& projection) {
  NullProgress progress;
  return *core_numbers(projection, progress);
}

TEST_CASE("core numbers of the classics") {
  CHECK(cores_of(test::kite().projection()) == std::vector<Index>{3, 3, 3, 3, 3, 3, 3, 2, 1, 1});
  const auto karate = cores_of(test::karate().projection());
  CHECK(std::ranges::count(karate, 1U) == 1);
  CHECK(std::ranges::count(karate, 2U) == 11);
  CHECK(std::ranges::count(karate, 3U) == 12);
  std::vector<Index> deepest;
  for (Index u = 0; u < karate.size(); ++u) {
    if (karate[u] == 4) deepest.push_back(u);
  }
  CHECK(deepest == std::vector<Index>{0, 1, 2, 3, 7, 8, 13, 30, 32, 33});
}

TEST_CASE("core numbers of shapes") {
  CHECK(cores_of(test::star(8)) == std::vector<Index>(8, 1));
  CHECK(cores_of(test::path(8)) == std::vector<Index>(8, 1));
  CHECK(cores_of(test::cycle(8)) == std::vector<Index>(8, 2));
  CHECK(cores_of(test::wheel(8)) == std::vector<Index>(8, 3));
  CHECK(cores_of(test::complete(8)) == std::vector<Index>(8, 7));
  CHECK(cores_of(Projection::from_edges(3, {})) == std::vector<Index>(3, 0));
}

TEST_CASE("core numbers are those that Boost finds, whatever the names and the isolates") {
  for (const Projection& projection : test::random_family({.seed = 11})) {
    const auto ours = cores_of(projection);
    const auto graph = test::boost_graph<test::BoostUndirected>(projection);
    std::vector<Index> theirs(projection.size());
    boost::core_numbers(
        graph, boost::make_iterator_property_map(theirs.begin(), get(boost::vertex_index, graph)));
    CHECK(ours == theirs);
    const auto order = test::random_order(projection.size(), 5);
    const auto renamed = cores_of(test::relabelled(projection, order));
    for (Index u = 0; u < projection.size(); ++u) {
      CHECK(ours[u] == renamed[order[u]]);
      CHECK(ours[u] <= projection.degree(u));
    }
    auto longer = ours;
    longer.push_back(0);
    CHECK(cores_of(test::with_isolates(projection)) == longer);
  }
}

TEST_CASE("core numbers can be cancelled") {
  test::CancelAfter cancel(0);
  CHECK(core_numbers(test::path(100'000), cancel).error() == cancelled_error());
}

}  // namespace
}  // namespace saite::analysis
