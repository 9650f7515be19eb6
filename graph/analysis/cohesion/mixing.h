// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "graph/analysis/kit/scores.h"
#include "graph/project/grouping.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Who ties to whom, by group. Actors in no group and their ties are not in it
/// (kit/outside.h).
struct Mixing {
  project::Index groups = 0;
  /// Row: group of the edge's start, column: of its end. Undirected: symmetric, an edge between two
  /// groups stands in both places, one within a group once.
  std::vector<double> edges;
  std::vector<std::uint64_t> sizes;  // actors a group
  bool directed = false;
  bool weighted = false;  // then strengths, not numbers

  [[nodiscard]] double at(project::Index row, project::Index column) const {
    return edges[std::size_t{row} * groups + column];
  }
  /// Sum over all edges, each once.
  [[nodiscard]] double total() const;
  [[nodiscard]] double within(project::Index group) const { return at(group, group); }
  /// Edges with exactly one end in the group.
  [[nodiscard]] double across(project::Index group) const;
  /// Edges that would stand at (row, column) if they fell on pairs of actors at random.
  [[nodiscard]] double expected(project::Index row, project::Index column) const;
};

/// More groups than this make no readable matrix (and would fill the memory).
inline constexpr project::Index max_mixing_groups = 4096;

/// `strengths`: sum weights rather than count edges, where the projection has weights.
/// Nothing where there are more than most_mixing_groups.   Cost: O(m + groups²).
[[nodiscard]] std::optional<Mixing> mixing_matrix(const project::Projection& projection,
                                                  const project::Grouping& grouping,
                                                  bool strengths = false);

/// Segregation of each group: 1 − (edges across) / (edges across that chance would give). 1: no
/// ties to others; 0: as many as by chance, or more, as Freeman's index of the group against all
/// others has it. Nothing where a group is empty or all.
/// Source: Freeman 1978, Segregation in social networks, doi:10.1177/004912417800600401.
[[nodiscard]] Scores segregation(const Mixing& mixing);

}  // namespace saite::analysis
