// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/model/network.h"

namespace saite::study {

/// All kinds of ties, the likeliest first, for a tie between actors of two kinds: by how many ties
/// of each kind the network has between such actors, whichever way round; where it has none, or as
/// many, by what is usual in communities (two people know one another, a person belongs to a
/// community, a municipality governs an institution), then as the network has its kinds.
/// Cost: O(ties).
[[nodiscard]] std::vector<model::KindIndex> likely_tie_kinds(const model::Network& network,
                                                             model::KindIndex from,
                                                             model::KindIndex to);

}  // namespace saite::study
