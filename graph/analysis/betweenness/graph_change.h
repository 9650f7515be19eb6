// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/analysis/paths/multi_source_bfs.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// A projection before and after some edits, over the actors and edges of both: actors that are in
/// one of them alone have no edges in the other. Both directed or both undirected.
///
/// Vertices and edges are numbered as those of `after`, with those that are gone behind them. Safe
/// to read from any thread.   Cost: O(n + m) time and space.
class GraphChange {
 public:
  struct Arc {
    project::Index vertex;  // its other end
    project::Index edge;
  };

  /// One of both states, in compressed rows.
  struct State {
    std::vector<project::Index> offsets;
    std::vector<Arc> arcs;
    std::vector<project::Index> in_offsets;  // directed only
    std::vector<Arc> in_arcs;

    [[nodiscard]] std::span<const Arc> out(project::Index v) const {
      return std::span(arcs).subspan(offsets[v], offsets[v + 1] - offsets[v]);
    }
    /// The same as out() where undirected.
    [[nodiscard]] std::span<const Arc> in(project::Index v) const {
      if (in_offsets.empty()) return out(v);
      return std::span(in_arcs).subspan(in_offsets[v], in_offsets[v + 1] - in_offsets[v]);
    }
  };

  /// An arc of one state alone; an undirected edge counts as two.
  struct LoneArc {
    project::Index from;
    project::Index to;
    project::Index edge;
  };

  GraphChange(const project::Projection& before, const project::Projection& after);

  GraphChange(const GraphChange&) = delete;  // common() lies in it
  GraphChange& operator=(const GraphChange&) = delete;

  /// Actors of both states together.
  [[nodiscard]] project::Index size() const { return size_; }
  [[nodiscard]] std::size_t edge_count() const { return edge_count_; }
  [[nodiscard]] bool directed() const { return directed_; }
  [[nodiscard]] const State& before() const { return before_; }
  [[nodiscard]] const State& after() const { return after_; }
  /// The arcs of both.
  [[nodiscard]] const SearchRows& common() const { return common_; }
  [[nodiscard]] std::span<const LoneArc> removed() const { return removed_; }
  [[nodiscard]] std::span<const LoneArc> added() const { return added_; }

  /// By index in `before`: the vertex.
  [[nodiscard]] std::span<const project::Index> vertices_before() const { return vertices_before_; }
  /// By edge of `after`: the edge of `before` that it was, or no_index.
  [[nodiscard]] std::span<const project::Index> edges_before() const { return edges_before_; }

 private:
  void match_actors(const project::Projection& before, const project::Projection& after);
  std::vector<project::Index> match_edges(const project::Projection& before,
                                          const project::Projection& after);
  [[nodiscard]] State state_of(const project::Projection& p,
                               std::span<const project::Index> vertices,
                               std::span<const project::Index> edges) const;
  void find_common();

  project::Index size_ = 0;
  std::size_t edge_count_ = 0;
  bool directed_;
  std::vector<project::Index> vertices_before_;
  std::vector<project::Index> edges_before_;
  State before_;
  State after_;
  SearchRows common_;
  std::vector<project::Index> common_offsets_;
  std::vector<project::Index> common_heads_;
  std::vector<project::Index> common_in_offsets_;  // directed only
  std::vector<project::Index> common_tails_;
  std::vector<LoneArc> removed_;
  std::vector<LoneArc> added_;
};

/// How many edges and actors are in one of two projections alone; stops counting at `most`.
/// Cost: O(n + m).
[[nodiscard]] std::size_t count_changes(const project::Projection& before,
                                        const project::Projection& after, std::size_t max);

}  // namespace saite::analysis
