// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/strong_components.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/random_graphs.h"

using namespace saite;
using analysis::ArcLists;
using project::Index;

namespace {

/// By asking of all whether one leads to the other, over whatever lies between (Warshall).
std::vector<std::vector<char>> reach_of(const ArcLists& arcs) {
  std::vector<std::vector<char>> reach(arcs.size(), std::vector<char>(arcs.size(), 0));
  for (Index u = 0; u < arcs.size(); ++u) {
    reach[u][u] = 1;
    for (const Index v : arcs[u]) reach[u][v] = 1;
  }
  for (Index k = 0; k < arcs.size(); ++k) {
    for (Index i = 0; i < arcs.size(); ++i) {
      for (Index j = 0; j < arcs.size(); ++j) reach[i][j] |= reach[i][k] & reach[k][j];
    }
  }
  return reach;
}

}  // namespace

TEST_CASE("strong components: those who reach each other, after all they lead to") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const auto graph =
        test::gnp(30, 0.02 + 0.004 * static_cast<double>(seed), {.seed = seed, .directed = true});
    ArcLists arcs;
    for (Index u = 0; u < graph.size(); ++u) {
      arcs.emplace_back(graph.neighbours(u).begin(), graph.neighbours(u).end());
    }
    const auto reach = reach_of(arcs);
    std::vector<Index> place(arcs.size(), project::no_index);
    const auto found = analysis::strong_components(arcs);
    for (Index c = 0; c < found.size(); ++c) {
      CHECK(std::ranges::is_sorted(found[c]));
      for (const Index u : found[c]) {
        CHECK(place[u] == project::no_index);
        place[u] = c;
      }
    }
    for (Index u = 0; u < arcs.size(); ++u) {
      for (Index v = 0; v < arcs.size(); ++v) {
        CHECK((place[u] == place[v]) == (reach[u][v] && reach[v][u]));
        if (reach[u][v]) CHECK(place[v] <= place[u]);
      }
    }
  }
}

TEST_CASE("strong components: nobody, loops of one, and a circle as long as a town") {
  CHECK(analysis::strong_components({}).empty());
  CHECK(analysis::strong_components({{0}, {}}) == ArcLists{{0}, {1}});
  ArcLists circle;
  constexpr Index n = 300'000;
  for (Index u = 0; u < n; ++u) circle.push_back({(u + 1) % n});
  CHECK(analysis::strong_components(circle).size() == 1);
  circle.back().clear();
  CHECK(analysis::strong_components(circle).size() == n);
}
