// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/backbone.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "graph/layout/hairball.h"
#include "tests/graph/layout/graphs.h"

namespace {

using namespace saite;
using namespace saite::layout;
namespace nets = saite::layout::test;
using nets::Projection;

constexpr std::uint64_t any_number = std::numeric_limits<std::uint64_t>::max();

Projection random_graph(Random& random, Index n, double density, bool weighted = false) {
  nets::Edges edges;
  std::vector<double> weights;
  for (Index a = 0; a < n; ++a) {
    for (Index b = a + 1; b < n; ++b) {
      if (!random.chance(density)) continue;
      edges.push_back({a, b});
      weights.push_back(weighted ? 1 + static_cast<double>(random.below(5)) : 1);
    }
  }
  return Projection::from_edges(
      n, edges, weighted ? std::span<const double>(weights) : std::span<const double>());
}

/// Word for word: circles u, v, w, x of four different actors.
std::uint64_t circles_through(const Projection& graph, Index u, Index v) {
  std::uint64_t count = 0;
  for (const Index w : graph.neighbours(v)) {
    for (const Index x : graph.neighbours(u)) {
      if (w != u && x != v && w != x && graph.find_edge(w, x)) ++count;
    }
  }
  return count;
}

std::vector<double> embeddedness_by_definition(const Projection& graph) {
  const auto of_actor = [&](Index u) {
    double sum = 0;
    for (const Index v : graph.neighbours(u)) {
      sum += static_cast<double>(circles_through(graph, u, v));
    }
    return sum;
  };
  double mean = 0;
  for (Index e = 0; e < graph.edge_count(); ++e) mean += graph.edge_weight(e) / graph.edge_count();
  std::vector<double> result;
  for (Index e = 0; e < graph.edge_count(); ++e) {
    const auto [u, v] = graph.edges()[e];
    const auto circles = static_cast<double>(circles_through(graph, u, v));
    const double both = std::sqrt(of_actor(u) * of_actor(v));
    result.push_back(circles > 0 ? circles / both * graph.edge_weight(e) / mean : 0);
  }
  return result;
}

/// Whether edges stronger than this one join its ends.
bool joined_by_stronger(const Projection& graph, std::span<const float> strength, Index edge) {
  const auto [from, to] = graph.edges()[edge];
  std::set<Index> reached{from};
  for (bool grows = true; grows;) {
    grows = false;
    for (Index e = 0; e < graph.edge_count(); ++e) {
      if (!(strength[e] > strength[edge])) continue;
      const auto [a, b] = graph.edges()[e];
      if (reached.contains(a) == reached.contains(b)) continue;
      reached.insert(a);
      reached.insert(b);
      grows = true;
    }
  }
  return reached.contains(to);
}

/// How many ties of `u` come before this one.
std::size_t rank_at(const Projection& graph, std::span<const float> strength, Index u, Index edge) {
  return static_cast<std::size_t>(std::ranges::count_if(graph.incident_edges(u), [&](Index e) {
    return strength[e] > strength[edge] || (strength[e] == strength[edge] && e < edge);
  }));
}

}  // namespace

TEST_CASE("quadrangles, embeddedness and what is kept are those of the definition") {
  Random random(11);
  for (int round = 0; round < 40; ++round) {
    const bool weighted = round % 2 == 1;
    const auto graph = random_graph(random, 6 + static_cast<Index>(random.below(20)),
                                    0.1 + 0.5 * random.uniform(), weighted);
    CAPTURE(round);
    const auto circles = quadrangles(graph, any_number);
    REQUIRE(circles);
    const auto found = backbone(graph);
    REQUIRE(found);
    const auto embedded = embeddedness_by_definition(graph);
    for (Index e = 0; e < graph.edge_count(); ++e) {
      const auto edge = graph.edges()[e];
      CHECK((*circles)[e] == circles_through(graph, edge.a, edge.b));
      CHECK(found->embeddedness[e] == doctest::Approx(embedded[e]));
      const auto best_of = [&](Index u) {
        const double share = std::ceil(std::pow(graph.degree(u), 0.3) - 1e-9);
        return static_cast<double>(rank_at(graph, found->embeddedness, u, e)) < share;
      };
      const bool kept =
          !joined_by_stronger(graph, found->embeddedness, e) || best_of(edge.a) || best_of(edge.b);
      CHECK(found->kept[e] == kept);
    }
  }
}

TEST_CASE("a tree is its own backbone; of a clique ties of every actor remain") {
  const auto tree = backbone(nets::binary_tree(63));
  REQUIRE(tree);
  CHECK(std::ranges::count(tree->kept, true) == 62);
  CHECK(std::ranges::all_of(tree->embeddedness, [](float x) { return x == 0; }));
  // All ties of a clique are equal, so each is in some spanning tree.
  const auto clique = backbone(nets::complete(8));
  REQUIRE(clique);
  CHECK(std::ranges::all_of(clique->kept, [](bool k) { return k; }));
  for (const float x : clique->embeddedness) CHECK(x == doctest::Approx(1.0 / 7));
}

TEST_CASE("both arcs of a pair have the values of their tie") {
  Random random(5);
  const auto graph = random_graph(random, 30, 0.2);
  nets::Edges arcs(graph.edges().begin(), graph.edges().end());
  for (std::size_t i = 0; i < graph.edge_count(); i += 2) arcs.push_back({arcs[i].b, arcs[i].a});
  const auto directed = Projection::from_edges(30, arcs, {}, true);
  const auto expected = backbone(graph);
  const auto found = backbone(directed);
  REQUIRE(found);
  for (Index e = 0; e < directed.edge_count(); ++e) {
    const auto arc = directed.edges()[e];
    const auto pair = graph.find_edge(arc.a, arc.b);
    REQUIRE(pair);
    CHECK(found->embeddedness[e] == expected->embeddedness[*pair]);
    CHECK(found->kept[e] == expected->kept[*pair]);
  }
}

TEST_CASE("what is too dense to look at is refused") {
  CHECK(quadrangles(nets::complete(30), any_number));
  CHECK(!quadrangles(nets::complete(30), 1000));
}

TEST_CASE("hairballs are large, close-knit and no meshes") {
  const auto knot = [](const Projection& graph) {
    return is_hairball(connected_parts(graph).front().graph);
  };
  CHECK(knot(nets::tangle(9, 60)));
  CHECK(!knot(nets::tangle(3, 60)));
  CHECK(!knot(nets::mesh(40)));
  CHECK(!knot(nets::binary_tree(1023)));
  CHECK(!knot(nets::star(1000)));
}
