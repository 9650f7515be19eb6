// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/key_players.h"

#include <doctest/doctest.h>

#include <cmath>

#include "graph/analysis/kit/change.h"
#include "graph/analysis/paths/distances.h"
#include "graph/analysis/paths/steps.h"
#include "graph/analysis/position/fragmentation.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT
using analysis::KeyAim;
using analysis::KeyPlayerOptions;
using analysis::KeyPlayers;

constexpr double four_digits = 0.00005000001;

KeyPlayers players(const Projection& p, KeyPlayerOptions options) {
  NullProgress progress;
  auto found = analysis::key_players(p, options, progress);
  REQUIRE(found);
  return *found;
}

double df(const Projection& p, const std::vector<Index>& removed) {
  NullProgress progress;
  return (**analysis::distance_fragmentation(p, removed, {}, progress)).value;
}

void near(double value, double expected) {
  CHECK(std::abs(value - expected) <= four_digits);
}

std::vector<std::string> names_of(const test::ClassicGraph& graph,
                                  const analysis::KeyPlayerSet& set) {
  std::vector<std::string> names;
  for (const Index u : set.members) names.push_back(graph.names[u]);
  return names;
}

/// The worth of a set, by removing it and looking at every pair.
double worth_by_definition(const Projection& p, KeyAim aim, Index steps,
                           const std::vector<Index>& set) {
  if (aim == KeyAim::fragment || aim == KeyAim::distance_fragment) {
    const auto rest =
        analysis::apply_change(p, {.remove_actors = set, .remove_edges = {}, .add = {}});
    const Index n = rest->projection.size();
    double sum = 0;
    for (Index u = 0; u < n; ++u) {
      const auto far = analysis::steps_from(rest->projection, std::span(&u, 1));
      for (Index v = 0; v < n; ++v) {
        if (v == u || far[v] == no_index) continue;
        sum += aim == KeyAim::fragment ? 1.0 : 1.0 / far[v];
      }
    }
    return 1 - sum / (n * (n - 1.0));
  }
  const auto far = analysis::steps_from(p, set);
  double sum = 0;
  for (const Index d : far) {
    if (d == no_index) continue;
    if (aim == KeyAim::reach)
      sum += d <= steps ? 1 : 0;
    else
      sum += d == 0 ? 1.0 : 1.0 / d;
  }
  return aim == KeyAim::reach ? sum : sum / p.size();
}

}  // namespace

TEST_CASE("kite: fragmentation") {
  const auto graph = test::kite();
  const auto p = graph.projection();
  near(df(p, {}), .3537);
  const auto check = [&](const char* name, double f, double d) {
    const std::vector<Index> one{graph[name]};
    near(*analysis::fragmentation(p, one), f);
    near(df(p, one), d);
  };
  check("Diane", 0, .3935);
  check("Heather", .3889, .4861);
  check("Ike", .2222, .3889);
  check("Fernando", 0, .3986);
}

TEST_CASE("kite: key players") {
  const auto graph = test::kite();
  const auto p = graph.projection();
  const auto missed = players(p, {.aim = KeyAim::fragment, .size = 2});
  CHECK(missed.exhaustive);
  REQUIRE(missed.sets.size() == 1);
  CHECK(names_of(graph, missed.sets[0]) == std::vector<std::string>{"Fernando", "Garth"});
  near(missed.value, .5357);
  near(df(p, missed.sets[0].members), .6071);
  const auto far = players(p, {.aim = KeyAim::distance_fragment, .size = 2});
  CHECK(far.sets == missed.sets);
  near(far.value, .6071);

  const auto told = players(p, {.aim = KeyAim::reach, .size = 2, .steps = 1});
  REQUIRE(told.sets.size() == 1);
  CHECK(names_of(graph, told.sets[0]) == std::vector<std::string>{"Diane", "Ike"});
  CHECK(told.value == 10);
  const auto nearest = players(p, {.aim = KeyAim::distance_reach, .size = 2});
  CHECK(nearest.sets == told.sets);
  CHECK(nearest.value == 1);
}

TEST_CASE("Florentine marriages: without the Medici") {
  const auto graph = test::florentine();
  const auto p = graph.projection();
  const std::vector<Index> medici{graph["Medici"]};
  near(*analysis::fragmentation(p, medici), .3846);
  near(df(p, medici), .6738);
  near(df(p, {}), .4998);
}

