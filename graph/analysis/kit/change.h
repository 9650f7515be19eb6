// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/base/error.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// What is taken away from a projection and what is added to it. By its indices.
struct Change {
  struct NewTie {
    project::Index a;
    project::Index b;
    double weight = 1;
  };
  std::vector<project::Index> remove_actors = {};
  std::vector<project::Index> remove_edges = {};  // positions in edges()
  std::vector<NewTie> add = {};

  [[nodiscard]] bool empty() const {
    return remove_actors.empty() && remove_edges.empty() && add.empty();
  }
};

/// A projection after a change. It has no ties() and its actors are numbered anew.
struct ChangedProjection {
  project::Projection projection;
  std::vector<project::Index> origin = {};    // by new index: the old one
  std::vector<project::Index> position = {};  // by old index: the new one, or no_index
};

/// A copy; nothing else changes. A new tie of a pair that has one adds its weight to it.
/// Errors: unknown_actor, unknown_tie, loop, tie_to_removed (a new tie with a removed end), each
/// with the index; bad_weight.   Cost: O(n + m log).
Result<ChangedProjection> apply_change(const project::Projection& projection, const Change& change);

}  // namespace saite::analysis
