// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/local_bridges.h"

#include <doctest/doctest.h>

#include <map>

#include "graph/analysis/kit/change.h"
#include "graph/analysis/paths/steps.h"
#include "graph/analysis/position/bridging.h"
#include "graph/analysis/position/embeddedness.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT

analysis::Spans spans_of(const Projection& p) {
  NullProgress progress;
  return *analysis::spans(p, progress);
}

}  // namespace

TEST_CASE("Florentine marriages: local bridges and their spans") {
  const auto graph = test::florentine();
  const auto p = graph.projection();
  const auto spans = spans_of(p);
  std::map<std::pair<std::string, std::string>, int> local;  // 0: a bridge
  for (Index e = 0; e < p.edge_count(); ++e) {
    if (!spans.local_bridge(e)) continue;
    const auto [a, b] = p.edges()[e];
    local[{graph.names[a], graph.names[b]}] = static_cast<int>(spans.span[e].value_or(0));
  }
  const std::map<std::pair<std::string, std::string>, int> expected{
      {{"Acciaiuoli", "Medici"}, 0},     {{"Albizzi", "Ginori"}, 0},
      {{"Guadagni", "Lamberteschi"}, 0}, {{"Medici", "Salviati"}, 0},
      {{"Pazzi", "Salviati"}, 0},        {{"Barbadori", "Medici"}, 4},
      {{"Barbadori", "Castellani"}, 4},  {{"Ridolfi", "Strozzi"}, 4},
      {{"Bischeri", "Guadagni"}, 4},     {{"Albizzi", "Medici"}, 3},
      {{"Guadagni", "Tornabuoni"}, 3},   {{"Albizzi", "Guadagni"}, 3}};
  CHECK(local == expected);
}

TEST_CASE("closed form of spans: a ring, a tree, a clique") {
  const auto ring = spans_of(test::cycle(9));
  for (const auto& span : ring.span) CHECK(span == 8);
  for (const auto& span : spans_of(test::path(6)).span) CHECK_FALSE(span.has_value());
  for (const auto& span : spans_of(test::complete(5)).span) CHECK(span == 2);
}

TEST_CASE("spans are distances without the edge, on random networks") {
  for (const auto& p : test::random_family({.seed = 7})) {
    if (p.size() > 80) continue;
    const auto spans = spans_of(p);
    for (Index e = 0; e < p.edge_count(); ++e) {
      const auto [a, b] = p.edges()[e];
      const auto without =
          analysis::apply_change(p, {.remove_actors = {}, .remove_edges = {e}, .add = {}});
      const Index steps = analysis::steps_from(without->projection, std::span(&a, 1))[b];
      CHECK(spans.span[e] == (steps == no_index ? std::nullopt : std::optional(steps)));
    }
  }
}

TEST_CASE("spans can be cancelled") {
  test::CancelAfter progress(1);
  CHECK_FALSE(analysis::spans(test::gnp(200, 0.05), progress));
}

TEST_CASE("strong ties without another way") {
  // A triangle of weak ties, a strong local bridge in a square, a strong bridge.
  const std::vector<Projection::Edge> edges{{0, 1}, {1, 2}, {0, 2}, {2, 3},
                                            {3, 4}, {4, 5}, {2, 5}, {5, 6}};
  const std::vector<double> weights{5, 1, 1, 1, 5, 1, 1, 5};
  const auto p = Projection::from_edges(7, edges, weights);
  const auto strong = analysis::strong_from(p);
  REQUIRE(strong);
  CHECK(*strong == 5);
  const auto risky = analysis::strong_bridges(p, spans_of(p), *strong);
  CHECK(risky == std::vector<Index>{*p.find_edge(3, 4), *p.find_edge(5, 6)});
  CHECK_FALSE(analysis::strong_from(test::cycle(5)).has_value());
}

