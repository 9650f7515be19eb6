// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/model/network.h"
#include "graph/project/filter.h"

namespace saite::project {

/// Position of an actor, or of an edge, in a projection: 0 … count − 1.
using Index = std::uint32_t;
inline constexpr Index no_index = std::numeric_limits<Index>::max();

/// How the strengths of several ties between the same two actors become one.
enum class Combine {
  /// Strengths of different kinds of ties are on no common scale: where the projection has ties of
  /// one kind, as `sum`; of several, as `kinds`. A strength asked for by name (weight_by) is one
  /// scale: `sum`.
  automatic,
  kinds,  // how many kinds of ties join the two
  sum,
  max
};

struct ProjectionOptions {
  Filter filter = {};
  bool directed = false;  // false: every tie counts both ways
  bool weighted = false;  // false: every edge weighs 1; true: strengths, lengths are 1/strength
  Combine combine = Combine::automatic;
  std::string weight_by = {};  // attribute of ties that is their strength; empty: their weight
  friend bool operator==(const ProjectionOptions&, const ProjectionOptions&) = default;
};

/// Errors: unknown_tie_key where no tie has an attribute weight_by.   Cost: O(ties).
Status check_weight(const model::Network& network, const ProjectionOptions& options);

/// An immutable snapshot of a network that analysis and layout read: a simple graph in compressed
/// rows. Loops and ties of polarity −1 are left out; parallel ties are one edge.
///
///     auto p = Projection::create(network, {.weighted = true});
///     for (Index u = 0; u < p->size(); ++u)
///       for (Index v : p->neighbours(u)) …
///
/// Rows are sorted by neighbour. Undirected: an edge stands in both its rows and once in edges(),
/// with a < b. Directed: edges() are arcs a → b, neighbours() their heads, and an undirected tie
/// is two arcs. Safe to read from any thread.
class Projection {
 public:
  struct Edge {
    Index a;
    Index b;
    friend bool operator==(Edge, Edge) = default;
  };

  /// Errors: as select(); unknown_tie_key (weight_by). Cost: O(n + m log(max degree)) time,
  /// O(n + m) space.
  static Result<Projection> create(const model::Network& network, ProjectionOptions options = {});
  /// The same of what is already selected; `selection` must have come from `options.filter`. Ties
  /// whose weight_by is no strength (absent, no number, not above 0) count with their own, ties of
  /// which nobody said a strength with 1; how many is ties_without_strength().
  static Projection create(const model::Network& network, const Selection& selection,
                           ProjectionOptions options);
  /// A projection of no network, for tests, benchmarks and random models: actors 0 … n − 1.
  /// Loops are left out, repeated edges merged; `weights` is empty or as long as `edges`.
  static Projection from_edges(Index n, std::span<const Edge> edges,
                               std::span<const double> weights = {}, bool directed = false);

  [[nodiscard]] const ProjectionOptions& options() const { return options_; }
  [[nodiscard]] bool directed() const { return options_.directed; }
  [[nodiscard]] bool weighted() const { return options_.weighted; }
  /// What became of options().combine: never automatic.
  [[nodiscard]] Combine combine() const { return combine_; }

  /// Number of actors.
  [[nodiscard]] Index size() const { return static_cast<Index>(actors_.size()); }
  /// Number of simple edges (undirected) or arcs (directed).
  [[nodiscard]] Index edge_count() const { return static_cast<Index>(edges_.size()); }
  /// Length of neighbour_array(): 2 × edge_count() undirected, edge_count() directed.
  [[nodiscard]] std::size_t arc_count() const { return neighbours_.size(); }

  [[nodiscard]] std::span<const Index> neighbours(Index u) const { return row(neighbours_, u); }
  [[nodiscard]] Index degree(Index u) const { return offsets_[u + 1] - offsets_[u]; }
  /// Position in edges() of each entry of neighbours(u).
  [[nodiscard]] std::span<const Index> incident_edges(Index u) const { return row(arc_edges_, u); }
  /// Weight of each entry of neighbours(u). Only where weighted().
  [[nodiscard]] std::span<const double> weights(Index u) const { return row(arc_weights_, u); }

  /// Rows of the arcs that come in; the same as the ones above where undirected.
  [[nodiscard]] std::span<const Index> in_neighbours(Index u) const;
  [[nodiscard]] std::span<const Index> in_edges(Index u) const;

  [[nodiscard]] std::span<const Edge> edges() const { return edges_; }
  /// 1 where not weighted().
  [[nodiscard]] double edge_weight(Index e) const {
    return options_.weighted ? edge_weights_[e] : 1.0;
  }
  /// The edge from u to v (or between them), if there is one. Cost: O(log degree).
  [[nodiscard]] std::optional<Index> find_edge(Index u, Index v) const;

  /// Raw arrays for kernels: offsets() has size() + 1 entries.
  [[nodiscard]] std::span<const Index> offsets() const { return offsets_; }
  [[nodiscard]] std::span<const Index> neighbour_array() const { return neighbours_; }
  [[nodiscard]] std::span<const Index> arc_edge_array() const { return arc_edges_; }
  [[nodiscard]] std::span<const double> arc_weight_array() const { return arc_weights_; }

  /// Actors of the network, in rising order of id.
  [[nodiscard]] std::span<const ActorId> actors() const { return actors_; }
  [[nodiscard]] ActorId actor(Index u) const { return actors_[u]; }
  [[nodiscard]] std::optional<Index> index_of(ActorId id) const;

  /// The ties that became edges, in rising order of id. Empty after from_edges().
  [[nodiscard]] std::span<const TieId> ties() const { return ties_; }
  /// The edge that the i-th of ties() is part of; and the arc back, where the projection is
  /// directed and the tie is not (no_index otherwise).
  [[nodiscard]] Index edge_of_tie(std::size_t i) const { return tie_edges_[i].first; }
  [[nodiscard]] Index back_edge_of_tie(std::size_t i) const { return tie_edges_[i].second; }

  /// What was left out of the edges though it passed the filter.
  [[nodiscard]] std::size_t loops() const { return loops_; }
  [[nodiscard]] std::size_t negative_ties() const { return negative_ties_; }
  /// Whose weight_by is none.
  [[nodiscard]] std::size_t ties_without_strength() const { return ties_without_strength_; }

 private:
  struct Arc;
  double strength_of(const model::Tie& tie);
  void settle_combine(const model::Network& network);
  /// `kinds`: by position in ties(); only where kinds are counted.
  void build(std::vector<Arc> arcs, std::span<const model::KindIndex> kinds = {});
  void fill_rows();

  template <class T>
  [[nodiscard]] std::span<const T> row(const std::vector<T>& array, Index u) const {
    return {array.data() + offsets_[u], offsets_[u + 1] - offsets_[u]};
  }

  ProjectionOptions options_;
  Combine combine_ = Combine::sum;
  std::vector<ActorId> actors_;
  std::vector<Index> index_of_;  // by actor id
  std::vector<Edge> edges_;
  std::vector<double> edge_weights_;
  std::vector<Index> offsets_;
  std::vector<Index> neighbours_;
  std::vector<Index> arc_edges_;
  std::vector<double> arc_weights_;
  std::vector<Index> in_offsets_;  // directed only
  std::vector<Index> in_neighbours_;
  std::vector<Index> in_edges_;
  std::vector<TieId> ties_;
  std::vector<std::pair<Index, Index>> tie_edges_;
  std::size_t loops_ = 0;
  std::size_t negative_ties_ = 0;
  std::size_t ties_without_strength_ = 0;
};

}  // namespace saite::project
