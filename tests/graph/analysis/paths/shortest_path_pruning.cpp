// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/shortest_path_pruning.h"

#include <doctest/doctest.h>

#include <cmath>
#include <queue>

#include "tests/support/random_graphs.h"

namespace saite::analysis::edges_on_paths_test {

using namespace saite::project;  // NOLINT: of this test alone

namespace {

PrunedProjection part_of(const Projection& p) {
  NullProgress progress;
  return prune_to_shortest_paths(p, arc_lengths(p), progress);
}

/// Distances from one actor by the plainest of means: Bellman and Ford's rounds.
std::vector<double> far_from(const Projection& p, const ArcLengths& lengths, Index source) {
  std::vector<double> far(p.size(), std::numeric_limits<double>::infinity());
  far[source] = 0;
  for (bool changed = true; changed;) {
    changed = false;
    for (Index e = 0; e < p.edge_count(); ++e) {
      const auto [a, b] = p.edges()[e];
      const auto nearer = [&](Index from, Index to) {
        if (far[from] + lengths.of_edge[e] >= far[to]) return;
        far[to] = far[from] + lengths.of_edge[e];
        changed = true;
      };
      nearer(a, b);
      if (!p.directed()) nearer(b, a);
    }
  }
  return far;
}

}  // namespace

TEST_CASE("A weak tie beside a strong way round is on no path; one as long as it stays") {
  const std::vector<Projection::Edge> edges{{0, 1}, {0, 2}, {0, 3}, {1, 2}, {2, 3}};
  // Lengths: 0–1 and 1–2 1/4 each, 0–2 1/2 (as long as the way over 1), 2–3 1/4, 0–3 1.
  const std::vector<double> weights{4, 2, 1, 4, 4};
  const auto part = part_of(Projection::from_edges(4, edges, weights));
  CHECK(part.kept == std::vector<Index>{0, 1, 3, 4});
  CHECK(part.projection.size() == 4);
  CHECK(part.projection.weighted());
  // Lengths that are no whole numbers: nothing goes that is longer by less than a millionth.
  const std::vector<double> odd{4 * std::sqrt(2), 2 * std::sqrt(2) * (1 - 1e-8), std::sqrt(2),
                                4 * std::sqrt(2), 4 * std::sqrt(2)};
  CHECK(part_of(Projection::from_edges(4, edges, odd)).kept == std::vector<Index>{0, 1, 3, 4});
}

TEST_CASE("What is left has the same distances, and every edge left out is longer than a path") {
  std::size_t left_out = 0;
  for (const bool directed : {false, true}) {
    for (const Projection& p :
         test::random_family({.seed = 5, .weighted = true, .directed = directed})) {
      const auto lengths = arc_lengths(p);
      const auto part = part_of(p);
      left_out += p.edge_count() - part.kept.size();
      const auto fewer = arc_lengths(part.projection);
      std::vector<std::uint8_t> stays(p.edge_count(), 0);
      for (Index i = 0; i < part.kept.size(); ++i) {
        stays[part.kept[i]] = 1;
        CHECK(part.projection.edges()[i] == p.edges()[part.kept[i]]);
        CHECK(part.projection.edge_weight(i) == p.edge_weight(part.kept[i]));
      }
      for (Index s = 0; s < p.size(); s += 1 + p.size() / 20) {
        const auto before = far_from(p, lengths, s);
        const auto after = far_from(part.projection, fewer, s);
        for (Index v = 0; v < p.size(); ++v) {
          if (std::isinf(before[v])) {
            CHECK(std::isinf(after[v]));
          } else {
            CHECK(after[v] * fewer.unit == doctest::Approx(before[v] * lengths.unit));
          }
        }
        for (Index e = 0; e < p.edge_count(); ++e) {
          if (stays[e] == 0 && p.edges()[e].a == s) {
            CHECK(before[p.edges()[e].b] < lengths.of_edge[e]);
          }
        }
      }
    }
  }
  CHECK(left_out > 0);
}

}  // namespace saite::analysis::edges_on_paths_test