TEST_CASE("karate: key players") {
  const auto p = test::karate().projection();
  const auto one = players(p, {.aim = KeyAim::fragment, .size = 1});
  CHECK(one.sets == std::vector<analysis::KeyPlayerSet>{{{0}}});
  near(one.value, .3163);
  const auto two = players(p, {.aim = KeyAim::fragment, .size = 2});
  CHECK(two.sets == std::vector<analysis::KeyPlayerSet>{{{0, 1}}});
  near(two.value, .4234);
  const auto near_one = players(p, {.aim = KeyAim::distance_reach, .size = 1});
  CHECK(near_one.sets == std::vector<analysis::KeyPlayerSet>{{{33}}});
  near(near_one.value, .7132);
  const auto near_two = players(p, {.aim = KeyAim::distance_reach, .size = 2});
  CHECK(near_two.sets == std::vector<analysis::KeyPlayerSet>{{{0, 33}}});
  near(near_two.value, .9559);
  CHECK(analysis::reach_of(p, std::vector<Index>{0, 33}, 1) == 31);
}

TEST_CASE("closed form of key players: star and ring") {
  const auto hub = players(test::star(8), {.aim = KeyAim::fragment, .size = 1});
  CHECK(hub.sets == std::vector<analysis::KeyPlayerSet>{{{0}}});
  CHECK(hub.value == 1);
  // Any two at opposite ends of a ring of six leave parts of two: three pairs, all listed.
  const auto ring = players(test::cycle(6), {.aim = KeyAim::fragment, .size = 2});
  CHECK(ring.sets == std::vector<analysis::KeyPlayerSet>{{{0, 3}}, {{1, 4}}, {{2, 5}}});
  CHECK(ring.value == doctest::Approx(1 - 4.0 / 12));
  const auto few = players(test::cycle(6), {.aim = KeyAim::fragment, .size = 2, .max_sets = 2});
  CHECK(few.more);
  CHECK(few.sets.size() == 2);
}

TEST_CASE("fragmentation along the arcs: by hand, by definition, and estimated") {
  NullProgress progress;
  const auto of = [&](const Projection& p, const std::vector<Index>& removed = {},
                      analysis::DistanceFragmentationOptions options = {}) {
    return **analysis::directed_fragmentation(p, removed, options, progress);
  };
  // 0 → 1 → 2, and 3 ⇄ 2: of twelve ordered pairs 0 reaches three, 1 two, 2 and 3 each other.
  const Projection::Edge arcs[] = {{0, 1}, {1, 2}, {2, 3}, {3, 2}};
  const auto hand = Projection::from_edges(4, arcs, {}, true);
  CHECK(of(hand).value == doctest::Approx(1 - 7.0 / 12));
  CHECK(df(hand, {}) == doctest::Approx(1 - (1 + 1.0 / 2 + 1.0 / 3 + 1 + 1.0 / 2 + 2) / 12));
  CHECK(of(hand, {2}).value == doctest::Approx(1 - 1.0 / 6));
  CHECK(*analysis::fragmentation(hand) == 0);  // directions ignored
  CHECK(of(test::star(5)).value == 0);
  for (std::uint64_t seed = 1; seed < 6; ++seed) {
    const auto p = test::gnp(60, 0.03, {.seed = seed, .directed = true});
    const std::vector<Index> gone{3, 40};
    CHECK(of(p).value == doctest::Approx(worth_by_definition(p, KeyAim::fragment, 0, {})));
    CHECK(of(p, gone).value == doctest::Approx(worth_by_definition(p, KeyAim::fragment, 0, gone)));
    CHECK(df(p, gone) ==
          doctest::Approx(worth_by_definition(p, KeyAim::distance_fragment, 0, gone)));
  }
  // From a sample: near the truth, by no more than a few of the errors it states.
  const auto large = test::gnp(900, 0.0015, {.seed = 4, .directed = true});
  const auto some = of(large, {}, {.exact_up_to = 10, .sources = 300});
  REQUIRE(some.error);
  CHECK(*some.error > 0);
  CHECK(std::abs(some.value - of(large).value) < 4 * *some.error);
}

