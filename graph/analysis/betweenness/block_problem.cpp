// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/block_problem.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "graph/analysis/paths/locality_order.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

/// The block by itself: rows in positions of actors_.
struct BlockProblem::Local {
  std::vector<Index> offsets;
  std::vector<Index> neighbours;  // rising in each row

  Local(std::size_t actors, std::span<const Projection::Edge> edges);

  [[nodiscard]] std::span<const Index> row(Index i) const {
    return {neighbours.data() + offsets[i], offsets[i + 1] - offsets[i]};
  }
};

namespace {

Index position_of(std::span<const Index> actors, Index actor) {
  return static_cast<Index>(std::ranges::lower_bound(actors, actor) - actors.begin());
}

/// By a table where the block is a good part of the whole, by search where a table would be waste.
std::vector<Projection::Edge> in_positions(const Projection& p, std::span<const Index> actors,
                                           std::span<const Index> edges) {
  std::vector<Index> table(actors.size() > p.size() / 16 ? p.size() : 0);
  if (!table.empty()) {
    for (Index i = 0; i < actors.size(); ++i) table[actors[i]] = i;
  }
  const auto position = [&](Index actor) {
    return table.empty() ? position_of(actors, actor) : table[actor];
  };
  std::vector<Projection::Edge> found;
  found.reserve(edges.size());
  for (const Index e : edges) found.push_back({position(p.edges()[e].a), position(p.edges()[e].b)});
  return found;
}

std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9U;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebU;
  return x ^ (x >> 31);
}

/// Whether two sorted rows agree when the owners themselves are left out.
bool same_but_for(std::span<const Index> a, std::span<const Index> b, Index u, Index v) {
  std::size_t i = 0;
  std::size_t j = 0;
  while (true) {
    while (i < a.size() && (a[i] == u || a[i] == v)) ++i;
    while (j < b.size() && (b[j] == u || b[j] == v)) ++j;
    if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
    if (a[i++] != b[j++]) return false;
  }
}

}  // namespace

BlockProblem::Local::Local(std::size_t actors, std::span<const Projection::Edge> edges)
    : offsets(actors + 1, 0), neighbours(2 * edges.size()) {
  for (const auto [a, b] : edges) {
    ++offsets[a + 1];
    ++offsets[b + 1];
  }
  std::partial_sum(offsets.begin(), offsets.end(), offsets.begin());
  // Edges rise by (a, b) with a < b: so do the rows that one walk fills.
  std::vector<Index> next(offsets.begin(), offsets.end() - 1);
  for (const auto [a, b] : edges) {
    neighbours[next[a]++] = b;
    neighbours[next[b]++] = a;
  }
}

BlockProblem::BlockProblem(const Projection& projection, const BlockTree& tree, Index block)
    : actors_(tree.actors_of(block)),
      edges_(tree.edges_of(block)),
      ends_(tree.ends.data() + tree.vertex_offsets[block], actors_.size()) {
  local_edges_ = in_positions(projection, actors_, edges_);
  const Local local(actors_.size(), local_edges_);
  merge_twins(local);
  build_graph(local);
  count_inner_paths();
}

/// Sorts by a hash of the neighbours, apart and adjacent, and checks who falls together. Nobody is
/// a twin in both senses: that would tie two who must not be tied.
void BlockProblem::merge_twins(const Local& local) {
  const auto n = static_cast<Index>(actors_.size());
  vertex_of_.assign(n, project::no_index);
  Index vertices = 0;
  std::vector<std::tuple<std::uint64_t, double, Index>> keys(n);
  for (const Twins kind : {Twins::apart, Twins::adjacent}) {
    for (Index u = 0; u < n; ++u) {
      std::uint64_t hash = kind == Twins::adjacent ? mixed(u + 1U) : 0;
      for (const Index v : local.row(u)) hash += mixed(v + 1U);
      keys[u] = {hash, ends_[u], u};
    }
    std::ranges::sort(keys);
    for (Index i = 0, j = 0; i < n; i = j) {
      const Index u = std::get<2>(keys[i]);
      j = i + 1;
      if (vertex_of_[u] != project::no_index) continue;
      for (; j < n && std::get<0>(keys[j]) == std::get<0>(keys[i]) &&
             std::get<1>(keys[j]) == std::get<1>(keys[i]);
           ++j) {
        const Index v = std::get<2>(keys[j]);
        if (!same_but_for(local.row(u), local.row(v), u, v)) break;
        vertex_of_[u] = vertex_of_[v] = vertices;
      }
      if (vertex_of_[u] == project::no_index) continue;
      twins_.push_back(kind);
      ++vertices;
    }
  }
  for (Index& vertex : vertex_of_) {
    if (vertex != project::no_index) continue;
    vertex = vertices++;
    twins_.push_back(Twins::none);
  }
}

