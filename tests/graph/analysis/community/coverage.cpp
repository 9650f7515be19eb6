// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/coverage.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "graph/analysis/community/reach_services.h"
#include "graph/base/random.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

using namespace saite;
using analysis::Coverage;
using analysis::CoverageOptions;
using analysis::NestedCount;
using analysis::ServiceWay;
using analysis::Telling;
using project::Index;
using project::no_index;
using project::Projection;

namespace {

/// Whether some walk of at most `left` ties leads from `u` to `target`: the slowest way to know.
bool walk_leads(const Projection& p, Index u, Index target, Index left,
                const std::set<Index>& closed, bool backwards) {
  if (u == target) return true;
  if (left == 0) return false;
  const auto on = backwards ? p.in_neighbours(u) : p.neighbours(u);
  return std::ranges::any_of(on, [&](Index v) {
    if (v != target && closed.contains(v)) return false;
    return walk_leads(p, v, target, left - 1, closed, backwards);
  });
}

project::Grouping thirds(Index n) {
  project::Grouping grouping;
  grouping.names = {"a", "b", "c"};
  for (Index u = 0; u < n; ++u) grouping.group_of.push_back(u % 4 == 3 ? no_index : u % 4);
  return grouping;
}

/// The tables that somebody who reads what was told must think possible.
class Reader {
 public:
  Reader(const std::vector<NestedCount>& truth, const analysis::SafeCounts& safe)
      : truth_(truth), safe_(safe) {
    for (const NestedCount& row : truth) {
      sum_ = {sum_.actors + row.actors, sum_.some + row.some, sum_.more + row.more};
    }
    seen_.resize(truth.size());
    std::vector<NestedCount> rows;
    go(rows, {});
  }

  /// Whether a small number is the same in all of them.
  [[nodiscard]] bool found_out(Index least) const {
    for (const auto& row : seen_) {
      for (const auto& values : row) {
        if (values.size() == 1 && *values.begin() > 0 && *values.begin() < least) return true;
      }
    }
    return false;
  }

 private:
  static bool fits(const NestedCount& row, const NestedCount& truth, const Telling& told) {
    return (!told.actors || row.actors == truth.actors) && (!told.some || row.some == truth.some) &&
           (!told.more || row.more == truth.more);
  }

  void go(std::vector<NestedCount>& rows, NestedCount sum) {
    const std::size_t g = rows.size();
    if (g == truth_.size()) {
      if (!fits(sum, sum_, safe_.all)) return;
      for (std::size_t i = 0; i < g; ++i) {
        const NestedCount& r = rows[i];
        const Index cells[] = {r.actors,          r.some,          r.more,
                               r.actors - r.some, r.some - r.more, r.actors - r.more};
        for (std::size_t c = 0; c < 6; ++c) seen_[i][c].insert(cells[c]);
      }
      return;
    }
    constexpr Index bound = 9;
    for (Index n = 0; n <= bound; ++n) {
      for (Index s = 0; s <= n; ++s) {
        for (Index m = 0; m <= s; ++m) {
          if (!fits({n, s, m}, truth_[g], safe_.groups[g])) continue;
          rows.push_back({n, s, m});
          go(rows, {sum.actors + n, sum.some + s, sum.more + m});
          rows.pop_back();
        }
      }
    }
  }

  std::vector<NestedCount> truth_;
  analysis::SafeCounts safe_;
  NestedCount sum_;
  std::vector<std::array<std::set<Index>, 6>> seen_;
};

}  // namespace

