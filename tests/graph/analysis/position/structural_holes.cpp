// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/structural_holes.h"

#include <doctest/doctest.h>

#include <cmath>

#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"

namespace {

using namespace saite;           // NOLINT: a test
using namespace saite::project;  // NOLINT
using analysis::Scores;
using analysis::StructuralHoles;

StructuralHoles holes_of(const Projection& p) {
  NullProgress progress;
  return *analysis::structural_holes(p, progress);
}

void check_values(const Scores& scores, const std::vector<double>& expected, double half_digit) {
  REQUIRE(scores.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(std::abs(scores[i].value() - expected[i]) <= half_digit);
  }
}

/// Burt's formulas word for word, from a full matrix.
StructuralHoles by_definition(const Projection& p) {
  const Index n = p.size();
  std::vector<std::vector<double>> z(n, std::vector<double>(n));
  for (Index e = 0; e < p.edge_count(); ++e) {
    const auto [a, b] = p.edges()[e];
    z[a][b] += p.edge_weight(e);
    z[b][a] += p.edge_weight(e);
  }
  std::vector<double> sum(n);
  std::vector<double> max(n);
  for (Index i = 0; i < n; ++i) {
    for (const double w : z[i]) {
      sum[i] += w;
      max[i] = std::max(max[i], w);
    }
  }
  StructuralHoles out{Scores(n), Scores(n), Scores(n), Scores(n)};
  for (Index i = 0; i < n; ++i) {
    double constraint = 0;
    double size = 0;
    std::vector<double> parts;
    for (Index j = 0; j < n; ++j) {
      if (z[i][j] == 0) continue;
      double c = z[i][j] / sum[i];
      double redundant = 0;
      for (Index q = 0; q < n; ++q) {
        if (q == i || q == j || sum[q] == 0) continue;
        c += z[i][q] / sum[i] * z[q][j] / sum[q];
        redundant += z[i][q] / sum[i] * z[j][q] / max[j];
      }
      parts.push_back(c * c);
      constraint += c * c;
      size += 1 - redundant;
    }
    if (parts.empty()) continue;
    const auto count = static_cast<double>(parts.size());
    out.constraint[i] = constraint;
    out.effective_size[i] = size;
    out.efficiency[i] = size / count;
    double hierarchy = 0;
    for (const double c : parts) {
      const double r = c / (constraint / count);
      hierarchy += r * std::log(r);
    }
    out.hierarchy[i] = parts.size() == 1 ? 0 : hierarchy / (count * std::log(count));
  }
  return out;
}

void check_same(const Scores& a, const Scores& b) {
  REQUIRE(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    REQUIRE(a[i].has_value() == b[i].has_value());
    if (a[i]) CHECK(std::abs(*a[i] - *b[i]) < 1e-9);
  }
}

/// Burt's example as NetworkX prints it (checked there with UCINET): A B C D E F G.
const std::vector<Projection::Edge> borgatti{{0, 1}, {0, 5}, {0, 6}, {0, 4}, {4, 6},
                                             {5, 6}, {1, 6}, {1, 3}, {3, 6}, {6, 2}};
constexpr double digits3 = 0.0005000001;
constexpr double digits4 = 0.00005000001;

}  // namespace

TEST_CASE("kite: constraint and effective size") {
  const auto holes = holes_of(test::kite().projection());
  check_values(holes.constraint, {.5412, .5412, .6641, .4702, .6641, .4451, .4451, .4311, .5, 1.0},
               digits4);
  check_values(holes.effective_size, {2, 2, 1, 3.3333, 1, 3, 3, 2.3333, 2, 1}, digits4);
}

TEST_CASE("Florentine marriages: constraint") {
  const auto graph = test::florentine(true);
  const auto holes = holes_of(graph.projection());
  const std::vector<std::pair<const char*, double>> expected{
      {"Medici", .2099},  {"Guadagni", .25},     {"Albizzi", .3333},  {"Strozzi", .4583},
      {"Ridolfi", .4599}, {"Tornabuoni", .4599}, {"Bischeri", .4823}, {"Castellani", .4823},
      {"Salviati", .5},   {"Barbadori", .5},     {"Peruzzi", .6559},  {"Acciaiuoli", 1},
      {"Ginori", 1},      {"Lamberteschi", 1},   {"Pazzi", 1}};
  for (const auto& of : expected) {
    CAPTURE(of.first);
    CHECK(std::abs(holes.constraint[graph[of.first]].value() - of.second) <= digits4);
  }
  CHECK_FALSE(holes.constraint[graph["Pucci"]].has_value());
  CHECK_FALSE(holes.effective_size[graph["Pucci"]].has_value());
  CHECK_FALSE(holes.efficiency[graph["Pucci"]].has_value());
  CHECK_FALSE(holes.hierarchy[graph["Pucci"]].has_value());
}

TEST_CASE("karate: constraint and effective size") {
  const auto holes = holes_of(test::karate().projection());
  const auto near = [](std::optional<double> value, double expected) {
    CHECK(std::abs(value.value() - expected) <= digits4);
  };
  near(holes.constraint[0], .1554);
  near(holes.constraint[33], .1564);
  near(holes.constraint[2], .1852);
  near(holes.constraint[8], .3036);
  near(holes.constraint[11], 1);
  near(holes.effective_size[0], 13.75);
  near(holes.effective_size[33], 15.2353);
  near(holes.effective_size[2], 7.8);
  near(holes.effective_size[8], 3.0);
}

