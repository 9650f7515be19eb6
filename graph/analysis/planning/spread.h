// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// How news goes from one to the next.
enum class SpreadModel : std::uint8_t {
  cascade,   // whoever hears passes it on once along each tie, with the same chance
  threshold  // one takes it up when the share of contacts who have is as great as one's own,
             // unknown threshold, drawn evenly between 0 and 1
};

struct SpreadOptions {
  SpreadModel model = SpreadModel::cascade;
  double chance = 0.3;         // of a cascade, above 0 and at most 1
  std::uint32_t draws = 1000;  // at least 1
  std::uint64_t seed = 1;
};

/// How many hear, those told among them.
struct SpreadReach {
  double mean = 0;
  double error = 0;  // standard error of the mean
  double low = 0;    // 5 % of the draws have fewer
  double high = 0;   // 5 % have more
};

struct Spread {
  SpreadReach told;                           // from those who are told
  SpreadReach random;                         // from as many, drawn anew each time
  SpreadReach connected;                      // from as many with the most contacts
  std::vector<project::Index> connected_set;  // these; of equals the earlier actor
  std::vector<double> heard;                  // by actor: share of the draws in which he hears
};

/// Plays it many times. Along the arcs where the projection is directed; strengths ignored.
/// What chance or thresholds are in life nobody knows: it compares whom to tell, and foretells no
/// number.   Cost: O(draws · (n + m)) on all threads; the same for every number of threads.
/// Errors: bad_parameter (chance, draws), nobody_told, cancelled.
/// Source: Goldenberg, Libai & Muller 2001, doi:10.1023/A:1011122126881 (cascade); Granovetter
/// 1978, doi:10.1086/226707, and Kempe, Kleinberg & Tardos 2003, doi:10.1145/956750.956769.
Result<Spread> spread(const project::Projection& projection, std::span<const project::Index> told,
                      const SpreadOptions& options, Progress& progress);

}  // namespace saite::analysis
