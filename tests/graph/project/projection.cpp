// SPDX-License-Identifier: Apache-2.0
#include "graph/project/projection.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "graph/base/random.h"
#include "tests/support/removing.h"

// Designated initializers name what a case is about; the rest is as it is by default.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace saite::project {
namespace {

using model::Network;

/// Actors a, b, c … and ties by kind, directed as their kind is.
struct Sketch {
  Network network;

  explicit Sketch(int actors) {
    for (int i = 0; i < actors; ++i) {
      model::Actor actor;
      actor.key = std::string(1, static_cast<char>('a' + i));
      REQUIRE(network.add_actor(std::move(actor)));
    }
  }
  TieId tie(int a, int b, const char* kind = "kinship", double weight = 1) {
    model::Tie tie;
    tie.source = ActorId(static_cast<std::uint32_t>(a));
    tie.target = ActorId(static_cast<std::uint32_t>(b));
    tie.key = network.fresh_tie_key();
    tie.kind = network.edit_tie_kinds().find_or_add(kind);
    tie.weight = weight;
    const auto id = network.add_tie(std::move(tie));
    REQUIRE(id);
    return *id;
  }
  [[nodiscard]] Projection projection(ProjectionOptions options = {}) const {
    auto made = Projection::create(network, std::move(options));
    REQUIRE(made);
    return std::move(*made);
  }
};

std::vector<Index> row(const Projection& p, Index u) {
  const auto span = p.neighbours(u);
  return {span.begin(), span.end()};
}

/// What must hold of every projection.
void check_projection(const Projection& p) {
  std::size_t arcs = 0;
  for (Index u = 0; u < p.size(); ++u) {
    const auto neighbours = p.neighbours(u);
    const auto edges = p.incident_edges(u);
    REQUIRE(edges.size() == neighbours.size());
    CHECK(neighbours.size() == p.degree(u));
    arcs += neighbours.size();
    CHECK(std::ranges::is_sorted(neighbours));
    CHECK(std::ranges::adjacent_find(neighbours) == neighbours.end());
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const Index v = neighbours[i];
      REQUIRE(v < p.size());
      CHECK(v != u);
      CHECK(p.find_edge(u, v) == edges[i]);
      const auto [a, b] = p.edges()[edges[i]];
      if (p.directed()) {
        CHECK(a == u);
        CHECK(b == v);
        const auto in = p.in_neighbours(v);
        CHECK(std::ranges::find(in, u) != in.end());
      } else {
        CHECK(std::min(u, v) == a);
        CHECK(std::max(u, v) == b);
        CHECK(p.find_edge(v, u) == edges[i]);
      }
      if (p.weighted()) CHECK(p.weights(u)[i] == p.edge_weight(edges[i]));
    }
    std::size_t ins = 0;
    for (const Index e : p.in_edges(u)) ins += p.edges()[e].b == u || !p.directed() ? 1 : 0;
    CHECK(ins == p.in_neighbours(u).size());
    if (!p.actors().empty()) CHECK(p.index_of(p.actor(u)) == u);
  }
  CHECK(arcs == p.arc_count());
  CHECK(p.arc_count() == (p.directed() ? 1U : 2U) * p.edge_count());
}

TEST_CASE("parallel ties become one edge, loops and conflicts none") {
  Sketch s(3);
  s.tie(0, 1);
  s.tie(1, 0, "trust");
  s.tie(2, 2);
  s.tie(1, 2, "conflict");
  const Projection p = s.projection();
  CHECK(p.size() == 3);
  CHECK(p.edge_count() == 1);
  CHECK(p.loops() == 1);
  CHECK(p.negative_ties() == 1);
  CHECK(row(p, 0) == std::vector<Index>{1});
  CHECK(row(p, 2).empty());
  CHECK(p.ties().size() == 2);
  CHECK(p.edge_of_tie(0) == p.edge_of_tie(1));
  CHECK(p.edge_weight(0) == 1.0);
  check_projection(p);
}

TEST_CASE("strengths of parallel ties add up or the greatest counts") {
  Sketch s(2);
  s.tie(0, 1, "kinship", 2);
  s.tie(1, 0, "trust", 5);
  const Projection sum = s.projection({.weighted = true, .combine = Combine::sum});
  CHECK(sum.edge_weight(0) == 7.0);
  const Projection max = s.projection({.weighted = true, .combine = Combine::max});
  CHECK(max.edge_weight(0) == 5.0);
  check_projection(sum);
}

TEST_CASE("strengths of several kinds are on no common scale: kinds are counted by default") {
  Sketch s(3);
  s.tie(0, 1, "kinship", 2);
  s.tie(1, 0, "trust", 5);
  s.tie(1, 0, "trust", 4);
  s.tie(1, 2, "trust", 3);
  const Projection p = s.projection({.weighted = true});
  CHECK(p.combine() == Combine::kinds);
  CHECK(p.edge_weight(*p.find_edge(0, 1)) == 2);
  CHECK(p.edge_weight(*p.find_edge(1, 2)) == 1);
  project::ProjectionOptions one{.weighted = true};
  one.filter.tie_kinds = {"trust"};
  const Projection of_one = s.projection(one);
  CHECK(of_one.combine() == Combine::sum);
  CHECK(of_one.edge_weight(*of_one.find_edge(0, 1)) == 9);
  CHECK(of_one.options().combine == Combine::automatic);
}

