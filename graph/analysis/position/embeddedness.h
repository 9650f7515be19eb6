// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "graph/analysis/kit/scores.h"
#include "graph/analysis/kit/undirected_view.h"
#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// How many people both ends of a tie know: what holds the tie, and the two in it, in place.
struct Embeddedness {
  std::vector<std::uint32_t> shared;  // by position in Projection::edges()
  /// Shared contacts as a part of all contacts of the two but themselves, in [0, 1]; nothing where
  /// they have no other contacts.
  Scores overlap;
};

/// Convention: who knows whom is read without direction, so that both ways of a pair have the same
/// value; strengths do not count.
/// Cost: O(Σ over edges of min degree · log max degree).
/// Source: Easley & Kleinberg 2010, Networks, Crowds, and Markets, ch. 3; overlap: Onnela et al.
/// 2007, doi:10.1073/pnas.0610245104.   Errors: cancelled.
Result<Embeddedness> embeddedness(const project::Projection& projection, Progress& progress);

/// The number of actors tied to both.   Cost: O(min degree · log max degree).
[[nodiscard]] std::uint32_t shared_contacts(const UndirectedView& graph, project::Index a,
                                            project::Index b);

}  // namespace saite::analysis
