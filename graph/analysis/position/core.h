// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// How deep in the network each actor lies: the greatest k for which it belongs to a group whose
/// members all have at least k ties within the group (the k-core).
/// Convention: isolates 0; strengths ignored. The projection must be undirected (undirected.h).
/// Cost: O(n + m) time and space.
/// Source: Batagelj & Zaveršnik 2003, arXiv:cs/0310049; Seidman 1983,
/// doi:10.1016/0378-8733(83)90028-X.   Errors: cancelled.
Result<std::vector<project::Index>> core_numbers(const project::Projection& projection,
                                                 Progress& progress);

}  // namespace saite::analysis
