// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/missed_most.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "graph/base/progress.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace {

using namespace saite;
using project::Index;
using project::Projection;

/// Share of the pairs of those who are left that no path joins, by joining tie after tie.
double parted(const Projection& graph, const std::vector<bool>& gone) {
  std::vector<Index> part(graph.size());
  for (Index u = 0; u < graph.size(); ++u) part[u] = u;
  for (const auto& [a, b] : graph.edges()) {
    if (gone[a] || gone[b] || part[a] == part[b]) continue;
    const Index from = part[a];
    for (Index& p : part) p = p == from ? part[b] : p;
  }
  double pairs = 0;
  double apart = 0;
  for (Index u = 0; u < graph.size(); ++u) {
    for (Index v = u + 1; v < graph.size(); ++v) {
      if (gone[u] || gone[v]) continue;
      ++pairs;
      apart += part[u] != part[v] ? 1 : 0;
    }
  }
  return pairs > 0 ? apart / pairs : 0;
}

/// Its mean over all sets of a size.
double mean_parted(const Projection& graph, std::size_t size) {
  double sum = 0;
  double sets = 0;
  for (std::uint32_t bits = 0; bits < (1U << graph.size()); ++bits) {
    std::vector<bool> gone(graph.size());
    std::size_t count = 0;
    for (Index u = 0; u < graph.size(); ++u) {
      gone[u] = (bits >> u & 1U) != 0;
      count += gone[u] ? 1 : 0;
    }
    if (count != size) continue;
    sum += parted(graph, gone);
    ++sets;
  }
  return sum / sets;
}

TEST_CASE("missed most: what chance would do is the mean over all sets of that size") {
  NullProgress progress;
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Projection graph = test::gnp(9, 0.28, {.seed = seed});
    const auto found = analysis::missed_most(graph, {}, progress);
    REQUIRE(found.has_value());
    if (found->actors.empty()) continue;
    ++compared;
    CHECK(found->random_fragmentation == doctest::Approx(mean_parted(graph, found->actors.size())));
    CHECK(found->random_lost <= found->lost + 1e-12);
  }
  CHECK(compared > 20);
}

TEST_CASE("missed most: a star rests on its middle, which one in five would hit") {
  NullProgress progress;
  const auto found = analysis::missed_most(test::star(5), {}, progress);
  REQUIRE(found.has_value());
  CHECK(found->actors == std::vector<Index>{0});
  CHECK(found->lost == 1);
  CHECK(found->random_lost == doctest::Approx(0.2));
}

TEST_CASE("missed most: three of karate part 57 % of the pairs, any three 3 %") {
  NullProgress progress;
  const auto found = analysis::missed_most(test::karate().projection(), {}, progress);
  REQUIRE(found.has_value());
  CHECK(found->actors.size() == 3);
  CHECK(std::round(100 * found->fragmentation) == 57);
  CHECK(std::round(100 * found->random_fragmentation) == 3);
}

TEST_CASE("missed most: a hub stays whatever is left out, one of many alike does not") {
  NullProgress progress;
  const auto star = analysis::missed_most(test::star(40), {}, progress);
  CHECK(star->stays == std::vector<double>{1});
  CHECK(star->sure() == std::vector<Index>{0});
  // On a path any inner actor is as good as its neighbour.
  const auto path = analysis::missed_most(test::path(30), {.max_size = 1}, progress);
  REQUIRE(path->stays.size() == 1);
  CHECK(path->stays[0] < 0.5);
  CHECK(path->sure().empty());
  const auto karate = analysis::missed_most(test::karate().projection(), {}, progress);
  CHECK(karate->sure() == std::vector<Index>{0, 33});
  CHECK(analysis::missed_most(test::karate().projection(), {}, progress)->stays == karate->stays);
  CHECK(analysis::missed_most(test::karate().projection(), {.trials = 0}, progress)->stays.empty());
  test::CancelAfter cancel(2);
  CHECK_FALSE(analysis::missed_most(test::gnp(400, 0.01, {.seed = 1}), {}, cancel));
}

TEST_CASE("missed most: in large networks chance is drawn, the same for a seed") {
  NullProgress progress;
  const Projection graph = test::gnp(3000, 0.0008, {.seed = 5});
  const auto one = analysis::missed_most(graph, {.seed = 3}, progress);
  const auto again = analysis::missed_most(graph, {.seed = 3}, progress);
  REQUIRE(one.has_value());
  REQUIRE(again.has_value());
  CHECK(one->random_fragmentation == again->random_fragmentation);
  CHECK(one->random_fragmentation < one->fragmentation);
}

}  // namespace
