// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// Lengths 1/strength of a weighted projection, times 1/unit: whole numbers where all strengths are
/// multiples of a common fraction and the numbers stay small (strengths 1 … 5 have lengths 60, 30,
/// 20, 15, 12 in units of 1/60). Sums of whole numbers are exact, so paths of equal length are
/// found equal: 1/3 + 1/3 + 1/3 as doubles may or may not be 1. Elsewhere lengths within a relative
/// 1e-12 of each other count as equal, and exact_lengths.h tells when that will not do.
struct ArcLengths {
  std::vector<double> of_edge;  // by position in Projection::edges()
  double unit = 1;
  bool whole = false;
  double greatest = 0;
  double min = 0;  // 0 where there is no edge
};

[[nodiscard]] ArcLengths arc_lengths(const project::Projection& projection);

}  // namespace saite::analysis
