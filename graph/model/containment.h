// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "graph/model/network.h"

namespace saite::model {

// What contains whom, found for all actors at once: asked one by one (Network::is_within(),
// Network::container_of_kind()) each answer walks up to the top, which a deep network makes a
// square.

/// By actor id: the nearest of the actor itself and what contains it that is of this kind.
/// Cost: O(actors), however deep.
[[nodiscard]] std::vector<std::optional<ActorId>> containers_of_kind(const Network& network,
                                                                     std::string_view kind_id);

/// By actor id: whether the actor is `container` or lies in it at any depth. Cost: O(actors).
[[nodiscard]] std::vector<bool> all_within(const Network& network, ActorId container);

}  // namespace saite::model
