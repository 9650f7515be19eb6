// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/project/projection.h"

namespace saite::analysis {

/// The same actors without directions: an edge wherever an arc leads one way or both. Where both
/// have a strength, the stronger counts, so that a mutual tie weighs the same here as in an
/// undirected projection of it. A copy where the projection is undirected already; its ties() are
/// empty in any case. Cost: O(n + m).
[[nodiscard]] project::Projection undirected(const project::Projection& projection);

}  // namespace saite::analysis
