// SPDX-License-Identifier: Apache-2.0
// Any small graph with strengths that are fractions: weighted betweenness is what whole-number
// arithmetic gives, by the definition and not by Brandes' sums. All strengths times the same number
// change nothing, also where that makes lengths no whole numbers.

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

#include "graph/analysis/betweenness/betweenness.h"
#include "graph/project/projection.h"
#include "tests/fuzz/choices.h"

namespace {

using namespace saite;  // a program of one file
using fuzz::require;
using project::Index;
using project::Projection;

constexpr std::int64_t common = 27720;  // every length n/12 … is a whole number of 1/27720
constexpr std::int64_t far = std::numeric_limits<std::int64_t>::max() / 4;

struct Graph {
  Index n = 0;
  bool directed = false;
  std::vector<Projection::Edge> edges;
  std::vector<double> strengths;
  std::vector<std::int64_t> lengths;
};

Graph graph_of(fuzz::Choices& choices) {
  Graph graph;
  graph.n = static_cast<Index>(choices.below(17));
  graph.directed = choices.chance();
  std::vector<bool> tied(static_cast<std::size_t>(graph.n) * graph.n, false);
  while (graph.n > 0 && choices.left()) {
    const auto a = static_cast<Index>(choices.below(graph.n));
    const auto b = static_cast<Index>(choices.below(graph.n));
    const auto strength = static_cast<std::int64_t>(1 + choices.below(12));
    const std::int64_t parts = std::array<std::int64_t, 3>{1, 2, 4}[choices.below(3)];
    if (a == b || tied[a * graph.n + b] || (!graph.directed && tied[b * graph.n + a])) continue;
    tied[a * graph.n + b] = true;
    graph.edges.push_back({a, b});
    graph.strengths.push_back(static_cast<double>(strength) / static_cast<double>(parts));
    graph.lengths.push_back(common / strength * parts);
  }
  return graph;
}

/// Distances and how many shortest paths there are, between all pairs.
struct Paths {
  Index n;
  std::vector<std::int64_t> length;
  std::vector<double> count;
  [[nodiscard]] std::int64_t l(Index s, Index t) const { return length[s * n + t]; }
  [[nodiscard]] double c(Index s, Index t) const { return count[s * n + t]; }
};

/// Floyd & Warshall for the lengths; then paths by rising length: the last step comes from whoever
/// lies on the way.
Paths paths_of(const Graph& graph, const std::vector<std::int64_t>& arcs) {
  const Index n = graph.n;
  Paths paths{n, arcs, std::vector<double>(static_cast<std::size_t>(n) * n, 0)};
  for (Index u = 0; u < n; ++u) paths.length[u * n + u] = 0;
  for (Index k = 0; k < n; ++k) {
    for (Index s = 0; s < n; ++s) {
      for (Index t = 0; t < n; ++t) {
        paths.length[s * n + t] = std::min(paths.l(s, t), paths.l(s, k) + paths.l(k, t));
      }
    }
  }
  std::vector<Index> order(n);
  for (Index s = 0; s < n; ++s) {
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, {}, [&](Index t) { return paths.l(s, t); });
    paths.count[s * n + s] = 1;
    for (const Index t : order) {
      if (t == s || paths.l(s, t) >= far) continue;
      for (Index u = 0; u < n; ++u) {
        const std::int64_t arc = arcs[u * n + t];
        if (arc < far && paths.l(s, u) + arc == paths.l(s, t)) {
          paths.count[s * n + t] += paths.c(s, u);
        }
      }
    }
  }
  return paths;
}

struct Values {
  std::vector<double> actors;
  std::vector<double> edges;
};

Values by_definition(const Graph& graph) {
  const Index n = graph.n;
  std::vector<std::int64_t> arcs(static_cast<std::size_t>(n) * n, far);
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    const auto [a, b] = graph.edges[e];
    arcs[a * n + b] = graph.lengths[e];
    if (!graph.directed) arcs[b * n + a] = graph.lengths[e];
  }
  const Paths p = paths_of(graph, arcs);
  Values values{std::vector<double>(n, 0), std::vector<double>(graph.edges.size(), 0)};
  const double share = graph.directed ? 1 : 0.5;
  for (Index s = 0; s < n; ++s) {
    for (Index t = 0; t < n; ++t) {
      if (s == t || p.l(s, t) >= far) continue;
      for (Index v = 0; v < n; ++v) {
        if (v == s || v == t || p.l(s, v) + p.l(v, t) != p.l(s, t)) continue;
        values.actors[v] += share * p.c(s, v) * p.c(v, t) / p.c(s, t);
      }
      const auto along = [&](Index a, Index b, std::size_t e) {
        if (p.l(s, a) + graph.lengths[e] + p.l(b, t) != p.l(s, t)) return;
        values.edges[e] += share * p.c(s, a) * p.c(b, t) / p.c(s, t);
      };
      for (std::size_t e = 0; e < graph.edges.size(); ++e) {
        along(graph.edges[e].a, graph.edges[e].b, e);
        if (!graph.directed) along(graph.edges[e].b, graph.edges[e].a, e);
      }
    }
  }
  return values;
}

void require_near(double found, double expected) {
  require(std::abs(found - expected) <= 1e-9 * (1 + expected));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Choices choices(data, size);
  const double factor = std::array{1.0, 3.0, 1e-3, 1e6, std::sqrt(2.0), 1.0 / 7}[choices.below(6)];
  Graph graph = graph_of(choices);
  const Values expected = by_definition(graph);
  for (double& strength : graph.strengths) strength *= factor;
  const Projection p =
      Projection::from_edges(graph.n, graph.edges, graph.strengths, graph.directed);
  NullProgress progress;
  const auto found = analysis::betweenness(p, {}, progress);
  require(found.has_value());
  require(found->actors.size() == graph.n && found->edges.size() == p.edge_count());
  for (Index u = 0; u < graph.n; ++u) require_near(found->actors[u], expected.actors[u]);
  for (std::size_t e = 0; e < graph.edges.size(); ++e) {
    const auto at = p.find_edge(graph.edges[e].a, graph.edges[e].b);
    require(at.has_value());
    require_near(found->edges[*at], expected.edges[e]);
  }
  return 0;
}
