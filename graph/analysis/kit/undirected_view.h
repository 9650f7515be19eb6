// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// A projection read without its directions: rows of all who are tied to an actor either way.
///
///     const UndirectedView graph(projection);
///     for (Index v : graph.neighbours(u)) …
///
/// An undirected projection is only looked at, a directed one is made symmetric once. The mutual
/// weight of a pair is the sum of both ways, as Burt defines it (undirected: the tie's weight).
/// The projection must outlive the view.   Cost: O(n + m), nothing where undirected.
class UndirectedView {
 public:
  explicit UndirectedView(const project::Projection& projection);
  UndirectedView(UndirectedView&&) noexcept = default;
  UndirectedView(const UndirectedView&) = delete;
  UndirectedView& operator=(UndirectedView&&) noexcept = default;
  UndirectedView& operator=(const UndirectedView&) = delete;
  ~UndirectedView() = default;

  [[nodiscard]] project::Index size() const {
    return static_cast<project::Index>(offsets_.size() - 1);
  }
  /// Pairs of actors that are tied.
  [[nodiscard]] std::size_t pair_count() const { return neighbours_.size() / 2; }
  [[nodiscard]] project::Index degree(project::Index u) const {
    return offsets_[u + 1] - offsets_[u];
  }
  /// Rising.
  [[nodiscard]] std::span<const project::Index> neighbours(project::Index u) const {
    return neighbours_.subspan(offsets_[u], degree(u));
  }
  /// Whether pairs weigh anything but 1; weights() only then.
  [[nodiscard]] bool has_weights() const { return !weights_.empty(); }
  [[nodiscard]] std::span<const double> weights(project::Index u) const {
    return weights_.subspan(offsets_[u], degree(u));
  }
  /// Sum of its weights; its degree where there are none.   Cost: O(degree).
  [[nodiscard]] double strength(project::Index u) const;
  /// Cost: O(log degree).
  [[nodiscard]] bool tied(project::Index u, project::Index v) const;

  [[nodiscard]] std::span<const project::Index> offsets() const { return offsets_; }
  [[nodiscard]] std::span<const project::Index> neighbour_array() const { return neighbours_; }

 private:
  void make_symmetric(const project::Projection& projection);

  std::vector<project::Index> own_offsets_;
  std::vector<project::Index> own_neighbours_;
  std::vector<double> own_weights_;
  std::span<const project::Index> offsets_;
  std::span<const project::Index> neighbours_;
  std::span<const double> weights_;
};

}  // namespace saite::analysis
