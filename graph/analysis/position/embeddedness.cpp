// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/embeddedness.h"

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/sorted_rows.h"

namespace saite::analysis {

using project::Index;

std::uint32_t shared_contacts(const UndirectedView& graph, Index a, Index b) {
  std::uint32_t count = 0;
  for_each_common(graph.neighbours(a), graph.neighbours(b), [&](Index) { ++count; });
  return count;
}

Result<Embeddedness> embeddedness(const project::Projection& projection, Progress& progress) {
  const UndirectedView graph(projection);
  const Index m = projection.edge_count();
  Embeddedness out{std::vector<std::uint32_t>(m), Scores(m)};
  const bool done = for_each_actor(
      m, progress,
      [&](Index begin, Index end) {
        for (Index e = begin; e < end; ++e) {
          const auto [a, b] = projection.edges()[e];
          const std::uint32_t shared = shared_contacts(graph, a, b);
          const std::uint32_t all = graph.degree(a) + graph.degree(b) - 2 - shared;
          out.shared[e] = shared;
          if (all > 0) out.overlap[e] = static_cast<double>(shared) / all;
        }
      },
      4096);
  if (!done) return cancelled_error();
  return out;
}

}  // namespace saite::analysis
