// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

struct MultiplexityOptions {
  std::uint32_t draws = 1000;
  std::uint64_t seed = 1;
};

/// Of two kinds of ties: the pairs of actors that have both.
struct KindOverlap {
  project::Index a = 0;  // of Multiplexity::kinds, a < b
  project::Index b = 0;
  project::Index both = 0;
  double jaccard = 0;   // both / either
  double expected = 0;  // mean of `both` by chance
  double p = 1;         // of as many or more, or as few or fewer, whichever is rarer, doubled
  double p_holm = 1;    // p held up against the number of pairs of kinds
};

/// Which kinds of ties go together.
struct Multiplexity {
  std::vector<std::string> kinds;     // in rising order
  std::vector<project::Index> pairs;  // by kind: pairs of actors that have such a tie
  std::vector<KindOverlap> overlaps;  // every two kinds, in order
  /// [i]: pairs tied by just i + 1 kinds.
  std::vector<project::Index> by_number;
  std::uint32_t draws = 0;
};

/// Convention: pairs of actors without direction; several ties of one kind are one. By chance: who
/// is who in the second kind's network is drawn anew among actors of the same group (their kind:
/// `group_of`, may be empty), so that a kind that only people have is held against people only,
/// and each network keeps its shape.
/// Cost: O(draws · kinds · ties).   Errors: bad_parameter (draws), cancelled.
/// Source: Hubert & Schultz 1976, doi:10.1111/j.2044-8317.1976.tb00714.x (quadratic assignment);
/// Holm 1979, Scandinavian Journal of Statistics 6:65–70.
Result<Multiplexity> multiplexity(const project::Projection& projection,
                                  std::span<const std::string> kind_of_tie,
                                  std::span<const std::string> group_of,
                                  const MultiplexityOptions& options, Progress& progress);

}  // namespace saite::analysis
