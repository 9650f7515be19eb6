// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/robustness.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/plain_graph.h"
#include "tests/support/random_graphs.h"

using namespace saite;
using project::Index;
using project::Projection;

TEST_CASE("robustness: the largest part, looked for anew after each who leaves") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const auto graph = test::gnp(25, .1, {.seed = seed, .directed = seed % 2 == 0});
    const test::PlainGraph plain(graph);
    const auto order = analysis::best_connected_first(analysis::UndirectedView(graph));
    const auto curve = analysis::largest_part_while_leaving(analysis::UndirectedView(graph), order);
    REQUIRE(curve.size() == 26);
    std::set<Index> gone;
    for (std::size_t k = 0; k <= 25; ++k) {
      Index largest = 0;
      for (const auto& [part, size] : test::PlainGraph::sizes(plain.parts(gone))) {
        largest = std::max(largest, size);
      }
      CHECK(curve[k] == doctest::Approx(largest / 25.));
      if (k == 25) break;
      // Nobody still there has more contacts left.
      const auto left = [&](Index u) {
        return std::ranges::count_if(plain.contacts[u], [&](Index v) { return !gone.contains(v); });
      };
      for (Index u = 0; u < 25; ++u) {
        if (!gone.contains(u)) CHECK(left(u) <= left(order[k]));
      }
      gone.insert(order[k]);
    }
  }
}

TEST_CASE("robustness: shapes, draws and errors") {
  NullProgress progress;
  const auto star = *analysis::robustness(test::star(10), {}, progress);
  CHECK(star.connected[0] == 1);
  CHECK(star.connected[1] == doctest::Approx(.1));
  // By lot the centre stays with 9 in 10.
  CHECK(std::abs(star.random[1] - (.9 * .9 + .1 * .1)) < .05);
  const auto complete = *analysis::robustness(test::complete(10), {.draws = 20}, progress);
  for (std::size_t k = 0; k <= 10; ++k) {
    CHECK(complete.random[k] == doctest::Approx(complete.connected[k]));
  }
  CHECK(analysis::Robustness::area(complete.random) == doctest::Approx(.45));
  for (const auto& found : {star, complete}) {
    CHECK(std::ranges::is_sorted(found.connected, std::greater()));
    CHECK(found.random.back() == 0);
    for (std::size_t k = 0; k < found.random.size(); ++k) {
      CHECK(found.low[k] <= found.random[k] + 1e-12);
      CHECK(found.random[k] <= found.high[k] + 1e-12);
    }
  }
  CHECK(analysis::robustness(Projection::from_edges(0, {}), {}, progress)->random.size() == 1);
  CHECK(analysis::robustness(test::star(3), {.draws = 0}, progress).error().code ==
        "bad_parameter");
  test::CancelAfter cancel(1);
  CHECK_FALSE(analysis::robustness(test::star(30), {}, cancel));
}
