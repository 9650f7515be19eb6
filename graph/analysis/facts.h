// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/analysis/context.h"
#include "graph/model/network.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Power of a kind that says nothing of it and is not built in: as a community or an initiative.
inline constexpr int standard_power = 1;

/// Takes from the network what measures may know; `projection` must be a projection of it.
///     Context context(projection);
///     context.facts = facts_of(network, projection);
/// Power levels are those of the kinds, so a file or a person changes them there; whoever wants to
/// try others edits the vector. Municipality and community are the nearest containers of that kind
/// (a community also by a membership tie). Cost: O(n + m) and a sort of the groups' names.
[[nodiscard]] Facts facts_of(const model::Network& network, const project::Projection& projection);

}  // namespace saite::analysis
