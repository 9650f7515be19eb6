// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/kit/undirected_view.h"
#include "graph/analysis/paths/distance_batches.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// Breadth-first searches from the same sources again and again, each time with other actors gone.
///     DistanceCounter counter(graph, sources);
///     auto now = counter.totals({}, progress);
///     auto without = counter.totals(std::array{u}, progress);
/// Thread-safe; what several threads ask at once runs side by side.
class DistanceCounter {
 public:
  /// `sources` without repeats. Cost: O(n log n + m).
  DistanceCounter(const UndirectedView& graph, std::span<const project::Index> sources);
  /// Which way distances run where the projection is directed.
  enum class Along : std::uint8_t { arcs, against };
  DistanceCounter(const project::Projection& projection, std::span<const project::Index> sources,
                  Along along = Along::arcs);

  /// Over all ordered pairs of a source and another actor that a path joins; who is gone is in no
  /// pair.
  struct Totals {
    std::uint64_t reached = 0;  // such pairs
    std::uint64_t steps = 0;    // sum of their distances
    double harmonic = 0;        // sum of 1/distance
    /// Of each source Σ 1/distance from the other sources, and how many of them reach it; in an
    /// order of the counter's own.
    std::vector<double> among_sources;
    std::vector<project::Index> reached_among_sources;
  };
  /// Cost: O(n + m) and a pass over the ties a level for each 512 sources, threads.
  /// Errors: cancelled.
  Result<Totals> totals(std::span<const project::Index> gone, Progress& progress) const;

  /// Passes of one such search, each O(levels·(n + m)).
  [[nodiscard]] std::size_t passes() const;

 private:
  void order_sources(const UndirectedView& graph, std::span<const project::Index> sources);
  [[nodiscard]] RenamedRows rows_without(const RenamedRows& rows,
                                         std::span<const project::Index> gone) const;

  project::Index size_;
  project::Index sources_;
  std::vector<project::Index> order_;  // the sources come first
  RenamedRows rows_;
  RenamedRows in_rows_;  // only where directed
  mutable BfsScratches scratches_;
};

}  // namespace saite::analysis
