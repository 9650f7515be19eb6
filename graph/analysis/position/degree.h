// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// With how many others each actor is tied directly.
/// Convention: a pair counts once however many ties it has, loops do not count. Of a directed
/// projection pass undirected() of it: then a mutual tie counts one other, not two.
/// Cost: O(n).   Source: Freeman 1979, doi:10.1016/0378-8733(78)90021-7.
[[nodiscard]] std::vector<double> degrees(const project::Projection& projection);

/// How many others have a tie towards each actor; the same as degrees() where undirected.
[[nodiscard]] std::vector<double> in_degrees(const project::Projection& projection);

/// Towards how many others each actor has a tie; the same as degrees() where undirected.
[[nodiscard]] std::vector<double> out_degrees(const project::Projection& projection);

/// The strengths of an actor's ties together; its degree where the projection is not weighted.
/// Convention: as degrees(); parallel ties count as the projection combines them.
/// Cost: O(n + m).   Source: Barrat et al. 2004, doi:10.1073/pnas.0400087101.
[[nodiscard]] std::vector<double> strengths(const project::Projection& projection);

}  // namespace saite::analysis