void BlockProblem::build_graph(const Local& local) {
  const auto vertices = static_cast<Index>(twins_.size());
  std::vector<Index> first(vertices, project::no_index);
  for (Index i = static_cast<Index>(actors_.size()); i-- > 0;) first[vertex_of_[i]] = i;
  // Rows of one actor of each vertex to the like: whoever is tied to one twin is to all.
  std::vector<Index> offsets(1, 0);
  std::vector<Index> heads;
  heads.reserve(local.neighbours.size());
  for (Index u = 0; u < vertices; ++u) {
    for (const Index v : local.row(first[u])) {
      if (first[vertex_of_[v]] == v && vertex_of_[v] != u) heads.push_back(vertex_of_[v]);
    }
    offsets.push_back(static_cast<Index>(heads.size()));
  }
  const std::vector<Index> order = locality_order(offsets, heads);
  std::vector<Index> rank(vertices);
  graph_.offsets.assign(vertices + 1U, 0);
  for (Index i = 0; i < vertices; ++i) {
    const Index u = order[i];
    rank[u] = i;
    graph_.offsets[i + 1] = graph_.offsets[i] + offsets[u + 1] - offsets[u];
  }
  // Each vertex enters its neighbours' rows in turn, so that the rows rise without sorting.
  graph_.neighbours.resize(heads.size());
  std::vector<Index> next(graph_.offsets.begin(), graph_.offsets.end() - 1);
  for (Index i = 0; i < vertices; ++i) {
    for (Index at = offsets[order[i]]; at < offsets[order[i] + 1]; ++at) {
      graph_.neighbours[next[rank[heads[at]]]++] = i;
    }
  }

  std::vector<Twins> twins(vertices);
  for (Index vertex = 0; vertex < vertices; ++vertex) twins[rank[vertex]] = twins_[vertex];
  twins_ = std::move(twins);
  graph_.copies.assign(vertices, 0.0);
  graph_.ends.assign(vertices, 0.0);
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    vertex_of_[i] = rank[vertex_of_[i]];
    graph_.copies[vertex_of_[i]] += 1;
    graph_.ends[vertex_of_[i]] += ends_[i];
  }
}

void BlockProblem::count_inner_paths() {
  inner_share_.assign(graph_.size(), 0.0);
  passing_inner_.assign(graph_.size(), 0.0);
  for (Index u = 0; u < graph_.size(); ++u) {
    if (twins_[u] != Twins::apart) continue;
    double paths = 0;
    for (const Index v : graph_.row(u)) paths += graph_.copies[v];
    const double ends = graph_.ends[u] / graph_.copies[u];
    inner_share_[u] = ends * ends * (graph_.copies[u] - 1) / paths;
    for (const Index v : graph_.row(u)) {
      passing_inner_[v] += inner_share_[u] * graph_.copies[u] / 2;
    }
  }
}

void BlockProblem::assign(const Dependencies& loads, std::span<double> actors,
                          std::span<double> edges) const {
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    const Index v = vertex_of_[i];
    actors[i] = loads.vertices[v] / (2 * graph_.copies[v]) + passing_inner_[v];
  }
  if (edges.empty()) return;
  const auto arc = [&](Index u, Index v) {
    const auto row = graph_.row(u);
    return loads.arcs[graph_.offsets[u] + position_of(row, v)];
  };
  for (std::size_t i = 0; i < edges_.size(); ++i) {
    const Index u = vertex_of_[local_edges_[i].a];
    const Index v = vertex_of_[local_edges_[i].b];
    const double ends = graph_.ends[u] / graph_.copies[u];
    // Between adjacent twins: only their own paths take the edge.
    edges[i] = u == v ? ends * ends
                      : (arc(u, v) + arc(v, u)) / (2 * graph_.copies[u] * graph_.copies[v]) +
                            inner_share_[u] + inner_share_[v];
  }
}

}  // namespace saite::analysis
