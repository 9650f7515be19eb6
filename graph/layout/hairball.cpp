// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/hairball.h"

#include <bit>
#include <cmath>
#include <utility>

namespace saite::layout {
namespace {

constexpr Vertex min_size = 301;
constexpr float least_embeddedness = 0.05F;
constexpr float pull_of_others = 0.1F;

}  // namespace

bool is_hairball(const Graph& graph) {
  const Vertex n = graph.size();
  if (n < min_size || graph.targets.size() < 3 * std::size_t{n}) return false;
  Vertex hub = 0;
  for (Vertex v = 1; v < n; ++v) {
    if (graph.degree(v) > graph.degree(hub)) hub = v;
  }
  std::vector<Vertex> steps;
  std::vector<Vertex> order;
  breadth_first(graph, hub, steps, order);
  const auto log = static_cast<Vertex>(std::bit_width(n) - 1);
  return steps[order[n / 2]] <= log;
}

std::optional<Carrying> carrying_ties(const project::Projection& projection) {
  auto found = backbone(projection);
  if (!found) return std::nullopt;
  const auto parts = connected_parts(projection);
  return Carrying{!parts.empty() && is_hairball(parts.front().graph), std::move(found->kept)};
}

void weigh_by_backbone(Part& part, const project::Projection& projection,
                       const Backbone& backbone) {
  Graph& graph = part.graph;
  for (Vertex v = 0; v < graph.size(); ++v) {
    const project::Index u = part.actors[v];
    for (std::uint32_t arc = graph.offsets[v]; arc < graph.offsets[v + 1]; ++arc) {
      const project::Index w = part.actors[graph.targets[arc]];
      auto edge = projection.find_edge(u, w);
      if (!edge) edge = projection.find_edge(w, u);
      const float pull = std::sqrt(least_embeddedness + backbone.embeddedness[*edge]);
      graph.weights[arc] = backbone.kept[*edge] ? pull : pull_of_others * pull;
    }
  }
}

}  // namespace saite::layout
