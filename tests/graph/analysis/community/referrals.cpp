// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/referrals.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "graph/analysis/community/absorbing_chain.h"
#include "graph/base/random.h"
#include "tests/support/random_graphs.h"

using namespace saite;
using analysis::ReferralNumbers;
using analysis::Referrals;
using analysis::ReferralWay;
using doctest::Approx;
using project::Index;
using project::no_index;
using project::Projection;

namespace {

struct Arc {
  Index from;
  Index to;
  double attempted;  // below 0: no numbers
  double completed;
};

struct Made {
  Projection projection;
  ReferralNumbers numbers;
};

Made made(Index n, const std::vector<Arc>& arcs) {
  std::vector<Projection::Edge> edges;
  for (const Arc& arc : arcs) edges.push_back({arc.from, arc.to});
  Made out{Projection::from_edges(n, edges, {}, true), {}};
  const Index count = out.projection.edge_count();
  out.numbers.attempted.resize(count);
  out.numbers.completed.resize(count);
  out.numbers.known.resize(count);
  for (const Arc& arc : arcs) {
    const Index e = *out.projection.find_edge(arc.from, arc.to);
    if (arc.attempted < 0) continue;
    out.numbers.attempted[e] = arc.attempted;
    out.numbers.completed[e] = arc.completed;
    out.numbers.known[e] = 1;
  }
  return out;
}

Referrals found_in(const Made& of, const std::vector<Index>& doors,
                   const std::vector<Index>& services) {
  NullProgress progress;
  auto found = analysis::referrals(of.projection, of.numbers, doors, services, progress);
  REQUIRE(found);
  return *std::move(found);
}

/// Every simple path from `u`, slowly: calls end(path) at `target`.
void each_path(const Projection& p, std::vector<Index>& path, Index target,
               const std::function<void()>& end) {
  if (path.back() == target) {
    end();
    return;
  }
  for (const Index v : p.neighbours(path.back())) {
    if (std::ranges::find(path, v) != path.end()) continue;
    path.push_back(v);
    each_path(p, path, target, end);
    path.pop_back();
  }
}

struct Slow {
  std::optional<Index> handovers;
  double best = -1;  // below 0: no way is known
};

Slow by_paths(const Made& of, Index door, Index service) {
  Slow slow;
  std::vector<Index> path{door};
  each_path(of.projection, path, service, [&] {
    const auto steps = static_cast<Index>(path.size() - 1);
    slow.handovers = std::min(slow.handovers.value_or(steps), steps);
    double chance = 1;
    for (std::size_t i = 1; i < path.size(); ++i) {
      const Index e = *of.projection.find_edge(path[i - 1], path[i]);
      if (of.numbers.known[e] == 0 || of.numbers.attempted[e] == 0) return;
      chance *= of.numbers.completed[e] / of.numbers.attempted[e];
    }
    slow.best = std::max(slow.best, chance);
  });
  return slow;
}

/// Everybody moves one handover at a time until next to nobody is under way.
std::vector<double> by_rounds(const Made& of, Index door, const std::vector<Index>& services) {
  const Index n = of.projection.size();
  std::vector<double> here(n, 0);
  std::vector<double> arrived(n, 0);
  here[door] = 1;
  for (int round = 0; round < 20'000; ++round) {
    std::vector<double> next(n, 0);
    for (Index u = 0; u < n; ++u) {
      const auto arcs = of.projection.incident_edges(u);
      double sent = 0;
      for (const Index e : arcs) sent += of.numbers.attempted[e];
      if (here[u] == 0 || sent == 0) continue;
      for (std::size_t i = 0; i < arcs.size(); ++i) {
        const Index v = of.projection.neighbours(u)[i];
        const double part = here[u] * of.numbers.completed[arcs[i]] / sent;
        (std::ranges::find(services, v) != services.end() ? arrived : next)[v] += part;
      }
    }
    here = next;
  }
  return arrived;
}

Made random_referrals(std::uint64_t seed) {
  const auto graph =
      test::gnp(9, 0.12 + 0.02 * static_cast<double>(seed % 8), {.seed = seed, .directed = true});
  Random random(seed);
  std::vector<Arc> arcs;
  for (const auto& edge : graph.edges()) {
    const auto sent = static_cast<double>(random.below(9));
    const bool known = random.below(6) != 0;
    const auto most = static_cast<std::uint64_t>(sent) + 1;
    arcs.push_back({edge.a, edge.b, known ? sent : -1, static_cast<double>(random.below(most))});
  }
  return made(graph.size(), arcs);
}

}  // namespace

