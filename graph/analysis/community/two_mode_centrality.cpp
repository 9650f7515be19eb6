// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/two_mode_centrality.h"

#include <array>
#include <cstdint>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/analysis/paths/distances.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// The greatest betweenness of an actor of a mode of `own`, beside a mode of `other`: the middle of
/// stars that hang together as evenly as can be.
double greatest_betweenness(Index own, Index other) {
  if (own == 0 || other == 0) return 0;
  const std::int64_t stars = (std::int64_t{own} - 1) / other;
  const std::int64_t left = (std::int64_t{own} - 1) % other;
  const double m = other;
  const auto s = static_cast<double>(stars);
  const auto t = static_cast<double>(left);
  return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

}  // namespace

Result<TwoModeCentrality> two_mode_centrality(const Projection& projection, const TwoMode& modes,
                                              Progress& progress) {
  const auto graph = Projection::from_edges(projection.size(), projection.edges());
  auto passed = betweenness(graph, {.edges = false}, progress);
  if (!passed) return passed.error();
  auto far = distances(graph, progress);
  if (!far) return far.error();

  const Index n = graph.size();
  const double all = static_cast<double>(modes.sizes[0]) + modes.sizes[1];
  const std::array<double, 2> greatest{greatest_betweenness(modes.sizes[0], modes.sizes[1]),
                                       greatest_betweenness(modes.sizes[1], modes.sizes[0])};
  TwoModeCentrality found{std::vector<std::optional<double>>(n),
                          std::vector<std::optional<double>>(n),
                          std::vector<std::optional<double>>(n)};
  for (Index u = 0; u < n; ++u) {
    const Index mode = modes.mode_of[u];
    if (mode == no_index) continue;
    const double own = modes.sizes[mode];
    const double other = modes.sizes[1 - mode];
    found.degree[u] = graph.degree(u) / other;
    if (greatest[mode] > 0) found.betweenness[u] = passed->actors[u] / greatest[mode];
    if (far->total[u] <= 0) continue;
    const double nearest = other + 2 * (own - 1);  // one step to each there, two to each here
    found.closeness[u] = nearest / far->total[u] * far->reached[u] / (all - 1);
  }
  return found;
}

}  // namespace saite::analysis