TEST_CASE("all best sets by definition, on random networks") {
  for (const KeyAim aim :
       {KeyAim::fragment, KeyAim::distance_fragment, KeyAim::reach, KeyAim::distance_reach}) {
    for (std::uint64_t seed = 1; seed < 5; ++seed) {
      const auto p = test::gnp(14, 0.2, {.seed = seed, .directed = seed % 2 == 0});
      double best = -1;
      std::vector<analysis::KeyPlayerSet> sets;
      for (Index a = 0; a < 14; ++a) {
        for (Index b = a + 1; b < 14; ++b) {
          const double value = worth_by_definition(p, aim, 2, {a, b});
          if (value > best + 1e-9) {
            best = value;
            sets.clear();
          }
          if (value > best - 1e-9) sets.push_back({{a, b}});
        }
      }
      const auto found = players(p, {.aim = aim, .size = 2, .steps = 2});
      CAPTURE(seed);
      CAPTURE(static_cast<int>(aim));
      CHECK(found.exhaustive);
      CHECK(found.value == doctest::Approx(best));
      CHECK(found.sets == sets);
    }
  }
}

TEST_CASE("the greedy search finds what trying all finds, on most networks") {
  int same = 0;
  int all = 0;
  for (const KeyAim aim :
       {KeyAim::fragment, KeyAim::reach, KeyAim::distance_reach, KeyAim::distance_fragment}) {
    for (std::uint64_t seed = 1; seed < 11; ++seed) {
      const auto p = test::preferential(26, 2, {.seed = seed});
      const auto best = players(p, {.aim = aim, .size = 3});
      const auto greedy = players(p, {.aim = aim, .size = 3, .seed = seed, .budget = 0});
      CHECK(best.exhaustive);
      CHECK_FALSE(greedy.exhaustive);
      CHECK(greedy.value <= best.value + 1e-9);
      CHECK(greedy.value >= 0.9 * best.value);
      same += greedy.value > best.value - 1e-9 ? 1 : 0;
      ++all;
    }
  }
  CHECK(same >= all * 9 / 10);
}

TEST_CASE("removal scan: pairs left, of every actor at once") {
  for (std::uint64_t seed = 1; seed < 12; ++seed) {
    const auto p = test::mixed(60, {.seed = seed});
    const analysis::UndirectedView view(p);
    analysis::RemovalScan scan(view);
    std::vector<std::uint8_t> gone(p.size());
    gone[seed] = gone[2 * seed] = 1;
    const auto pairs = scan.run(gone);
    for (Index u = 0; u < p.size(); ++u) {
      std::vector<Index> removed{static_cast<Index>(seed), static_cast<Index>(2 * seed)};
      if (gone[u] == 0) removed.push_back(u);
      const double n = p.size() - static_cast<double>(removed.size());
      const double left = (1 - *analysis::fragmentation(p, removed)) * n * (n - 1);
      CHECK(static_cast<double>(pairs[u]) == doctest::Approx(left));
    }
  }
}

TEST_CASE(
    "distance-weighted fragmentation is one minus the mean efficiency; samples say their error") {
  NullProgress progress;
  const auto p = test::gnp(400, 0.01, {.seed = 3});
  const auto all = analysis::distances(p, progress);
  CHECK(df(p, {}) == doctest::Approx(1 - *all->efficiency()));
  int covered = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto some = **analysis::distance_fragmentation(
        p, {}, {.exact_up_to = 0, .sources = 80, .seed = seed}, progress);
    REQUIRE(some.error);
    covered += std::abs(some.value - df(p, {})) < 2.5 * *some.error ? 1 : 0;
  }
  CHECK(covered >= 17);
}

TEST_CASE("key players: wrong sizes, cancelling, same seed") {
  NullProgress progress;
  const auto p = test::gnp(40, 0.1, {.seed = 2});
  CHECK(analysis::key_players(p, {.size = 0}, progress).error().code == "bad_set_size");
  CHECK(analysis::key_players(test::path(1), {}, progress).error().code == "too_few_for_sets");
  CHECK(analysis::key_players(test::path(3), {.size = 3}, progress).error().code == "bad_set_size");
  CHECK(analysis::key_players(p, {.size = 51}, progress).error().code == "bad_set_size");
  test::CancelAfter cancel(1);
  CHECK(analysis::key_players(p, {.size = 3, .budget = 0}, cancel).error().code == "cancelled");
  const auto a = players(p, {.size = 3, .seed = 9, .budget = 0});
  const auto b = players(p, {.size = 3, .seed = 9, .budget = 0});
  CHECK(a.sets == b.sets);
}
