// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/registry/stability.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

using namespace saite;
using analysis::Context;
using analysis::LeftOut;
using analysis::StabilityOptions;
using project::Index;
using project::Projection;

namespace {

analysis::Stability stable(const Projection& graph, std::string_view id,
                           const StabilityOptions& options = {}, std::uint64_t seed = 1) {
  NullProgress progress;
  Context context(graph);
  context.seed = seed;
  auto found = analysis::stability(id, context, options, progress);
  REQUIRE(found);
  return std::move(*found);
}

double sum(const analysis::Scores& values) {
  return std::accumulate(values.begin(), values.end(), 0.0,
                         [](double a, const auto& b) { return a + b.value_or(0); });
}

}  // namespace

TEST_CASE("stability: what is left out is as much as was asked for") {
  for (std::uint64_t seed = 1; seed < 20; ++seed) {
    const auto graph = test::gnp(40, 0.15, {.seed = seed, .directed = seed % 2 == 0});
    std::vector<std::uint8_t> gone;
    const auto ties = analysis::thinned(graph, LeftOut::ties, 0.2, seed, gone);
    CHECK(ties.directed() == graph.directed());
    CHECK(ties.edge_count() == graph.edge_count() - std::lround(0.2 * graph.edge_count()));
    for (const auto& edge : ties.edges()) CHECK(graph.find_edge(edge.a, edge.b));
    CHECK(std::ranges::count(gone, 1) == 0);
    const auto actors = analysis::thinned(graph, LeftOut::actors, 0.25, seed, gone);
    CHECK(std::ranges::count(gone, 1) == 10);
    for (const auto& edge : actors.edges()) CHECK(gone[edge.a] + gone[edge.b] == 0);
  }
}

TEST_CASE("stability: a hub stays first, among equals the places are shared") {
  const auto star = stable(test::star(30), "degree", {.top = 1});
  CHECK(star.first == std::vector<Index>{0});
  CHECK(star.kept == 1);
  // Whoever has the least value of all stands above nobody.
  CHECK(stable(test::star(30), "betweenness").first == std::vector<Index>{0});
  CHECK(stable(test::path(2), "betweenness").first.empty());
  CHECK(stable(test::complete(6), "degree").first.empty());
  // Two ties, one of them missing: nobody is between others in any draw, and that is told.
  CHECK(stable(test::path(3), "betweenness", {.share = 0.4}).kept == 0);
  // In a ring all degrees but those at the missing ties are alike, whoever they are.
  const auto ring = stable(test::cycle(20), "degree", {.share = 0.05, .top = 5});
  CHECK(sum(ring.in_top) == doctest::Approx(5));
  for (const auto& share : ring.in_top) CHECK(*share == doctest::Approx(0.25).epsilon(0.15));
  // Where actors are left out, an actor's share is of the draws that have it.
  const auto thin =
      stable(test::star(30), "degree", {.of = LeftOut::actors, .share = 0.5, .top = 1});
  CHECK(*thin.in_top[0] == 1);
}

TEST_CASE("stability: of five of karate .87, of Florentine .63 stay without a fifth of the ties") {
  CHECK(std::abs(stable(test::karate().projection(), "betweenness").kept - .87) < .03);
  CHECK(std::abs(stable(test::florentine(false).projection(), "betweenness").kept - .63) < .03);
}

TEST_CASE("stability: the same seed gives the same; errors are told") {
  const auto graph = test::gnp(60, 0.1, {.seed = 4});
  CHECK(stable(graph, "betweenness").in_top == stable(graph, "betweenness").in_top);
  CHECK(stable(graph, "betweenness").in_top != stable(graph, "betweenness", {}, 2).in_top);
  NullProgress progress;
  Context context(graph);
  const auto code = [&](std::string_view id, const StabilityOptions& options) {
    return analysis::stability(id, context, options, progress).error().code;
  };
  CHECK(code("nonsense", {}) == "unknown_measure");
  CHECK(code("density", {}) == "not_of_actors");
  CHECK(code("degree", {.share = 1}) == "bad_parameter");
  CHECK(code("degree", {.top = 0}) == "bad_parameter");
  CHECK(code("ei_index", {}) == "needs_groups");
  test::CancelAfter cancel(3);
  CHECK_FALSE(analysis::stability("betweenness", context, {}, cancel));
  CHECK(stable(test::gnp(2000, 0.02, {.seed = 1}), "degree", {.draws = 1000}).options.draws < 400);
}
