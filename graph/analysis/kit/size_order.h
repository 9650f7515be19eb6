// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// Renumbers groups from the largest to the smallest, equal ones by their first member, so that
/// group 0 means the same whatever order an algorithm found them in. `sizes` comes out in the new
/// order, without empty groups.
void order_by_size(std::vector<project::Index>& group_of, std::vector<project::Index>& sizes);

}  // namespace saite::analysis
