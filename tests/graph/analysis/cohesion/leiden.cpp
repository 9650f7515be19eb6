// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/leiden.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

#include "graph/analysis/cohesion/modularity.h"
#include "graph/analysis/paths/components.h"
#include "tests/support/cancel_after.h"
#include "tests/support/classic_graphs.h"
#include "tests/support/random_graphs.h"
#include "tests/support/threads.h"

namespace saite::analysis {
namespace {

using doctest::Approx;
using project::Index;
using project::no_index;
using project::Projection;

Communities communities_of(const Projection& projection, LeidenOptions options = {}) {
  NullProgress progress;
  return *leiden(projection, options, progress);
}

/// Cliques of `size` in a ring, each tied to the next by one tie.
Projection ring_of_cliques(Index cliques, Index size) {
  std::vector<Projection::Edge> edges;
  for (Index c = 0; c < cliques; ++c) {
    for (Index u = 0; u < size; ++u) {
      for (Index v = u + 1; v < size; ++v) edges.push_back({c * size + u, c * size + v});
    }
    edges.push_back({c * size, (c + 1) % cliques * size + 1});
  }
  return Projection::from_edges(cliques * size, edges);
}

/// The best modularity of all partitions, by trying each (restricted growth strings).
double best_modularity(const Projection& projection) {
  std::vector<Index> groups(projection.size(), 0);
  double best = -1;
  const auto fill = [&](auto&& self, Index u, Index used) -> void {
    if (u == projection.size()) {
      best = std::max(best, *modularity(projection, groups));
      return;
    }
    for (Index g = 0; g <= used; ++g) {
      groups[u] = g;
      self(self, u + 1, std::max(used, g == used ? g + 1 : used));
    }
  };
  fill(fill, 0, 0);
  return best;
}

TEST_CASE("karate: the best there is, whatever the seed") {
  const auto projection = test::karate().projection();
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const auto found = communities_of(projection, {.seed = seed});
    CHECK(std::abs(found.modularity - .4197896) < 1e-7);
    CHECK(found.count() == 4);
  }
}

TEST_CASE("cliques in a ring are the communities") {
  const auto found = communities_of(ring_of_cliques(8, 5));
  REQUIRE(found.count() == 8);
  for (Index u = 0; u < 40; ++u) CHECK(found.community_of[u] == u / 5);
  CHECK(found.modularity == Approx(80.0 / 88 - 1.0 / 8));
  CHECK(communities_of(ring_of_cliques(8, 5), {.resolution = 0.01}).count() == 1);
  CHECK(communities_of(test::complete(9)).count() == 1);
  CHECK(communities_of(test::star(9)).count() == 1);
}

TEST_CASE("strengths count") {
  // A path 0-1-2-3 whose middle tie is strong.
  const Projection::Edge edges[] = {{0, 1}, {1, 2}, {2, 3}};
  const double strong_middle[] = {1, 100, 1};
  CHECK(communities_of(Projection::from_edges(4, edges)).count() == 2);
  const auto found = communities_of(Projection::from_edges(4, edges, strong_middle));
  CHECK(found.community_of[1] == found.community_of[2]);
}

TEST_CASE("small networks: as good as trying every partition") {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const auto projection = test::gnp(8, 0.35, {.seed = seed, .weighted = seed % 2 == 0});
    if (projection.edge_count() == 0) continue;
    CHECK(communities_of(projection).modularity == Approx(best_modularity(projection)));
  }
}

TEST_CASE("communities are connected, numbered by size, and their modularity is what is said") {
  for (const bool weighted : {false, true}) {
    for (const Projection& p : test::random_family({.seed = 51, .weighted = weighted})) {
      const auto found = communities_of(p);
      for (Index c = 1; c < found.count(); ++c) CHECK(found.sizes[c - 1] >= found.sizes[c]);
      CHECK(std::accumulate(found.sizes.begin(), found.sizes.end(), 0U) == p.size());
      CHECK(found.modularity == Approx(modularity(p, found.community_of).value_or(0)));
      CHECK(found.modularity < 1);
      std::vector<Projection::Edge> inside;
      for (const auto edge : p.edges()) {
        if (found.community_of[edge.a] == found.community_of[edge.b]) inside.push_back(edge);
      }
      NullProgress progress;
      CHECK(components(Projection::from_edges(p.size(), inside), progress)->count() ==
            found.count());
    }
  }
}

TEST_CASE("communities are the same in every run and for any number of threads") {
  const auto projection = test::preferential(3000, 3, {.seed = 2});
  const auto found = communities_of(projection);
  for (const std::size_t threads : {1UL, 4UL}) {
    const auto again = test::with_threads(threads, [&] { return communities_of(projection); });
    CHECK(again.community_of == found.community_of);
  }
  const auto more = communities_of(test::with_isolates(projection, 2));
  CHECK(more.sizes[more.count() - 1] == 1);
  CHECK(more.sizes[more.count() - 2] == 1);
  CHECK(std::abs(more.modularity - found.modularity) < 0.01);
  const auto order = test::random_order(projection.size(), 9);
  CHECK(std::abs(communities_of(test::relabelled(projection, order)).modularity -
                 found.modularity) < 0.01);
}

TEST_CASE("Leiden can be cancelled") {
  test::CancelAfter cancel(0);
  CHECK(leiden(test::preferential(20'000, 4), {}, cancel).error() == cancelled_error());
}

TEST_CASE("modularity by hand and of karate's real split") {
  // Two triangles joined by one tie: 6/7 inside, degrees 7 of 14 each.
  const Projection::Edge edges[] = {{0, 1}, {1, 2}, {0, 2}, {3, 4}, {4, 5}, {3, 5}, {2, 3}};
  const auto projection = Projection::from_edges(6, edges);
  const Index halves[] = {0, 0, 0, 1, 1, 1};
  CHECK(*modularity(projection, halves) == Approx(6.0 / 7 - 0.5));
  CHECK(*modularity(projection, halves, 2.0) == Approx(6.0 / 7 - 1.0));
  const Index one[] = {0, 0, 0, 0, 0, 0};
  CHECK(*modularity(projection, one) == Approx(0));
  const Index none[] = {no_index, no_index, no_index, no_index, no_index, no_index};
  CHECK_FALSE(modularity(projection, none).has_value());
  // Who is in no group is left out with all ties: one triangle and a pair that nothing joins.
  const Index but_one[] = {0, 0, 0, no_index, 1, 1};
  CHECK(*modularity(projection, but_one) == Approx(1 - (36 + 4) / 64.0));
  CHECK_FALSE(modularity(Projection::from_edges(3, {}), std::vector<Index>(3, 0)).has_value());
  const auto split = test::karate_factions();
  CHECK(std::abs(*modularity(test::karate().projection(), split) - .3582347) < 5e-8);
}

}  // namespace
}  // namespace saite::analysis
