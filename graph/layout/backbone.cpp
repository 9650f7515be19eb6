// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/backbone.h"
#include "graph/base/disjoint_sets.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace saite::layout {
namespace {

using project::Index;
using project::Projection;

constexpr std::uint64_t too_many_paths = 100'000'000;
constexpr double share_of_degree = 0.3;  // exponent

/// Few ties first; each quadrangle is counted from its last vertex in this order.
std::vector<Index> ranks_by_degree(const Projection& graph) {
  std::vector<Index> order(graph.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {}, [&](Index u) { return graph.degree(u); });
  std::vector<Index> rank(graph.size());
  for (Index i = 0; i < graph.size(); ++i) rank[order[i]] = i;
  return rank;
}

/// Calls visit(x, arc v → x, w, arc x → w) for all paths v, x, w whose first vertex is last in
/// rank.
template <class Visit>
void visit_paths(const Projection& graph, std::span<const Index> rank, Index v,
                 const Visit& visit) {
  const auto offsets = graph.offsets();
  const auto heads = graph.neighbour_array();
  for (Index first = offsets[v]; first < offsets[v + 1]; ++first) {
    const Index x = heads[first];
    if (rank[x] > rank[v]) continue;
    for (Index second = offsets[x]; second < offsets[x + 1]; ++second) {
      const Index w = heads[second];
      if (rank[w] < rank[v]) visit(first, w, second);
    }
  }
}

std::uint64_t count_paths(const Projection& graph, std::span<const Index> rank) {
  std::uint64_t paths = 0;
  for (const auto [a, b] : graph.edges()) {
    paths += graph.degree(rank[a] < rank[b] ? a : b);
  }
  return paths;
}

std::vector<float> embeddedness_of(const Projection& graph,
                                   std::span<const std::uint64_t> circles) {
  std::vector<double> at_actor(graph.size(), 0);
  const auto edges = graph.edges();
  double strengths = 0;
  for (Index e = 0; e < edges.size(); ++e) {
    at_actor[edges[e].a] += static_cast<double>(circles[e]);
    at_actor[edges[e].b] += static_cast<double>(circles[e]);
    strengths += graph.edge_weight(e);
  }
  const double mean = strengths > 0 ? strengths / static_cast<double>(edges.size()) : 1;
  std::vector<float> result(edges.size(), 0);
  for (Index e = 0; e < edges.size(); ++e) {
    if (circles[e] == 0) continue;
    const double both = std::sqrt(at_actor[edges[e].a] * at_actor[edges[e].b]);
    result[e] =
        static_cast<float>(static_cast<double>(circles[e]) / both * graph.edge_weight(e) / mean);
  }
  return result;
}

/// An edge is in some maximum spanning tree where stronger edges do not join its ends already.
void keep_trees(const Projection& graph, std::span<const float> strength, std::vector<bool>& kept) {
  const auto edges = graph.edges();
  std::vector<Index> order(edges.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::greater<>(), [&](Index e) { return strength[e]; });
  DisjointSets forest(graph.size());
  for (std::size_t begin = 0; begin < order.size();) {
    std::size_t end = begin;
    for (; end < order.size() && strength[order[end]] == strength[order[begin]]; ++end) {
      const auto [a, b] = edges[order[end]];
      if (forest.root(a) != forest.root(b)) kept[order[end]] = true;
    }
    for (; begin < end; ++begin) forest.join(edges[order[begin]].a, edges[order[begin]].b);
  }
}

void keep_best(const Projection& graph, std::span<const float> strength, std::vector<bool>& kept) {
  std::vector<Index> row;
  for (Index u = 0; u < graph.size(); ++u) {
    const auto edges = graph.incident_edges(u);
    if (edges.empty()) continue;
    row.assign(edges.begin(), edges.end());
    std::ranges::stable_sort(row, std::greater<>(), [&](Index e) { return strength[e]; });
    // A little less, so that 1,024^0.3 is 8 on every machine.
    const double share = std::pow(static_cast<double>(row.size()), share_of_degree) - 1e-9;
    row.resize(static_cast<std::size_t>(std::ceil(share)));
    for (const Index e : row) kept[e] = true;
  }
}

std::optional<Backbone> undirected_backbone(const Projection& graph) {
  const auto circles = quadrangles(graph, too_many_paths);
  if (!circles) return std::nullopt;
  Backbone result;
  result.embeddedness = embeddedness_of(graph, *circles);
  result.kept.assign(graph.edge_count(), false);
  keep_trees(graph, result.embeddedness, result.kept);
  keep_best(graph, result.embeddedness, result.kept);
  return result;
}

}  // namespace

std::optional<std::vector<std::uint64_t>> quadrangles(const Projection& undirected,
                                                      std::uint64_t max_paths) {
  const auto rank = ranks_by_degree(undirected);
  if (count_paths(undirected, rank) > max_paths) return std::nullopt;
  const auto edge_of = undirected.arc_edge_array();
  std::vector<std::uint64_t> through(undirected.edge_count(), 0);
  std::vector<Index> paths(undirected.size(), 0);  // from the vertex at work, by their end
  for (Index v = 0; v < undirected.size(); ++v) {
    visit_paths(undirected, rank, v, [&](Index, Index w, Index) { ++paths[w]; });
    // Every two paths to the same end make a quadrangle.
    visit_paths(undirected, rank, v, [&](Index first, Index w, Index second) {
      through[edge_of[first]] += paths[w] - 1;
      through[edge_of[second]] += paths[w] - 1;
    });
    visit_paths(undirected, rank, v, [&](Index, Index w, Index) { paths[w] = 0; });
  }
  return through;
}

std::optional<Backbone> backbone(const Projection& projection) {
  if (!projection.directed()) return undirected_backbone(projection);
  const auto arcs = projection.edges();
  std::vector<double> strengths;
  if (projection.weighted()) {
    for (Index e = 0; e < arcs.size(); ++e) strengths.push_back(projection.edge_weight(e));
  }
  const Projection pairs = Projection::from_edges(projection.size(), arcs, strengths);
  const auto of_pairs = undirected_backbone(pairs);
  if (!of_pairs) return std::nullopt;
  Backbone result;
  for (const auto [a, b] : arcs) {
    const Index pair = *pairs.find_edge(a, b);
    result.embeddedness.push_back(of_pairs->embeddedness[pair]);
    result.kept.push_back(of_pairs->kept[pair]);
  }
  return result;
}

}  // namespace saite::layout
