// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/distance_counts.h"

#include <doctest/doctest.h>

#include <array>
#include <numeric>

#include "graph/analysis/paths/distances.h"
#include "tests/support/cancel_after.h"
#include "tests/support/random_graphs.h"

namespace saite::analysis::distance_counts_test {

using project::Index;
using project::Projection;

namespace {

std::vector<Index> all_of(Index n) {
  std::vector<Index> sources(n);
  std::iota(sources.begin(), sources.end(), 0);
  return sources;
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

}  // namespace

TEST_CASE("From all actors the totals are those of the distances") {
  NullProgress progress;
  for (const Projection& p : test::random_family({.seed = 12})) {
    const DistanceCounter counter(UndirectedView(p), all_of(p.size()));
    const auto totals = counter.totals({}, progress);
    const auto far = distances(p, progress);
    REQUIRE(totals);
    REQUIRE(far);
    CHECK(totals->reached == std::accumulate(far->reached.begin(), far->reached.end(), 0ULL));
    CHECK(static_cast<double>(totals->steps) == sum(far->total));
    CHECK(totals->harmonic == doctest::Approx(sum(far->harmonic)).epsilon(1e-12));
  }
}

TEST_CASE("Whoever is gone is on no path, and the sources see it") {
  NullProgress progress;
  // A path of five: without its middle only the pairs of either side are left.
  const Projection p =
      Projection::from_edges(5, std::vector<Projection::Edge>{{0, 1}, {1, 2}, {2, 3}, {3, 4}});
  const DistanceCounter counter(UndirectedView(p), std::array<Index, 2>{0, 4});
  const auto whole = counter.totals({}, progress);
  CHECK(whole->reached == 8);
  CHECK(whole->steps == 20);
  CHECK(whole->among_sources == std::vector{0.25, 0.25});
  const auto parted = counter.totals(std::array<Index, 1>{2}, progress);
  CHECK(parted->reached == 2);
  CHECK(parted->steps == 2);
  CHECK(parted->among_sources == std::vector{0.0, 0.0});
}

TEST_CASE("A counter that was stopped counts on as if nothing had been") {
  NullProgress progress;
  // Large enough that the searches themselves ask, not only what runs them.
  const Projection p = test::gnp(9000, 0.001, {.seed = 8});
  const DistanceCounter counter(UndirectedView(p), all_of(2000));
  const auto before = counter.totals({}, progress);
  for (const int questions : {0, 1, 2, 3, 4, 5, 6, 7}) {
    test::CancelAfter cancel(questions);
    const auto stopped = counter.totals({}, cancel);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error() == cancelled_error());
    const auto again = counter.totals({}, progress);
    CHECK(again->reached == before->reached);
    CHECK(again->steps == before->steps);
    CHECK(again->among_sources == before->among_sources);
  }
}

}  // namespace saite::analysis::distance_counts_test