TEST_CASE("coverage: as many providers as walks find, either way, past whom is closed") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const bool directed = seed % 2 == 0;
    const auto graph = test::gnp(24, 0.09, {.seed = seed, .directed = directed});
    const std::vector<Index> providers{0, 5, 9};
    const std::vector<Index> closed_list{5, 11, 12};
    const std::set<Index> closed(closed_list.begin(), closed_list.end());
    std::vector<Index> targets;
    for (Index u = 0; u < graph.size(); ++u) {
      if (u != 0 && u != 5 && u != 9) targets.push_back(u);
    }
    const auto way = seed % 4 == 0 ? ServiceWay::to_provider : ServiceWay::from_provider;
    const Coverage found = analysis::coverage(
        graph, {}, providers, targets, thirds(graph.size()),
        {.steps = static_cast<Index>(1 + seed % 3), .way = way, .closed = closed_list});
    NestedCount all;
    for (std::size_t i = 0; i < targets.size(); ++i) {
      Index by_hand = 0;
      for (const Index p : providers) {
        by_hand += walk_leads(graph, p, targets[i], static_cast<Index>(1 + seed % 3), closed,
                              way == ServiceWay::to_provider)
                       ? 1
                       : 0;
      }
      CHECK(found.providers[i] == by_hand);
      ++all.actors;
      all.some += by_hand > 0 ? 1 : 0;
      all.more += by_hand > 1 ? 1 : 0;
    }
    CHECK(found.all == all);
    NestedCount sum = found.outside;
    for (const auto& row : found.groups) {
      sum = {sum.actors + row.actors, sum.some + row.some, sum.more + row.more};
    }
    CHECK(sum == all);
  }
}

TEST_CASE("coverage: kilometres count beside steps; who has no place is told apart") {
  const auto graph = test::star(4);
  analysis::Facts facts;
  facts.place = {model::GeoPoint{56, 27}, model::GeoPoint{56.01, 27}, model::GeoPoint{57, 27},
                 std::nullopt};
  const std::vector<Index> providers{0};
  const std::vector<Index> targets{1, 2, 3};
  const auto near =
      analysis::coverage(graph, facts, providers, targets, {}, {.steps = 1, .kilometres = 5});
  CHECK(near.providers == std::vector<std::optional<Index>>{1, 0, std::nullopt});
  CHECK(near.all == NestedCount{2, 1, 0});
  CHECK(near.outside == near.all);
  CHECK(near.unknown == 1);
  CHECK(near.providers_without_place == 0);
  facts.place[0].reset();
  CHECK(analysis::coverage(graph, facts, providers, targets, {}, {.kilometres = 5})
            .providers_without_place == 1);
}

TEST_CASE("small counts: what is told of groups is told where all are large or nought") {
  const auto safe = analysis::safe_counts({{20, 10, 5}, {12, 0, 0}, {30, 30, 24}});
  for (const Telling& row : safe.groups) CHECK(row == Telling{});
  CHECK(safe.all == Telling{});
  // Three people: not told, and the next smallest group not either, or they would be the rest.
  const auto hidden = analysis::safe_counts({{3, 1, 0}, {40, 20, 10}, {10, 5, 0}});
  CHECK_FALSE(hidden.groups[0].actors);
  CHECK_FALSE(hidden.groups[2].actors);
  CHECK(hidden.groups[1].actors);
  CHECK(hidden.all.actors);
  // All but two are reached: that is two people too.
  CHECK_FALSE(analysis::safe_counts({{20, 18, 0}}).groups[0].some);
  CHECK_FALSE(analysis::safe_counts({{20, 18, 0}}).all.some);
}

TEST_CASE("small counts: nobody finds out a small number from what is told") {
  Random random(7);
  constexpr Index least = 3;
  CHECK(Reader({{6, 2, 0}, {6, 3, 0}, {6, 3, 0}}, {{{}, {}, {}}, {}}).found_out(least));
  CHECK(Reader({{2, 0, 0}, {6, 3, 0}, {6, 3, 0}}, {{{false, false, false}, {}, {}}, {}})
            .found_out(least));
  for (int round = 0; round < 150; ++round) {
    std::vector<NestedCount> truth;
    for (int g = 0; g < 3; ++g) {
      const auto n = static_cast<Index>(random.below(8));
      const auto s = static_cast<Index>(random.below(n + 1));
      truth.push_back({n, s, static_cast<Index>(random.below(s + 1))});
    }
    CHECK_FALSE(Reader(truth, analysis::safe_counts(truth, least)).found_out(least));
  }
}

TEST_CASE("coverage: the gap is between groups that may be told of") {
  const std::vector<NestedCount> groups{{20, 10, 0}, {20, 18, 0}, {20, 5, 0}, {0, 0, 0}};
  const auto gap = analysis::coverage_gap(groups, {{}, {true, false, false}, {}, {}});
  REQUIRE(gap);
  CHECK(gap->best == 0);
  CHECK(gap->worst == 2);
  CHECK(gap->points() == doctest::Approx(.25));
  CHECK_FALSE(analysis::coverage_gap(groups, {{}, {true, false, false}, {true, false, false}, {}}));
}
