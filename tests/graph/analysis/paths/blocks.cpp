// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/blocks.h"

#include <doctest/doctest.h>

#include <boost/graph/biconnected_components.hpp>
#include <map>
#include <set>

#include "graph/analysis/paths/components.h"
#include "tests/support/boost_graphs.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

Blocks blocks_of(const Projection& projection) {
  NullProgress progress;
  return *blocks(projection, progress);
}

Index component_count(const Projection& projection) {
  NullProgress progress;
  return components(projection, progress)->count();
}

std::set<std::string> names_of_cut_points(const test::ClassicGraph& graph) {
  const auto found = blocks_of(graph.projection());
  std::set<std::string> names;
  for (std::size_t u = 0; u < graph.names.size(); ++u) {
    if (found.cut_point[u] != 0) names.insert(graph.names[u]);
  }
  return names;
}

std::set<std::string> names_of_bridges(const test::ClassicGraph& graph) {
  const auto projection = graph.projection();
  const auto found = blocks_of(projection);
  std::set<std::string> names;
  for (Index e = 0; e < projection.edge_count(); ++e) {
    const auto [a, b] = projection.edges()[e];
    if (found.bridge[e] != 0) names.insert(graph.names[a] + "-" + graph.names[b]);
  }
  return names;
}

/// The definition itself: what is left without u has more components than before.
bool cuts(const Projection& projection, Index u) {
  std::vector<Projection::Edge> rest;
  for (const auto edge : projection.edges()) {
    if (edge.a != u && edge.b != u) rest.push_back(edge);
  }
  // u stays behind as an isolate, which is one component too many.
  const auto without = Projection::from_edges(projection.size(), rest);
  return component_count(without) - 1 > component_count(projection);
}

bool bridges(const Projection& projection, Index edge) {
  std::vector<Projection::Edge> rest(projection.edges().begin(), projection.edges().end());
  rest.erase(rest.begin() + edge);
  return component_count(Projection::from_edges(projection.size(), rest)) >
         component_count(projection);
}

TEST_CASE("cut points and bridges of the classics") {
  using Names = std::set<std::string>;
  CHECK(names_of_cut_points(test::kite()) == Names{"Heather", "Ike"});
  CHECK(names_of_bridges(test::kite()) == Names{"Heather-Ike", "Ike-Jane"});
  CHECK(names_of_cut_points(test::florentine(true)) ==
        Names{"Albizzi", "Guadagni", "Medici", "Salviati"});
  CHECK(names_of_bridges(test::florentine(true)) == Names{"Acciaiuoli-Medici", "Albizzi-Ginori",
                                                          "Guadagni-Lamberteschi",
                                                          "Medici-Salviati", "Pazzi-Salviati"});
  CHECK(names_of_cut_points(test::karate()) == Names{"0"});
  CHECK(names_of_bridges(test::karate()) == Names{"0-11"});
}

TEST_CASE("blocks of shapes") {
  CHECK(blocks_of(test::star(10)).count == 9);
  CHECK(blocks_of(test::path(7)).count == 6);
  CHECK(blocks_of(test::cycle(7)).count == 1);
  CHECK(blocks_of(test::wheel(7)).cut_point == std::vector<std::uint8_t>(7, 0));
  CHECK(blocks_of(test::complete(5)).bridge == std::vector<std::uint8_t>(10, 0));
  CHECK(blocks_of(test::complete(2)).bridge == std::vector<std::uint8_t>(1, 1));
  CHECK(blocks_of(Projection::from_edges(0, {})).count == 0);
}

TEST_CASE("cut points and bridges are what their definition says, blocks what Boost finds") {
  for (const Projection& projection : test::random_family()) {
    const Blocks found = blocks_of(projection);
    for (Index u = 0; u < projection.size(); ++u) {
      CHECK((found.cut_point[u] != 0) == cuts(projection, u));
    }
    for (Index e = 0; e < projection.edge_count(); ++e) {
      CHECK((found.bridge[e] != 0) == bridges(projection, e));
    }
    const auto graph = test::boost_graph<test::BoostUndirected>(projection);
    std::map<test::BoostUndirected::edge_descriptor, std::size_t> numbers;
    const std::size_t count =
        boost::biconnected_components(graph, boost::make_assoc_property_map(numbers));
    CHECK(found.count == count);
    std::map<std::size_t, Index> ours;
    for (const auto& [edge, block] : numbers) {
      const Index mine = found.block_of_edge[graph[edge].index];
      CHECK(ours.try_emplace(block, mine).first->second == mine);
    }
  }
}

TEST_CASE("a path of a million actors needs no deep stack") {
  const auto found = blocks_of(test::path(1'000'000));
  CHECK(found.count == 999'999);
  CHECK(found.cut_point.front() == 0);
  CHECK(found.cut_point[500'000] == 1);
}

TEST_CASE("blocks do not depend on names or isolates, and can be cancelled") {
  const auto projection = test::mixed(90);
  const auto order = test::random_order(projection.size(), 3);
  const auto found = blocks_of(projection);
  const auto renamed = blocks_of(test::relabelled(projection, order));
  for (Index u = 0; u < projection.size(); ++u) {
    CHECK(found.cut_point[u] == renamed.cut_point[order[u]]);
  }
  CHECK(blocks_of(test::with_isolates(projection)).count == found.count);
  test::CancelAfter cancel(0);
  const auto stopped = blocks(test::path(200'000), cancel);
  REQUIRE(!stopped);
  CHECK(stopped.error() == cancelled_error());
}

}  // namespace
}  // namespace saite::analysis