TEST_CASE("small shapes: constraint") {
  check_values(holes_of(test::path(4)).constraint, {1, .5, .5, 1}, 1e-12);
  check_values(holes_of(test::complete(4)).constraint, {.925926, .925926, .925926, .925926}, 5e-7);
  // Two 4-cliques joined through actor 8, who is tied to 3 and 4.
  std::vector<Projection::Edge> edges{{3, 8}, {4, 8}};
  for (const Index base : {0U, 4U}) {
    for (Index i = 0; i < 4; ++i) {
      for (Index j = i + 1; j < 4; ++j) edges.push_back({base + i, base + j});
    }
  }
  check_values(holes_of(Projection::from_edges(9, edges)).constraint,
               {.865741, .865741, .865741, .583333, .583333, .865741, .865741, .865741, .5}, 5e-7);
}

TEST_CASE("Borgatti's example: unweighted, weighted, hierarchy") {
  const auto plain = holes_of(Projection::from_edges(7, borgatti));
  CHECK(std::abs(plain.constraint[6].value() - .400) <= digits3);
  CHECK(std::abs(plain.constraint[0].value() - .595) <= digits3);
  CHECK(std::abs(plain.constraint[2].value() - 1) <= digits3);
  CHECK(std::abs(plain.effective_size[6].value() - 4.67) <= 0.005);
  CHECK(std::abs(plain.effective_size[0].value() - 2.50) <= 0.005);
  CHECK(std::abs(plain.effective_size[2].value() - 1) <= 0.005);
  check_values(plain.hierarchy, {.1678, .0737, 0, .0127, .0034, .0034, .0947}, digits4);

  const std::vector<double> weights{2, 3, 5, 2, 8, 3, 4, 1, 3, 10};
  const auto weighted = holes_of(Projection::from_edges(7, borgatti, weights));
  CHECK(std::abs(weighted.constraint[6].value() - .299) <= digits3);
  CHECK(std::abs(weighted.constraint[0].value() - .795) <= digits3);
  CHECK(std::abs(weighted.effective_size[6].value() - 5.47) <= 0.005);
  CHECK(std::abs(weighted.effective_size[0].value() - 2.47) <= 0.005);
}

TEST_CASE("directed example: both ways count") {
  const std::vector<Projection::Edge> arcs{{0, 1}, {0, 2}, {1, 0}, {2, 1}};
  const auto holes = holes_of(Projection::from_edges(3, arcs, {}, true));
  check_values(holes.constraint, {1.003, 1.003, 1.389}, digits3);
  check_values(holes.effective_size, {1.167, 1.167, 1}, digits3);
}

TEST_CASE("closed form of holes: the hub of a star has contacts that do not know each other") {
  const auto holes = holes_of(test::star(11));
  CHECK(holes.constraint[0].value() == doctest::Approx(0.1));
  CHECK(holes.effective_size[0].value() == doctest::Approx(10));
  CHECK(holes.efficiency[0].value() == doctest::Approx(1));
  CHECK(holes.hierarchy[0].value() == doctest::Approx(0));
  // Complete graph: everybody is redundant.
  CHECK(holes_of(test::complete(6)).effective_size[3].value() == doctest::Approx(1));
}

TEST_CASE("holes by definition on random networks") {
  for (const bool weighted : {false, true}) {
    for (const bool directed : {false, true}) {
      for (std::uint64_t seed = 1; seed < 6; ++seed) {
        const test::RandomGraphOptions options{seed, weighted, directed};
        // Hubs exercise the look-up of few contacts among many.
        for (const auto& p : {test::gnp(30, 0.15, options), test::preferential(90, 2, options)}) {
          const auto fast = holes_of(p);
          const auto slow = by_definition(p);
          check_same(fast.constraint, slow.constraint);
          check_same(fast.effective_size, slow.effective_size);
          check_same(fast.efficiency, slow.efficiency);
          check_same(fast.hierarchy, slow.hierarchy);
        }
      }
    }
  }
}

TEST_CASE("holes do not depend on names or isolates, and stay in bounds") {
  const auto p = test::preferential(60, 2, {.seed = 5, .weighted = true});
  const auto order = test::random_order(60, 3);
  const auto a = holes_of(p);
  const auto b = holes_of(test::relabelled(test::with_isolates(p, 0), order));
  const auto c = holes_of(test::with_isolates(p, 2));
  for (Index u = 0; u < 60; ++u) {
    CHECK(*a.constraint[u] == doctest::Approx(*b.constraint[order[u]]));
    CHECK(*a.constraint[u] == *c.constraint[u]);
    CHECK(*a.efficiency[u] <= 1 + 1e-12);
    CHECK(*a.hierarchy[u] >= 0);
    CHECK(*a.hierarchy[u] <= 1 + 1e-12);
  }
  CHECK_FALSE(c.constraint[61].has_value());
}

TEST_CASE("holes can be cancelled") {
  test::CancelAfter progress(0);
  const auto result = analysis::structural_holes(test::gnp(50, 0.1), progress);
  REQUIRE_FALSE(result);
  CHECK(result.error().code == "cancelled");
}
