// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/met_together.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "graph/analysis/community/two_mode_centrality.h"
#include "graph/base/random.h"
#include "tests/support/cancel_after.h"

namespace {

using namespace saite;  // NOLINT: a test
using project::Index;
using project::Projection;

/// People 0 … people − 1 and events behind them.
struct Meetings {
  std::vector<std::set<Index>> events_of;
  Index events;
  Projection projection;
  analysis::TwoMode modes;

  Meetings(std::uint64_t seed, Index people, Index event_count) : events(event_count) {
    Random random(seed);
    events_of.resize(people);
    std::vector<Projection::Edge> edges;
    for (Index person = 0; person < people; ++person) {
      for (Index event = 0; event < events; ++event) {
        if (random.below(3) != 0) continue;
        events_of[person].insert(event);
        edges.push_back({person, people + event});
      }
    }
    projection = Projection::from_edges(people + events, edges);
    modes.mode_of.assign(people, 0);
    modes.mode_of.resize(people + events, 1);
    modes.sizes = {people, events};
  }
};

double choose(Index n, Index k) {
  double ways = 1;
  for (Index i = 1; i <= k; ++i) ways = ways * (n - k + i) / i;
  return k > n ? 0 : ways;
}

/// By the definition: the share of ways to choose b's events that hit a's so often.
double as_many_or_more(Index events, Index of_a, Index of_b, Index shared) {
  double hits = 0;
  for (Index i = shared; i <= std::min(of_a, of_b); ++i) {
    hits += choose(of_a, i) * choose(events - of_a, of_b - i);
  }
  return hits / choose(events, of_b);
}

NullProgress none;

}  // namespace

TEST_CASE("met together: counts, Jaccard, Newman's weight and chance, by their definitions") {
  std::size_t checked = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Meetings town(seed, 9, static_cast<Index>(3 + seed % 8));
    const auto found = *analysis::met_together(town.projection, town.modes, 0, none);
    std::size_t at = 0;
    for (Index a = 0; a < 9; ++a) {
      for (Index b = a + 1; b < 9; ++b) {
        std::vector<Index> both;
        std::ranges::set_intersection(town.events_of[a], town.events_of[b],
                                      std::back_inserter(both));
        if (both.empty()) continue;
        REQUIRE(at < found.size());
        const analysis::MetTogether& pair = found[at++];
        REQUIRE(pair.a == a);
        REQUIRE(pair.b == b);
        const auto of_a = static_cast<Index>(town.events_of[a].size());
        const auto of_b = static_cast<Index>(town.events_of[b].size());
        const auto shared = static_cast<Index>(both.size());
        CHECK(pair.together == shared);
        CHECK(pair.jaccard == doctest::Approx(shared / double(of_a + of_b - shared)));
        CHECK(pair.expected == doctest::Approx(of_a * of_b / double(town.events)));
        double newman = 0;
        for (const Index event : both) {
          const auto size = std::ranges::count_if(
              town.events_of, [&](const auto& events) { return events.contains(event); });
          newman += 1. / static_cast<double>(size - 1);
        }
        CHECK(pair.newman == doctest::Approx(newman));
        CHECK(pair.p == doctest::Approx(as_many_or_more(town.events, of_a, of_b, shared)));
        ++checked;
      }
    }
    CHECK(at == found.size());
  }
  CHECK(checked > 100);
}

TEST_CASE("met together: the false discovery rate as Benjamini and Hochberg write it") {
  const Meetings town(7, 12, 9);
  const auto found = *analysis::met_together(town.projection, town.modes, 0, none);
  const auto tied = std::ranges::count_if(town.events_of, [](const auto& e) { return !e.empty(); });
  const double tests = static_cast<double>(tied * (tied - 1)) / 2;
  for (const analysis::MetTogether& pair : found) {
    double least = 1;
    for (const analysis::MetTogether& other : found) {
      if (other.p < pair.p) continue;
      const auto place =
          std::ranges::count_if(found, [&](const auto& one) { return one.p <= other.p; });
      least = std::min(least, other.p * tests / static_cast<double>(place));
    }
    CHECK(pair.q == doctest::Approx(least));
    CHECK(pair.q >= pair.p);
  }
}

TEST_CASE("met together: every row full, an event of one, cancelled") {
  Meetings full(1, 4, 3);
  std::vector<Projection::Edge> edges;
  for (Index person = 0; person < 4; ++person) {
    for (Index event = 4; event < 7; ++event) edges.push_back({person, event});
  }
  full.projection = Projection::from_edges(7, edges);
  const auto all = *analysis::met_together(full.projection, full.modes, 0, none);
  REQUIRE(all.size() == 6);
  for (const auto& pair : all) {
    CHECK(pair.p == 1);
    CHECK(pair.jaccard == 1);
  }
  const std::array<Projection::Edge, 1> lone{{{0, 4}}};
  full.projection = Projection::from_edges(7, lone);
  CHECK(analysis::met_together(full.projection, full.modes, 0, none)->empty());
  test::CancelAfter cancelled(0);
  CHECK_FALSE(analysis::met_together(full.projection, full.modes, 0, cancelled));
}

TEST_CASE("two-mode centrality: the one event of all is as central as can be") {
  std::vector<Projection::Edge> edges;
  for (Index person = 0; person < 5; ++person) edges.push_back({person, 5});
  const auto star = Projection::from_edges(6, edges);
  const analysis::TwoMode modes{{0, 0, 0, 0, 0, 1}, {5, 1}, {}};
  const auto found = *analysis::two_mode_centrality(star, modes, none);
  CHECK(*found.degree[5] == 1);
  CHECK(*found.closeness[5] == doctest::Approx(1));
  CHECK(*found.betweenness[5] == doctest::Approx(1));
  CHECK(*found.degree[0] == 1);
  CHECK(*found.closeness[0] == doctest::Approx(1));
  CHECK_FALSE(found.betweenness[0]);  // none is possible
}