TEST_CASE("ties of which nobody said a strength are counted") {
  Sketch s(3);
  s.tie(0, 1, "trust", 1);
  s.tie(1, 2, "trust", 2);
  CHECK(s.projection({.weighted = true}).ties_without_strength() == 1);
}

TEST_CASE("directed: a directed tie is one arc, an undirected one two") {
  Sketch s(3);
  const TieId trust = s.tie(0, 1, "trust", 3);
  const TieId kinship = s.tie(2, 1, "kinship", 2);
  const Projection p = s.projection({.directed = true, .weighted = true, .combine = Combine::sum});
  CHECK(p.edge_count() == 3);
  CHECK(row(p, 0) == std::vector<Index>{1});
  CHECK(row(p, 1) == std::vector<Index>{2});
  CHECK(row(p, 2) == std::vector<Index>{1});
  const auto in = p.in_neighbours(1);
  CHECK(std::vector<Index>(in.begin(), in.end()) == std::vector<Index>{0, 2});
  REQUIRE(p.ties()[0] == trust);
  REQUIRE(p.ties()[1] == kinship);
  CHECK(p.back_edge_of_tie(0) == no_index);
  CHECK(p.edges()[p.edge_of_tie(1)] == Projection::Edge{2, 1});
  CHECK(p.edges()[p.back_edge_of_tie(1)] == Projection::Edge{1, 2});
  CHECK(p.edge_weight(p.edge_of_tie(0)) == 3.0);
  check_projection(p);
}

TEST_CASE("both ways of trust are two arcs directed and one edge undirected") {
  Sketch s(2);
  s.tie(0, 1, "trust");
  s.tie(1, 0, "trust");
  CHECK(s.projection({.directed = true}).edge_count() == 2);
  CHECK(s.projection().edge_count() == 1);
}

TEST_CASE("the empty network, one actor, removed actors") {
  CHECK(Sketch(0).projection().size() == 0);
  check_projection(Sketch(1).projection());
  Sketch s(4);
  s.tie(0, 1);
  s.tie(2, 3);
  test::remove_with_ties(s.network, ActorId(1));
  const Projection p = s.projection();
  CHECK(p.size() == 3);
  CHECK(p.index_of(ActorId(2)) == 1U);
  CHECK_FALSE(p.index_of(ActorId(1)));
  CHECK(p.edges()[0] == Projection::Edge{1, 2});
  check_projection(p);
}

TEST_CASE("edges alone make a projection too") {
  const std::vector<Projection::Edge> edges = {{2, 0}, {0, 2}, {1, 1}, {1, 2}};
  const std::vector<double> weights = {1, 2, 9, 4};
  const Projection p = Projection::from_edges(4, edges, weights);
  CHECK(p.size() == 4);
  CHECK(p.edge_count() == 2);
  CHECK(p.loops() == 1);
  CHECK(p.edge_weight(*p.find_edge(0, 2)) == 3.0);
  CHECK(p.edge_weight(*p.find_edge(1, 2)) == 4.0);
  CHECK_FALSE(p.find_edge(0, 1));
  check_projection(p);
  const Projection directed = Projection::from_edges(4, edges, {}, true);
  CHECK(directed.edge_count() == 3);
  CHECK(directed.find_edge(1, 2));
  CHECK_FALSE(directed.find_edge(2, 1));
  check_projection(directed);
}

TEST_CASE("random multigraphs agree with a map of pairs") {
  Random random(21);
  for (int round = 0; round < 20; ++round) {
    const bool directed = round % 2 == 1;
    Sketch s(12);
    std::map<std::pair<Index, Index>, double> expected;
    std::map<std::pair<Index, Index>, std::set<std::string>> kinds;
    for (int i = 0; i < 60; ++i) {
      const auto a = static_cast<int>(random.below(12));
      const auto b = static_cast<int>(random.below(12));
      const char* kind = random.chance(0.5) ? "trust" : "kinship";
      const double weight = 1 + static_cast<double>(random.below(4));
      s.tie(a, b, kind, weight);
      if (a == b) continue;
      auto first = std::pair(static_cast<Index>(a), static_cast<Index>(b));
      const auto back = std::pair(first.second, first.first);
      if (!directed && a > b) first = back;
      expected[first] += weight;
      kinds[first].insert(kind);
      if (directed && std::string_view(kind) == "kinship") {
        expected[back] += weight;
        kinds[back].insert(kind);
      }
    }
    const Projection p =
        s.projection({.directed = directed, .weighted = true, .combine = Combine::sum});
    REQUIRE(p.edge_count() == expected.size());
    const Projection counted = s.projection({.directed = directed, .weighted = true});
    Index e = 0;
    for (const auto& [ends, weight] : expected) {  // both are sorted by ends
      CHECK(p.edges()[e].a == ends.first);
      CHECK(p.edges()[e].b == ends.second);
      CHECK(p.edge_weight(e) == weight);
      CHECK(counted.edge_weight(e) == static_cast<double>(kinds.at(ends).size()));
      ++e;
    }
    check_projection(p);
  }
}

}  // namespace
}  // namespace saite::project
