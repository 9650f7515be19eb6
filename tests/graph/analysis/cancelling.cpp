// SPDX-License-Identifier: Apache-2.0
// Long measures ask often enough whether they should stop: counted in work, not in time.
#include <doctest/doctest.h>

#include <atomic>

#include "graph/analysis/betweenness.h"
#include "graph/analysis/distances.h"
#include "graph/analysis/sampled_betweenness.h"
#include "tests/support/random_graphs.h"

namespace saite::analysis::cancelling_test {

using namespace saite::project;  // NOLINT: of this test alone

namespace {

class CountAsked final : public Progress {
 public:
  void report(double) override {}
  [[nodiscard]] bool cancelled() const override {
    ++asked_;
    return false;
  }
  [[nodiscard]] std::size_t asked() const { return asked_; }

 private:
  mutable std::atomic<std::size_t> asked_ = 0;
};

template <class Measure>
std::size_t asked_by(const Measure& measure) {
  CountAsked progress;
  REQUIRE(measure(progress));
  return progress.asked();
}

}  // namespace

TEST_CASE("Path measures look whether to stop at every batch of searches or oftener") {
  const Index n = 3000;
  for (const bool directed : {false, true}) {
    const Projection p = test::gnp(n, 0.004, {.seed = 2, .directed = directed});
    CHECK(asked_by([&](Progress& progress) { return betweenness(p, {}, progress); }) >= n / 64 / 2);
    CHECK(asked_by([&](Progress& progress) { return distances(p, progress); }) >= n / 512);
    const Projection w = test::gnp(n, 0.004, {.seed = 2, .weighted = true, .directed = directed});
    CHECK(asked_by([&](Progress& progress) { return betweenness(w, {}, progress); }) >= n / 16);
    CHECK(asked_by([&](Progress& progress) { return distances(w, progress); }) >= n / 64);
    // Promised 0.02 with 90 %: at least a few hundred paths are drawn.
    CHECK(asked_by([&](Progress& progress) {
            return sampled_betweenness(p, {.error = 0.02, .confidence = 0.9}, progress);
          }) >= 100);
  }
}

TEST_CASE("One batch of searches through a long chain looks oftener than once") {
  // A ring with chords, so that no two actors are alike: thousands of levels.
  const Index n = 20000;
  std::vector<Projection::Edge> edges;
  for (Index u = 0; u < n; ++u) edges.push_back({u, (u + 1) % n});
  for (Index u = 0; u + 7 < n; u += 10) edges.push_back({u, u + 7});
  const Projection p = Projection::from_edges(n, edges);
  class StopLater final : public Progress {
   public:
    void report(double) override {}
    [[nodiscard]] bool cancelled() const override { return ++asked_ > 40; }
    [[nodiscard]] std::size_t asked() const { return asked_; }

   private:
    mutable std::atomic<std::size_t> asked_ = 0;
  } progress;
  const auto found = betweenness(p, {}, progress);
  REQUIRE(!found);
  CHECK(found.error() == cancelled_error());
  CHECK(progress.asked() < 40 + 500);  // what is under way in the threads, no more
}

}  // namespace saite::analysis::cancelling_test
