// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/analysis/undirected_view.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// Breadth-first searches from up to 256 actors at once, a bit each, around actors that are gone.
/// One object a thread; holds three tables of 32 bytes an actor.
class DistanceCounter {
 public:
  static constexpr std::size_t width = 256;

  explicit DistanceCounter(const UndirectedView& graph);

  /// Σ_j 1/d(s, j) of each source into `sums`, in steps, over the actors that are not gone.
  void harmonic(const std::vector<std::uint8_t>& gone, std::span<const project::Index> sources,
                std::span<double> sums);

  /// Over all ordered pairs of a source and another actor that a path joins.
  struct Totals {
    std::uint64_t reached = 0;  // such pairs
    std::uint64_t steps = 0;    // sum of their distances
    double harmonic = 0;        // sum of 1/distance
  };
  Totals totals(const std::vector<std::uint8_t>& gone, std::span<const project::Index> sources);

 private:
  using Bits = std::array<std::uint64_t, width / 64>;

  void start(const std::vector<std::uint8_t>& gone, std::span<const project::Index> sources);
  /// One more step; newly(u, bits) for everybody reached. False where nobody was.
  template <class Newly>
  bool step(const Newly& newly);
  [[nodiscard]] bool complete(const Bits& seen) const;

  const UndirectedView& graph_;
  std::vector<Bits> seen_;
  std::vector<Bits> front_;
  std::vector<Bits> next_;
  Bits used_{};  // the bits that stand for a source
};

/// Σ_j 1/d(s, j) of each of the sources, on all threads.   Errors: cancelled.
Result<std::vector<double>> harmonic_sums(const UndirectedView& graph,
                                          const std::vector<std::uint8_t>& gone,
                                          std::span<const project::Index> sources,
                                          Progress& progress);

}  // namespace saite::analysis
