// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/core_periphery.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT
using analysis::CorePattern;
using analysis::CorePeriphery;

std::optional<CorePeriphery> split_of(const Projection& p, CorePattern pattern,
                                      Index exhaustive = 20) {
  NullProgress progress;
  auto found =
      analysis::core_periphery(p, {.pattern = pattern, .exhaustive = exhaustive}, progress);
  REQUIRE(found);
  return *found;
}

void check_core(const test::ClassicGraph& graph, CorePattern pattern, double fit,
                std::vector<std::string> core) {
  const auto found = split_of(graph.projection(), pattern);
  REQUIRE(found);
  CHECK(std::abs(found->fit - fit) <= 0.00005000001);
  CHECK(found->exhaustive);
  std::vector<std::string> names;
  for (const Index u : found->cores.at(0)) names.push_back(graph.names[u]);
  std::ranges::sort(core);
  CHECK(names == core);
}

/// Pearson's r over the pairs that the pattern compares.
std::optional<double> fit_by_definition(const Projection& p, CorePattern pattern,
                                        const std::vector<Index>& core) {
  std::vector<double> ties;
  std::vector<double> ideal;
  const auto in = [&](Index u) { return std::ranges::binary_search(core, u); };
  for (Index a = 0; a < p.size(); ++a) {
    for (Index b = a + 1; b < p.size(); ++b) {
      if (pattern == CorePattern::ignored && in(a) != in(b)) continue;
      ties.push_back(p.find_edge(a, b) ? 1 : 0);
      ideal.push_back(pattern == CorePattern::joined ? in(a) || in(b) : in(a) && in(b));
    }
  }
  const auto n = static_cast<double>(ties.size());
  double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    x += ties[i];
    y += ideal[i];
    xx += ties[i] * ties[i];
    yy += ideal[i] * ideal[i];
    xy += ties[i] * ideal[i];
  }
  const double spread = (xx - x * x / n) * (yy - y * y / n);
  if (!(spread > 1e-12)) return std::nullopt;
  return (xy - x * y / n) / std::sqrt(spread);
}

}  // namespace

TEST_CASE("kite and Florentine marriages: core and periphery by three patterns") {
  check_core(test::kite(), CorePattern::joined, .3273,
             {"Andre", "Diane", "Fernando", "Garth", "Ike"});
  check_core(test::kite(), CorePattern::ignored, .6000,
             {"Andre", "Beverley", "Diane", "Fernando", "Garth"});
  check_core(test::kite(), CorePattern::apart, .5092,
             {"Andre", "Beverley", "Carol", "Diane", "Ed", "Fernando", "Garth"});
  check_core(test::florentine(), CorePattern::joined, .3299, {"Medici", "Strozzi", "Guadagni"});
  check_core(test::florentine(), CorePattern::ignored, .4226, {"Medici", "Ridolfi", "Tornabuoni"});
  check_core(test::florentine(), CorePattern::apart, .4030,
             {"Castellani", "Peruzzi", "Strozzi", "Bischeri"});
}

TEST_CASE("closed form: the centre of a star is its core") {
  const auto found = split_of(test::star(9), CorePattern::joined);
  CHECK(found->fit == doctest::Approx(1));
  CHECK(found->cores == std::vector<std::vector<Index>>{{0}});
  CHECK_FALSE(found->core_density.has_value());
  CHECK(*found->between_density == 1);
  CHECK(*found->periphery_density == 0);
  // No ties or all of them: nothing varies.
  CHECK_FALSE(split_of(test::complete(6), CorePattern::joined).has_value());
  CHECK_FALSE(split_of(Projection::from_edges(6, {}), CorePattern::apart).has_value());
}

TEST_CASE("the fit is Pearson's r, and no core does better") {
  for (const CorePattern pattern :
       {CorePattern::joined, CorePattern::ignored, CorePattern::apart}) {
    for (std::uint64_t seed = 1; seed < 4; ++seed) {
      const auto p = test::gnp(9, 0.4, {.seed = seed});
      double best = -2;
      std::size_t count = 0;
      for (unsigned mask = 0; mask < 512; ++mask) {
        std::vector<Index> core;
        for (Index u = 0; u < 9; ++u) {
          if ((mask >> u & 1U) != 0) core.push_back(u);
        }
        const auto fit = fit_by_definition(p, pattern, core);
        if (!fit) continue;
        if (*fit > best + 1e-9) count = 0;
        if (*fit > best - 1e-9) ++count;
        best = std::max(best, *fit);
      }
      const auto found = split_of(p, pattern);
      CHECK(found->fit == doctest::Approx(best));
      CHECK(found->cores.size() == count);
    }
  }
}

