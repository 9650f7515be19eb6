// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/analysis/betweenness/path_graph.h"
#include "graph/analysis/paths/block_tree.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// One block as a PathGraph, its actors that are alike merged into one vertex, and the way back
/// from loads of the PathGraph to betweenness of the block's actors and edges.
///
/// Twins are actors with the same neighbours (apart from each other) and as many actors behind
/// them: exchanging them changes nothing, so they have the same betweenness. Shortest paths between
/// two of them are known without a search: an edge where they are tied (adjacent twins), else one
/// path over each common neighbour (apart twins).
/// Source: Sarıyüce et al. 2013, doi:10.1137/1.9781611972832.76 (identical vertices, type I and
/// II).
class BlockProblem {
 public:
  BlockProblem(const project::Projection& projection, const BlockTree& tree, project::Index block);

  [[nodiscard]] const PathGraph& graph() const { return graph_; }

  /// Betweenness of the block's actors, as BlockTree::actors_of() orders them, and of its edges, as
  /// edges_of() does (empty: not wanted). Unordered pairs; without what BlockTree::parted holds.
  void assign(const Dependencies& loads, std::span<double> actors, std::span<double> edges) const;

 private:
  enum class Twins : std::uint8_t { none, apart, adjacent };
  struct Local;

  void merge_twins(const Local& local);
  void build_graph(const Local& local);
  /// Shares of the paths between apart twins that pass a neighbour, and one edge to a neighbour.
  void count_inner_paths();

  std::span<const project::Index> actors_;
  std::span<const project::Index> edges_;
  std::span<const double> ends_;
  std::vector<project::Projection::Edge> local_edges_;  // edges_ in positions of actors_
  std::vector<project::Index> vertex_of_;               // PathGraph vertex of each of actors_
  std::vector<Twins> twins_;                            // by vertex
  std::vector<double> inner_share_;    // by vertex: pairs of its apart twins over each path
  std::vector<double> passing_inner_;  // by vertex: what apart twins around send through a copy
  PathGraph graph_;
};

}  // namespace saite::analysis
