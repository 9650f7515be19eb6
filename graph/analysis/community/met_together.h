// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/analysis/community/two_mode.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"

namespace saite::analysis {

/// Two actors of one mode that share actors of the other: two people and the events at which both
/// were.
struct MetTogether {
  project::Index a = 0;  // projection indices, a < b
  project::Index b = 0;
  project::Index together = 0;  // shared actors of the other mode
  double expected = 0;          // by chance: degree of a × degree of b / size of the other mode
  double jaccard = 0;           // shared / those of either
  double newman = 0;            // each shared one counts 1 / (its actors − 1)
  double p = 1;                 // of as many or more by chance (hypergeometric)
  double q = 1;                 // p corrected for all pairs of the mode (false discovery rate)
};

/// All pairs of a mode (0 or 1) that share anything, in order of a, then b.
/// Convention: without directions and strengths. By chance each actor keeps its number of ties and
/// meets any of the other mode alike; how full these are is not kept. Corrected over all pairs of
/// actors of the mode that have ties.
/// Cost: O(Σ degree² over the other mode) and a test for each sort of pair.   Errors: cancelled.
/// Source: Newman 2001, doi:10.1103/PhysRevE.64.016132; Tumminello, Miccichè, Lillo, Piilo &
/// Mantegna 2011, doi:10.1371/journal.pone.0017994; Benjamini & Hochberg 1995,
/// doi:10.1111/j.2517-6161.1995.tb02031.x
Result<std::vector<MetTogether>> met_together(const project::Projection& projection,
                                              const TwoMode& modes, project::Index mode,
                                              Progress& progress);

}  // namespace saite::analysis
