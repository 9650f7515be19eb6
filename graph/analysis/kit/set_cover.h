// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/base/progress.h"

namespace saite::analysis {

/// Choose as few sets as possible so that every element is in one.
struct CoverProblem {
  std::uint32_t elements = 0;
  std::vector<std::vector<std::uint32_t>> sets;  // each rising; of equal sets the first is chosen
  /// At least so many sets are needed, as the caller knows.
  std::size_t at_least = 0;
};

struct Cover {
  std::vector<std::uint32_t> sets;  // in the order chosen
  bool smallest = false;
};

/// Elements in no set are left out. Greedy (most new elements, then first), then branch and bound
/// over at most `most_tries` choices; `smallest` where that came to an end. Same result every time;
/// of no use when cancelled.
[[nodiscard]] Cover cover(const CoverProblem& problem, std::uint64_t max_tries,
                          const Progress& progress);

}  // namespace saite::analysis