TEST_CASE("the search comes near what trying all finds, and never above") {
  double worst = 1;
  for (const CorePattern pattern :
       {CorePattern::joined, CorePattern::ignored, CorePattern::apart}) {
    for (std::uint64_t seed = 1; seed < 8; ++seed) {
      const auto p = test::preferential(16, 3, {.seed = seed});
      const auto all = split_of(p, pattern);
      const auto some = split_of(p, pattern, 0);
      CHECK_FALSE(some->exhaustive);
      CHECK(some->fit <= all->fit + 1e-9);
      CHECK(*fit_by_definition(p, pattern, some->cores[0]) == doctest::Approx(some->fit));
      worst = std::min(worst, some->fit / all->fit);
    }
  }
  CHECK(worst > 0.9);
}

TEST_CASE("continuous core: a rank-one network fits perfectly") {
  // Strengths that are products of 1, 2, 3, 4, 5.
  std::vector<Projection::Edge> edges;
  std::vector<double> weights;
  for (Index a = 0; a < 5; ++a) {
    for (Index b = a + 1; b < 5; ++b) {
      edges.push_back({a, b});
      weights.push_back((a + 1.0) * (b + 1.0));
    }
  }
  NullProgress progress;
  const auto found = *analysis::coreness(Projection::from_edges(6, edges, weights), progress);
  REQUIRE(found);
  CHECK(found->fit == doctest::Approx(1));
  const double length = std::sqrt(1.0 + 4 + 9 + 16 + 25);
  for (Index u = 0; u < 5; ++u) CHECK(found->coreness[u] == doctest::Approx((u + 1) / length));
  CHECK(found->coreness[5] == 0);
  CHECK_FALSE(analysis::coreness(Projection::from_edges(3, {}), progress)->has_value());
}

TEST_CASE("continuous core: least squares, nobody can move to the better") {
  NullProgress progress;
  const auto p = test::karate().projection();
  auto found = **analysis::coreness(p, progress);
  // Back to the scale of the least squares: the best factor for products of unit length.
  const auto misfit = [&](const std::vector<double>& c) {
    double sum = 0;
    for (Index a = 0; a < p.size(); ++a) {
      for (Index b = a + 1; b < p.size(); ++b) {
        const double d = (p.find_edge(a, b) ? 1 : 0) - c[a] * c[b];
        sum += d * d;
      }
    }
    return sum;
  };
  double tied = 0;
  double squares = 0;
  for (Index a = 0; a < p.size(); ++a) {
    for (Index b = a + 1; b < p.size(); ++b) {
      const double product = found.coreness[a] * found.coreness[b];
      tied += p.find_edge(a, b) ? product : 0;
      squares += product * product;
    }
  }
  std::vector<double> c = found.coreness;
  for (double& x : c) x *= std::sqrt(tied / squares);
  const double min = misfit(c);
  for (Index u = 0; u < p.size(); ++u) {
    for (const double step : {-0.01, 0.01}) {
      c[u] += step;
      CHECK(misfit(c) > min);
      c[u] -= step;
    }
  }
  // The two leaders are deepest in the core.
  CHECK(std::ranges::max_element(found.coreness) - found.coreness.begin() == 33);
  CHECK(found.coreness[0] > found.coreness[2] * 0.9);
}

TEST_CASE("core and periphery can be cancelled and do not depend on names") {
  test::CancelAfter cancel(0);
  CHECK_FALSE(analysis::core_periphery(test::gnp(3000, 0.01), {}, cancel));
  const auto p = test::gnp(12, 0.3, {.seed = 2});
  const auto order = test::random_order(12, 4);
  const auto a = split_of(p, CorePattern::ignored);
  const auto b = split_of(test::relabelled(p, order), CorePattern::ignored);
  CHECK(a->fit == doctest::Approx(b->fit));
  std::vector<Index> moved;
  for (const Index u : a->cores[0]) moved.push_back(order[u]);
  std::ranges::sort(moved);
  CHECK(std::ranges::find(b->cores, moved) != b->cores.end());
}
