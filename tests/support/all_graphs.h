// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/project/projection.h"

namespace saite::test {

/// All undirected graphs of so many actors, one of each kind up to isomorphism: 1, 2, 4, 11, 34,
/// 156, 1044 of 1 to 7.   Cost: seconds from 8 on.
[[nodiscard]] std::vector<project::Projection> all_graphs(project::Index actors);

}  // namespace saite::test