TEST_CASE("referrals: as all paths, one by one, and as people move round by round") {
  const std::vector<Index> doors{0, 1, 5};
  const std::vector<Index> services{5, 7, 8};
  int circles = 0;
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    const Made of = random_referrals(seed);
    const Referrals found = found_in(of, doors, services);
    circles += found.loops.empty() ? 0 : 1;
    REQUIRE(found.ways.size() == 8);  // 5 is not sent to 5
    for (const ReferralWay& way : found.ways) {
      const Slow slow = by_paths(of, way.door, way.service);
      CHECK(way.handovers == slow.handovers);
      const bool known = !slow.handovers || slow.best >= 0;
      REQUIRE(way.best_chance.has_value() == known);
      REQUIRE(way.chance_now.has_value() == known);
      if (!known) continue;
      CHECK(*way.best_chance == Approx(std::max(slow.best, 0.0)).epsilon(1e-12));
      CHECK(*way.chance_now ==
            Approx(by_rounds(of, way.door, services)[way.service]).epsilon(1e-9));
      CHECK(*way.chance_now <= 1 + 1e-12);
      CHECK(way.route.empty() == (*way.best_chance == 0));
      if (way.route.empty()) continue;
      CHECK(way.route.front() == way.door);
      CHECK(way.route.back() == way.service);
    }
  }
  CHECK(circles > 40);
}

TEST_CASE("referrals: by hand, a fork, a circle, a dead end") {
  // 0 sends 10 to 1 (8 arrive) and 30 to 2 (15 arrive); 1 sends 4 to the service 3 (all arrive);
  // 2 sends 6 to 3 (3 arrive) and 4 back to 0 (all arrive); 1 sends 4 to 4 (2 arrive), a dead end.
  const Made of = made(
      5, {{0, 1, 10, 8}, {0, 2, 30, 15}, {1, 3, 4, 4}, {1, 4, 4, 2}, {2, 3, 6, 3}, {2, 0, 4, 4}});
  const Referrals found = found_in(of, {0, 4}, {3});
  REQUIRE(found.ways.size() == 2);
  CHECK(found.ways[0].handovers == 2);
  CHECK(*found.ways[0].best_chance == Approx(0.8));
  CHECK(found.ways[0].route == std::vector<Index>{0, 1, 3});
  // x = 1/5 · 1/2 + 3/8 · (3/10 + 4/10 · x)
  CHECK(*found.ways[0].chance_now == Approx((0.1 + 0.375 * 0.3) / (1 - 0.375 * 0.4)));
  CHECK(*found.arriving[0] == Approx(0.25));
  CHECK_FALSE(found.ways[1].handovers);
  CHECK(found.ways[1].best_chance == 0.0);
  CHECK(found.ways[1].chance_now == 0.0);
  CHECK(found.arriving[1] == 0.0);
  CHECK(found.dead_ends == std::vector<Index>{4});
  CHECK(found.loops == std::vector<std::vector<Index>>{{0, 2}});
  CHECK(analysis::referral_doors(of.projection, std::vector<Index>{3}).empty());
}

TEST_CASE("referrals: without numbers there are ways and no chances") {
  const Made of = made(4, {{0, 1, -1, 0}, {1, 2, 5, 5}, {0, 3, 4, 4}});
  const Referrals found = found_in(of, {0}, {2, 3});
  CHECK(found.ways[0].handovers == 2);
  CHECK_FALSE(found.ways[0].best_chance);
  CHECK_FALSE(found.ways[0].chance_now);
  CHECK(found.ways[1].best_chance == 1.0);
  CHECK(found.arriving[0] == 1.0);
  CHECK_FALSE(found_in(of, {0}, {2}).arriving[0]);
  CHECK(analysis::referral_doors(of.projection, std::vector<Index>{2}) == std::vector<Index>{0});
}

TEST_CASE("referrals: who goes round for ever does not arrive, and is no endless work") {
  const Made of = made(5, {{0, 1, 3, 3}, {1, 2, 3, 3}, {2, 1, 3, 3}, {0, 4, 1, 1}, {3, 0, 2, 1}});
  const Referrals found = found_in(of, {0, 3}, {4});
  CHECK(*found.ways[0].chance_now == Approx(0.25));
  CHECK(*found.ways[1].chance_now == Approx(0.125));
  CHECK(*found.ways[1].best_chance == Approx(0.5));
  CHECK(found.loops == std::vector<std::vector<Index>>{{1, 2}});
}

TEST_CASE("referrals: chances keep their digits where next to nobody leaves a circle") {
  const double many = 1e15;
  const Made of = made(4, {{0, 1, 2, 2}, {1, 0, many, many}, {1, 2, 1, 1}, {1, 3, 3, 3}});
  const Referrals found = found_in(of, {0}, {2, 3});
  CHECK(*found.ways[0].chance_now == Approx(0.25).epsilon(1e-12));
  CHECK(*found.ways[1].chance_now == Approx(0.75).epsilon(1e-12));
}

