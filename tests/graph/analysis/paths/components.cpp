// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/components.h"

#include <doctest/doctest.h>

#include <boost/graph/connected_components.hpp>

#include "graph/analysis/kit/undirected.h"
#include "tests/support/boost_graphs.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

Components components_of(const Projection& projection) {
  NullProgress progress;
  return *components(projection, progress);
}

TEST_CASE("components are numbered from the largest, equal ones by their first actor") {
  //  0-3   1-2-4   5   6-7
  const Projection::Edge edges[] = {{0, 3}, {1, 2}, {2, 4}, {6, 7}};
  const auto found = components_of(Projection::from_edges(8, edges));
  CHECK(found.component_of == std::vector<Index>{1, 0, 0, 1, 0, 3, 2, 2});
  CHECK(found.sizes == std::vector<Index>{3, 2, 2, 1});
  CHECK_FALSE(found.connected());
}

TEST_CASE("components of shapes") {
  for (const auto& shape : {test::star(9), test::path(9), test::cycle(9), test::wheel(9)}) {
    CHECK(components_of(shape).connected());
    CHECK(components_of(test::with_isolates(shape, 3)).count() == 4);
  }
  CHECK(components_of(Projection::from_edges(0, {})).count() == 0);
  CHECK(components_of(test::florentine(true).projection()).sizes == std::vector<Index>{15, 1});
}

TEST_CASE("components are those that Boost finds, also against the arcs") {
  for (const bool directed : {false, true}) {
    for (const Projection& projection : test::random_family({.seed = 7, .directed = directed})) {
      const auto found = components_of(projection);
      const auto graph = test::boost_graph<test::BoostUndirected>(projection);
      std::vector<int> numbers(projection.size());
      const int count = boost::connected_components(
          graph,
          boost::make_iterator_property_map(numbers.begin(), get(boost::vertex_index, graph)));
      CHECK(static_cast<int>(found.count()) == count);
      for (const auto [a, b] : projection.edges()) {
        CHECK(found.component_of[a] == found.component_of[b]);
      }
    }
  }
}

TEST_CASE("components can be cancelled") {
  test::CancelAfter cancel(0);
  CHECK(components(test::path(100'000), cancel).error() == cancelled_error());
}

TEST_CASE("without directions, a mutual tie is one edge of its stronger way") {
  const Projection::Edge arcs[] = {{0, 1}, {1, 0}, {2, 1}};
  const double weights[] = {2, 5, 3};
  const auto flat = undirected(Projection::from_edges(3, arcs, weights, true));
  REQUIRE(flat.edge_count() == 2);
  CHECK_FALSE(flat.directed());
  CHECK(flat.edge_weight(*flat.find_edge(0, 1)) == 5);
  CHECK(flat.edge_weight(*flat.find_edge(1, 2)) == 3);
}

}  // namespace
}  // namespace saite::analysis
