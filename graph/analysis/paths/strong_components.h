// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/project/projection.h"

namespace saite::analysis {

/// Who leads on to whom, by actor.
using ArcLists = std::vector<std::vector<project::Index>>;

/// The sets whose members all reach each other along arcs; an actor that is in no circle is one of
/// its own. Convention: members rising; a set comes after all those that its arcs lead to.
/// Cost: O(n + m).   Source: Tarjan 1972, doi:10.1137/0201010.
[[nodiscard]] ArcLists strong_components(const ArcLists& arcs);

}  // namespace saite::analysis
