// SPDX-License-Identifier: Apache-2.0
// Long measures ask often enough whether they should stop: counted in work, not in time.
#include <doctest/doctest.h>

#include <atomic>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/betweenness/pivot_betweenness.h"
#include "graph/analysis/paths/distances.h"
#include "tests/support/random_graphs.h"
#include "tests/support/threads.h"

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

/// How often it asks, which depends on the work alone.
template <class Measure>
std::size_t asked_by(const Measure& measure) {
  const auto asked = [&](std::size_t threads) {
    return test::with_threads(threads, [&] {
      CountAsked progress;
      REQUIRE(measure(progress));
      return progress.asked();
    });
  };
  const std::size_t alone = asked(1);
  CHECK(asked(4) == alone);
  return alone;
}

}  // namespace

TEST_CASE("Path measures look whether to stop at every batch of searches or oftener") {
  const Index n = 3000;
  for (const bool directed : {false, true}) {
    const Projection p = test::gnp(n, 0.004, {.seed = 2, .directed = directed});
    CHECK(asked_by([&](Progress& progress) { return betweenness(p, {}, progress); }) >= n / 8);
    // 512 searches at once take as long as two or three alone.
    CHECK(asked_by([&](Progress& progress) { return distances(p, progress); }) >= n / 256);
    const Projection w = test::gnp(n, 0.004, {.seed = 2, .weighted = true, .directed = directed});
    CHECK(asked_by([&](Progress& progress) { return betweenness(w, {}, progress); }) >= n / 4);
    CHECK(asked_by([&](Progress& progress) { return distances(w, progress); }) >= n / 16);
    if (directed) continue;
    const Index pivots = 200;
    CHECK(asked_by([&](Progress& progress) { return pivot_betweenness(p, pivots, 1, progress); }) >=
          pivots);
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
  const auto found = test::with_threads(1, [&] { return betweenness(p, {}, progress); });
  REQUIRE(!found);
  CHECK(found.error() == cancelled_error());
  CHECK(progress.asked() <= 40 + 1 + 64);  // the answer, and a question of each of the 64 tasks
}

}  // namespace saite::analysis::cancelling_test
