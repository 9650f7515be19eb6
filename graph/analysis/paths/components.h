// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// The parts of a network that no tie joins.
struct Components {
  std::vector<project::Index> component_of;  // by projection index
  std::vector<project::Index> sizes;         // by component

  [[nodiscard]] project::Index count() const { return static_cast<project::Index>(sizes.size()); }
  [[nodiscard]] bool connected() const { return sizes.size() <= 1; }
};

/// Which actors reach each other over any number of ties, directions aside (weak components).
/// Convention: numbered from the largest to the smallest, equal ones by their first actor.
/// Cost: O(n + m).   Errors: cancelled.
Result<Components> components(const project::Projection& projection, Progress& progress);

}  // namespace saite::analysis
