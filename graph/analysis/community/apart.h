// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "graph/model/network.h"
#include "graph/project/projection.h"

namespace saite::analysis {

/// Pairs of indices, each low before high, in rising order.
using IndexPairs = std::vector<std::pair<project::Index, project::Index>>;

/// Who must not be brought together, by the map's own word: two whom a tie of polarity −1 joins,
/// two whose tie carries an attribute `restriction` other than false, and the members of two
/// families of which one of these is true (a family counts among its members). Ties that filters
/// or dates leave out of the projection count too: a quarrel does not end with a filter.
/// Cost: O(ties of the network + pairs log).
[[nodiscard]] IndexPairs pairs_apart(const model::Network& network,
                                     const project::Projection& projection);

/// By projection index: 1 where the actor's kind is an event, which people attend and which does
/// not make contacts of its own: kind `event`, and kinds that the file says so of (`event`: true).
[[nodiscard]] std::vector<std::uint8_t> events_of(const model::Network& network,
                                                  const project::Projection& projection);

}  // namespace saite::analysis
