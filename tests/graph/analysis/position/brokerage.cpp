// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/brokerage.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>

#include "graph/base/random.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT
using analysis::Brokerage;
using analysis::BrokerRole;
using analysis::PerRole;

Grouping grouping_of(std::vector<Index> groups) {
  Index count = 0;
  for (const Index g : groups) count = g == no_index ? count : std::max(count, g + 1);
  Grouping grouping;
  grouping.key = "test";
  for (Index g = 0; g < count; ++g) grouping.names.push_back("g" + std::to_string(g));
  grouping.group_of = std::move(groups);
  return grouping;
}

Brokerage brokerage_of(const Projection& p, const Grouping& grouping) {
  NullProgress progress;
  return *analysis::brokerage(p, grouping, progress);
}

using Counts = PerRole<std::uint64_t>;

/// Every triple looked at.
Counts roles_by_definition(const Projection& p, const Grouping& grouping, Index v) {
  Counts counts{};
  const auto& g = grouping.group_of;
  for (Index a = 0; a < p.size(); ++a) {
    for (Index b = 0; b < p.size(); ++b) {
      if (a == b || a == v || b == v) continue;
      if (!p.find_edge(a, v) || !p.find_edge(v, b) || p.find_edge(a, b)) continue;
      if (g[a] == no_index || g[b] == no_index) continue;
      BrokerRole role = BrokerRole::liaison;
      if (g[a] == g[v] && g[b] == g[v])
        role = BrokerRole::coordinator;
      else if (g[a] == g[v])
        role = BrokerRole::representative;
      else if (g[b] == g[v])
        role = BrokerRole::gatekeeper;
      else if (g[a] == g[b])
        role = BrokerRole::consultant;
      ++counts[static_cast<std::size_t>(role)];
    }
  }
  return counts;
}

std::vector<Index> random_groups(Index n, Index count, std::uint64_t seed) {
  Random random(seed);
  std::vector<Index> groups;
  for (Index u = 0; u < n; ++u) groups.push_back(static_cast<Index>(random.below(count)));
  return groups;
}

}  // namespace

TEST_CASE("roles of a toy broker") {
  // x x1 x2 y1 y2 z1; groups X X X Y Y Z.
  std::vector<Projection::Edge> arcs{{1, 0}, {3, 0}, {0, 2}, {0, 4}, {0, 5}};
  const auto groups = grouping_of({0, 0, 0, 1, 1, 2});
  // coordinator, consultant, gatekeeper, representative, liaison
  CHECK(brokerage_of(Projection::from_edges(6, arcs, {}, true), groups).actors[0]->count ==
        Counts{1, 1, 1, 2, 1});
  arcs.push_back({1, 2});
  CHECK(brokerage_of(Projection::from_edges(6, arcs, {}, true), groups).actors[0]->count ==
        Counts{0, 1, 1, 2, 1});
}

TEST_CASE("karate: roles by faction") {
  const auto p = test::karate().projection();
  const auto found = brokerage_of(p, grouping_of(test::karate_factions()));
  CHECK(found.actors[0]->count == Counts{174, 0, 15, 15, 0});
  CHECK(found.actors[2]->count == Counts{10, 12, 23, 23, 0});
  CHECK(found.actors[33]->count == Counts{156, 6, 40, 40, 0});
  CHECK(found.count == Counts{510, 20, 128, 128, 0});
}

TEST_CASE("roles by definition on random networks") {
  for (const bool directed : {false, true}) {
    for (std::uint64_t seed = 1; seed < 8; ++seed) {
      const auto p = test::gnp(24, 0.25, {.seed = seed, .directed = directed});
      auto groups = random_groups(24, 4, seed);
      groups[3] = groups[11] = no_index;
      const auto grouping = grouping_of(groups);
      const auto found = brokerage_of(p, grouping);
      for (Index v = 0; v < p.size(); ++v) {
        CAPTURE(v);
        REQUIRE(found.actors[v].has_value() == (groups[v] != no_index));
        if (!found.actors[v]) continue;
        CHECK(found.actors[v]->count == roles_by_definition(p, grouping, v));
      }
    }
  }
}

