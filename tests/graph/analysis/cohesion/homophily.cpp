// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/homophily.h"

#include <doctest/doctest.h>

#include <vector>

#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

using namespace saite;
using project::Index;
using project::Projection;

namespace {

project::Grouping split(std::vector<Index> group_of, Index groups) {
  project::Grouping grouping;
  grouping.names.assign(groups, "g");
  for (Index g = 0; g < groups; ++g) grouping.names[g] += std::to_string(g);
  grouping.group_of = std::move(group_of);
  return grouping;
}

}  // namespace

TEST_CASE("homophily: as Coleman has it, each choice looked at") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    const auto graph = test::gnp(18, .2, {.seed = seed, .directed = seed % 2 == 0});
    std::vector<Index> group_of;
    for (Index u = 0; u < 18; ++u) group_of.push_back(u % 5 == 0 ? 0 : 1 + u % 2);
    const auto grouping = split(group_of, 3);
    const auto found = analysis::homophily(*analysis::mixing_matrix(graph, grouping));
    for (Index g = 0; g < 3; ++g) {
      double sent = 0;
      double own = 0;
      double size = 0;
      for (Index u = 0; u < 18; ++u) {
        if (group_of[u] != g) continue;
        ++size;
        for (const Index v : graph.neighbours(u)) {
          ++sent;
          own += group_of[v] == g ? 1 : 0;
        }
      }
      const double expected = sent * (size - 1) / 17;
      const double by_hand =
          own >= expected ? (own - expected) / (sent - expected) : (own - expected) / expected;
      CHECK(*found[g] == doctest::Approx(by_hand));
    }
  }
}

TEST_CASE("homophily: the ends, and where there is none") {
  const auto of = [](const Projection& graph, std::vector<Index> group_of, Index groups) {
    return analysis::homophily(*analysis::mixing_matrix(graph, split(std::move(group_of), groups)));
  };
  const std::vector<Projection::Edge> apart{{0, 1}, {2, 3}};
  CHECK(*of(Projection::from_edges(4, apart), {0, 0, 1, 1}, 2)[0] == 1);
  const std::vector<Projection::Edge> across{{0, 2}, {1, 3}};
  CHECK(*of(Projection::from_edges(4, across), {0, 0, 1, 1}, 2)[1] == -1);
  CHECK_FALSE(of(test::star(4), {0, 1, 1, 1}, 2)[0]);  // of one
  CHECK_FALSE(of(test::star(4), {0, 0, 0, 0}, 1)[0]);  // of all
  CHECK_FALSE(of(Projection::from_edges(4, {}), {0, 0, 1, 1}, 2)[0]);
}
