// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/spread.h"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

using namespace saite;
using analysis::SpreadModel;
using analysis::SpreadOptions;
using project::Index;
using project::Projection;

namespace {

analysis::Spread play(const Projection& graph, const std::vector<Index>& told,
                      const SpreadOptions& options = {}) {
  NullProgress progress;
  auto found = analysis::spread(graph, told, options, progress);
  REQUIRE(found);
  return std::move(*found);
}

Index reached(Index n, const std::vector<Projection::Edge>& arcs, Index from) {
  std::vector<bool> seen(n);
  std::vector<Index> queue{from};
  seen[from] = true;
  for (std::size_t i = 0; i < queue.size(); ++i) {
    for (const auto [a, b] : arcs) {
      if (a == queue[i] && !seen[b]) {
        seen[b] = true;
        queue.push_back(b);
      }
    }
  }
  return static_cast<Index>(queue.size());
}

/// Mean of a cascade over all 2^m sets of ties that pass it on.
double all_cascades(const Projection& graph, Index from, double p) {
  double mean = 0;
  for (std::uint32_t set = 0; set < 1U << graph.edge_count(); ++set) {
    std::vector<Projection::Edge> arcs;
    double chance = 1;
    for (Index e = 0; e < graph.edge_count(); ++e) {
      const auto [a, b] = graph.edges()[e];
      const bool on = (set >> e & 1U) != 0;
      chance *= on ? p : 1 - p;
      if (!on) continue;
      arcs.push_back({a, b});
      if (!graph.directed()) arcs.push_back({b, a});
    }
    mean += chance * reached(graph.size(), arcs, from);
  }
  return mean;
}

/// Mean of thresholds over all ways in which each actor listens to just one contact, which Kempe,
/// Kleinberg & Tardos show to be the same.
double all_listeners(const Projection& graph, Index from) {
  std::vector<std::size_t> choice(graph.size());
  double sum = 0;
  double ways = 0;
  while (true) {
    std::vector<Projection::Edge> arcs;
    for (Index u = 0; u < graph.size(); ++u) {
      if (!graph.in_neighbours(u).empty()) arcs.push_back({graph.in_neighbours(u)[choice[u]], u});
    }
    sum += reached(graph.size(), arcs, from);
    ++ways;
    Index u = 0;
    while (u < graph.size() &&
           (graph.in_neighbours(u).empty() || ++choice[u] == graph.in_neighbours(u).size())) {
      choice[u++] = 0;
    }
    if (u == graph.size()) return sum / ways;
  }
}

}  // namespace

TEST_CASE("spread: the kite at p = .3, every set of ties counted: Diane 4.514, Heather 3.353") {
  const auto kite = test::kite();
  const auto graph = kite.projection();
  CHECK(all_cascades(graph, kite["Diane"], .3) == doctest::Approx(4.514).epsilon(.0002));
  CHECK(all_cascades(graph, kite["Heather"], .3) == doctest::Approx(3.353).epsilon(.0002));
  for (const char* name : {"Diane", "Heather"}) {
    const auto found = play(graph, {kite[name]}, {.draws = 20000});
    const double exact = all_cascades(graph, kite[name], .3);
    CHECK(std::abs(found.told.mean - exact) < 4 * found.told.error);
    CHECK(found.told.error < .03);
    CHECK(found.connected_set == std::vector<Index>{kite["Diane"]});
    CHECK(std::abs(found.connected.mean - all_cascades(graph, kite["Diane"], .3)) <
          4 * found.connected.error);
    double random = 0;
    for (Index u = 0; u < graph.size(); ++u) random += all_cascades(graph, u, .3) / graph.size();
    CHECK(std::abs(found.random.mean - random) < 4 * found.random.error);
  }
}

TEST_CASE("spread: along the arcs; thresholds as listeners to one contact each") {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const auto graph = test::gnp(8, .2, {.seed = seed, .directed = seed % 2 == 1});
    const auto cascade = play(graph, {2}, {.chance = .6, .draws = 20000});
    CHECK(std::abs(cascade.told.mean - all_cascades(graph, 2, .6)) <=
          4 * cascade.told.error + 1e-9);
    const auto found = play(graph, {2}, {.model = SpreadModel::threshold, .draws = 20000});
    CHECK(std::abs(found.told.mean - all_listeners(graph, 2)) <= 4 * found.told.error + 1e-9);
  }
}

TEST_CASE("spread: bounds, the same again, errors") {
  const auto graph = test::mixed(60, {.seed = 3});
  const auto sure = play(graph, {0, 7, 7}, {.chance = 1, .draws = 10});
  CHECK(sure.told.low == sure.told.high);
  CHECK(sure.heard[0] == 1);
  CHECK(sure.connected_set.size() == 2);
  double sum = 0;
  const auto found = play(graph, {0, 7});
  for (const double share : found.heard) sum += share;
  CHECK(sum == doctest::Approx(found.told.mean));
  CHECK(found.told.mean >= 2);
  CHECK(found.told.mean <= sure.told.mean);
  CHECK(play(graph, {0, 7}).told.mean == found.told.mean);
  CHECK(play(graph, {0, 7}, {.seed = 2}).told.mean != found.told.mean);
  NullProgress progress;
  const std::vector<Index> one{1};
  CHECK(analysis::spread(graph, {}, {}, progress).error().code == "nobody_told");
  CHECK(analysis::spread(graph, one, {.chance = 0}, progress).error().code == "bad_parameter");
  CHECK(analysis::spread(graph, one, {.draws = 0}, progress).error().code == "bad_parameter");
  test::CancelAfter cancel(2);
  CHECK_FALSE(analysis::spread(graph, one, {}, cancel));
}