TEST_CASE("closed form: the hub of a star") {
  // Ten leaves, five in the hub's group.
  std::vector<Index> groups(11, 0);
  for (Index u = 6; u < 11; ++u) groups[u] = 1;
  const auto found = brokerage_of(test::star(11), grouping_of(groups));
  CHECK(found.actors[0]->count == Counts{20, 20, 25, 25, 0});
  CHECK(found.actors[0]->total == 90);
  CHECK(found.actors[1]->total == 0);
}

TEST_CASE("expectation and deviation are those of all permutations of the others' groups") {
  for (const bool directed : {false, true}) {
    const auto p = test::gnp(8, 0.5, {.seed = 4, .directed = directed});
    const std::vector<Index> groups{0, 1, 1, 0, 2, 2, 0, 1};
    const auto found = brokerage_of(p, grouping_of(groups));
    for (const Index v : {0U, 2U, 5U}) {
      std::vector<Index> others;
      for (Index u = 0; u < 8; ++u) {
        if (u != v) others.push_back(u);
      }
      std::vector<Index> order(others.size());
      std::iota(order.begin(), order.end(), 0U);
      PerRole<double> sum{};
      PerRole<double> squares{};
      double count = 0;
      do {
        std::vector<Index> dealt = groups;
        for (std::size_t i = 0; i < others.size(); ++i) dealt[others[i]] = groups[others[order[i]]];
        const Counts roles = roles_by_definition(p, grouping_of(dealt), v);
        for (std::size_t r = 0; r < roles.size(); ++r) {
          sum[r] += static_cast<double>(roles[r]);
          squares[r] += static_cast<double>(roles[r] * roles[r]);
        }
        ++count;
      } while (std::next_permutation(order.begin(), order.end()));
      for (std::size_t r = 0; r < sum.size(); ++r) {
        const double mean = sum[r] / count;
        const double deviation = std::sqrt(std::max(0.0, squares[r] / count - mean * mean));
        CAPTURE(r);
        CHECK(found.actors[v]->expected[r] == doctest::Approx(mean));
        CHECK(found.actors[v]->deviation[r] == doctest::Approx(deviation).epsilon(1e-9));
        const auto z = found.actors[v]->z(static_cast<BrokerRole>(r));
        REQUIRE(z.has_value() == (deviation > 1e-6));
        if (z) {
          CHECK(*z == doctest::Approx((static_cast<double>(found.actors[v]->count[r]) - mean) /
                                      deviation));
        }
      }
    }
  }
}

TEST_CASE("the expectation of the map is the mean over random groupings") {
  const auto p = test::gnp(12, 0.3, {.seed = 9, .directed = true});
  std::vector<Index> groups{0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2};
  const auto found = brokerage_of(p, grouping_of(groups));
  PerRole<double> mean{};
  Random random(5);
  constexpr int times = 4000;
  for (int i = 0; i < times; ++i) {
    random.shuffle(std::span(groups));
    const auto dealt = brokerage_of(p, grouping_of(groups));
    for (std::size_t r = 0; r < mean.size(); ++r) {
      mean[r] += static_cast<double>(dealt.count[r]) / times;
    }
  }
  for (std::size_t r = 0; r < mean.size(); ++r) {
    CHECK(found.expected[r] == doctest::Approx(mean[r]).epsilon(0.05));
  }
}

TEST_CASE("roles do not depend on names, and can be cancelled") {
  const auto p = test::preferential(50, 2, {.seed = 2, .directed = true});
  const auto groups = random_groups(50, 3, 1);
  const auto order = test::random_order(50, 8);
  std::vector<Index> moved(50);
  for (Index u = 0; u < 50; ++u) moved[order[u]] = groups[u];
  const auto a = brokerage_of(p, grouping_of(groups));
  const auto b = brokerage_of(test::relabelled(p, order), grouping_of(moved));
  for (Index u = 0; u < 50; ++u) CHECK(a.actors[u]->count == b.actors[order[u]]->count);
  test::CancelAfter progress(0);
  CHECK_FALSE(analysis::brokerage(p, grouping_of(groups), progress));
}