TEST_CASE("absorbing chain: gambler's ruin in closed form; too large a circle is said") {
  constexpr Index n = 60;
  const double p = 0.45;
  std::vector<analysis::ChainRow> rows(n + 1);
  std::vector<std::uint8_t> absorbing(n + 1, 0);
  absorbing[0] = absorbing[n] = 1;
  for (Index i = 1; i < n; ++i) rows[i] = {{{i + 1, p}, {i - 1, 1 - p}}, 0};
  NullProgress progress;
  const auto ends = analysis::absorbing_chain(rows, absorbing, progress);
  REQUIRE(ends);
  const double r = (1 - p) / p;
  for (Index i = 1; i < n; ++i) {
    const double win = (std::pow(r, i) - 1) / (std::pow(r, n) - 1);
    CHECK((*ends)[i].at(n) == Approx(win).epsilon(1e-12));
    CHECK((*ends)[i].at(0) == Approx(1 - win).epsilon(1e-12));
  }
  rows.assign(analysis::largest_circle + 1, {});
  for (Index i = 0; i < rows.size(); ++i) {
    rows[i] = {{{static_cast<Index>((i + 1) % rows.size()), 1}}, 0};
  }
  absorbing.assign(rows.size(), 0);
  const auto large = analysis::absorbing_chain(rows, absorbing, progress);
  REQUIRE_FALSE(large);
  CHECK(large.error().code == "circle_too_large");
}

namespace {

/// A map of referrals, written tie by tie.
struct Map {
  model::Network network;

  void tie(const char* key, const char* from, const char* to, const model::Object& attributes,
           std::optional<bool> directed = std::nullopt) {
    model::Tie tie{.source = actor(from), .target = actor(to), .key = key, .directed = directed};
    tie.kind = *network.tie_kinds().find("referral");
    tie.details.edit().attributes = attributes;
    REQUIRE(network.add_tie(tie));
  }

  ActorId actor(const char* key) {
    if (const auto id = network.find_actor(key)) return *id;
    return *network.add_actor({.key = key});
  }

  [[nodiscard]] Result<ReferralNumbers> numbers(Index& arc_of_first) const {
    const auto projection = Projection::create(network, {.directed = true});
    REQUIRE(projection);
    arc_of_first = projection->edge_of_tie(0);
    return analysis::referral_numbers(network, *projection);
  }
};

model::Object sent(model::Value attempted, model::Value completed) {
  model::Object object;
  model::assign(object, "attempted", std::move(attempted));
  model::assign(object, "completed", std::move(completed));
  return object;
}

}  // namespace

TEST_CASE("referral numbers: parallel ties add up, what is not said is counted") {
  Map map;
  map.tie("t1", "a", "b", sent(std::int64_t{10}, std::int64_t{4}));
  map.tie("t2", "a", "b", sent("5", 2.5));  // a table's text
  map.tie("t3", "a", "b", {});
  map.tie("t4", "b", "c", sent("many", std::int64_t{1}));
  map.tie("t5", "c", "d", sent(std::int64_t{3}, std::int64_t{3}), false);
  map.tie("t6", "b", "d", sent(std::int64_t{0}, std::int64_t{0}));
  map.tie("t7", "b", "a", sent(std::int64_t{4}, std::int64_t{0}));
  Index arc = 0;
  const auto numbers = map.numbers(arc);
  REQUIRE(numbers);
  CHECK(numbers->attempted[arc] == 15);
  CHECK(numbers->completed[arc] == 6.5);
  CHECK(numbers->known[arc] == 1);
  CHECK(std::ranges::count(numbers->known, 1) == 3);
  CHECK(numbers->ties == 7);
  CHECK(numbers->ties_without_numbers == 3);
  CHECK(numbers->ties_without_direction == 1);
  CHECK(numbers->ties_untried == 1);
  CHECK(numbers->ties_of_few == 1);
}

TEST_CASE("referral numbers: what cannot be names the tie") {
  Index arc = 0;
  Map more;
  more.tie("t1", "a", "b", sent(std::int64_t{10}, std::int64_t{11}));
  const auto above = more.numbers(arc);
  REQUIRE_FALSE(above);
  CHECK(above.error().code == "more_completed");
  CHECK(above.error().args == std::vector<std::string>{"t1", "a", "b", "11", "10"});
  Map less;
  less.tie("t2", "a", "b", sent(std::int64_t{-1}, std::int64_t{0}));
  const auto below = less.numbers(arc);
  REQUIRE_FALSE(below);
  CHECK(below.error().code == "bad_referral_number");
  CHECK(below.error().args == std::vector<std::string>{"t2", "a", "b", "attempted", "-1"});
}