TEST_CASE("embeddedness: shared contacts and overlap") {
  NullProgress progress;
  const auto graph = test::kite();
  const auto p = graph.projection();
  const auto found = analysis::embeddedness(p, progress);
  // Andre and Diane both know Beverley, Carol, Fernando.
  CHECK(found->shared[*p.find_edge(graph["Andre"], graph["Diane"])] == 3);
  CHECK(found->overlap[*p.find_edge(graph["Andre"], graph["Diane"])].value() ==
        doctest::Approx(3.0 / (4 + 6 - 2 - 3)));
  CHECK(found->shared[*p.find_edge(graph["Heather"], graph["Ike"])] == 0);
  const auto pair = Projection::from_edges(2, std::vector<Projection::Edge>{{0, 1}});
  CHECK_FALSE(analysis::embeddedness(pair, progress)->overlap[0].has_value());
  // Of every tie of a complete network all others are shared.
  const auto complete = test::complete(7);
  const auto all = analysis::embeddedness(complete, progress);
  for (Index e = 0; e < complete.edge_count(); ++e) {
    CHECK(all->shared[e] == 5);
    CHECK(*all->overlap[e] == 1);
  }
}

TEST_CASE("embeddedness of a directed network is that without directions") {
  NullProgress progress;
  const auto directed = test::gnp(40, 0.1, {.seed = 3, .directed = true});
  const analysis::UndirectedView view(directed);
  const auto found = analysis::embeddedness(directed, progress);
  std::uint64_t total = 0;
  for (Index e = 0; e < directed.edge_count(); ++e) {
    const auto [a, b] = directed.edges()[e];
    std::uint32_t shared = 0;
    for (Index q = 0; q < directed.size(); ++q) {
      const auto knows = [&](Index x, Index y) {
        return directed.find_edge(x, y).has_value() || directed.find_edge(y, x).has_value();
      };
      shared += q != a && q != b && knows(a, q) && knows(b, q) ? 1 : 0;
    }
    CHECK(found->shared[e] == shared);
    total += shared;
  }
  CHECK(total > 0);
}

TEST_CASE("bridging centrality") {
  // Two triangles joined by a tie: its ends have betweenness 6 (own two with the other three).
  const std::vector<Projection::Edge> edges{{0, 1}, {0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 5}};
  const auto p = Projection::from_edges(7, edges);
  const std::vector<double> betweenness{0, 0, 6, 6, 0, 0, 0};
  const auto scores = analysis::bridging_centrality(p, betweenness);
  CHECK(*scores[2] == doctest::Approx(6 * (1.0 / 3) / (1.0 / 2 + 1.0 / 2 + 1.0 / 3)));
  CHECK(*scores[0] == 0);
  CHECK_FALSE(scores[6].has_value());
}

TEST_CASE("participation: ties over groups") {
  const auto star = test::star(5);
  const std::vector<Index> apart{0, 1, 2, 3, 4};
  const std::vector<Index> together{0, 1, 1, 1, 1};
  const std::vector<Index> none{0, no_index, no_index, no_index, no_index};
  const std::vector<Index> halves{0, 1, 1, 2, 2};
  CHECK(*analysis::participation(star, apart)[0] == doctest::Approx(0.75));
  CHECK(*analysis::participation(star, together)[0] == doctest::Approx(0));
  CHECK_FALSE(
      analysis::participation(star, none)[0].has_value());  // nobody it is tied to is in one
  CHECK(*analysis::participation(star, none)[1] == 0);      // in none, tied to one group
  CHECK(*analysis::participation(star, halves)[0] == doctest::Approx(0.5));
  CHECK(*analysis::participation(star, halves)[1] == doctest::Approx(0));
  const std::vector<Projection::Edge> edges{{0, 1}, {0, 2}};
  const auto weighted = Projection::from_edges(3, edges, std::vector<double>{3, 1});
  CHECK(*analysis::participation(weighted, std::vector<Index>{0, 1, 2})[0] ==
        doctest::Approx(1 - 9.0 / 16 - 1.0 / 16));
  const std::vector<Index> one(6, 0);
  CHECK_FALSE(analysis::participation(test::with_isolates(star), one)[5].has_value());
}
