// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/sampled_betweenness.h"

#include <doctest/doctest.h>

#include <cmath>
#include <map>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/betweenness/path_sampler.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"
#include "tests/support/threads.h"

namespace saite::analysis::sampled_betweenness_test {

using namespace saite::project;  // NOLINT: of this test alone

namespace {

analysis::SampledBetweenness sampled(const Projection& p, analysis::SampledOptions options) {
  NullProgress progress;
  return *analysis::sampled_betweenness(p, options, progress);
}

}  // namespace

TEST_CASE("Each shortest path is drawn about equally often") {
  // 0 to 7 over {1, 2} × {3, 4, 5} tied all with all, then 6: six paths; 1 has a detour as well.
  std::vector<Projection::Edge> edges{{0, 1}, {0, 2}, {3, 6}, {4, 6}, {5, 6}, {6, 7}, {1, 8}};
  for (const Index a : {1U, 2U}) {
    for (const Index b : {3U, 4U, 5U}) edges.push_back({a, b});
  }
  for (const bool directed : {false, true}) {
    const auto p = Projection::from_edges(9, edges, {}, directed);
    analysis::PathSampler sampler(p);
    NullProgress progress;
    std::map<std::vector<Index>, int> seen;
    for (std::uint64_t k = 0; k < 6000; ++k) {
      Random random(stream_seed(5, k));
      REQUIRE(sampler.draw(0, 7, random, progress));
      std::vector<Index> actors(sampler.actors().begin(), sampler.actors().end());
      std::ranges::sort(actors);
      CHECK(sampler.edges().size() == 4);
      ++seen[actors];
    }
    CHECK(seen.size() == 6);
    for (const auto& [path, count] : seen) CHECK(std::abs(count - 1000) < 150);  // 5 sigma
    Random random(1);
    CHECK(sampler.draw(7, 0, random, progress) == !directed);
  }
}

TEST_CASE("Sampled betweenness keeps its promise on random graphs") {
  for (const bool directed : {false, true}) {
    const Projection p = test::preferential(600, 2, {.seed = 3, .directed = directed});
    NullProgress progress;
    const auto exact = *analysis::betweenness(p, {}, progress);
    const auto found = sampled(p, {.error = 0.02, .confidence = 0.99, .seed = 4});
    CHECK(found.samples > 100);
    for (Index u = 0; u < p.size(); ++u) {
      CHECK(std::abs(found.actors[u] - exact.actors[u]) <= found.error);
    }
    for (Index e = 0; e < p.edge_count(); ++e) {
      CHECK(std::abs(found.edges[e] - exact.edges[e]) <= found.error);
    }
  }
}

TEST_CASE("Sampling stops early where nobody is much between") {
  const auto crowd = sampled(test::gnp(500, 0.05), {.error = 0.02});
  const auto hub = sampled(test::star(500), {.error = 0.02});
  CHECK(crowd.samples < hub.samples);
  CHECK(hub.actors[0] > 0.97 * 499 * 498 / 2);
}

TEST_CASE("Sampled betweenness depends on the seed, not on threads") {
  const Projection p = test::mixed(800);
  const auto with_seed = [&](std::uint64_t seed) {
    return [&p, seed] { return sampled(p, {.error = 0.05, .seed = seed}).actors; };
  };
  const auto alone = test::with_threads(1, with_seed(9));
  CHECK(test::with_threads(4, with_seed(9)) == alone);
  CHECK(test::with_threads(4, with_seed(10)) != alone);
}

TEST_CASE("Sampled betweenness refuses what makes no sense") {
  NullProgress progress;
  const Projection p = test::star(5);
  for (const analysis::SampledOptions options :
       {analysis::SampledOptions{.error = 0}, analysis::SampledOptions{.error = 1},
        analysis::SampledOptions{.confidence = 1}}) {
    const auto result = analysis::sampled_betweenness(p, options, progress);
    REQUIRE(!result);
    CHECK(result.error().code == "bad_parameter");
  }
  CHECK(sampled(Projection::from_edges(1, {}), {}).actors == std::vector<double>{0});
  CHECK(sampled(Projection::from_edges(3, {}), {}).actors == std::vector<double>{0, 0, 0});
}

}  // namespace saite::analysis::sampled_betweenness_test
