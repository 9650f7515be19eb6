// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/kit/scores.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// One score a tie, from scores of edges: `score(edge, back)` gets the edge that the tie is part of
/// and the arc back where there is one (no_index otherwise). By position in ties(); in edges()
/// where the projection was made of edges alone.
template <class Score>
[[nodiscard]] Scores per_tie(const project::Projection& projection, Score score) {
  Scores scores;
  if (projection.ties().empty()) {
    for (project::Index e = 0; e < projection.edge_count(); ++e) {
      scores.push_back(score(e, project::no_index));
    }
    return scores;
  }
  scores.reserve(projection.ties().size());
  for (std::size_t i = 0; i < projection.ties().size(); ++i) {
    scores.push_back(score(projection.edge_of_tie(i), projection.back_edge_of_tie(i)));
  }
  return scores;
}

}  // namespace saite::analysis
