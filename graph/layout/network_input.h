// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "graph/layout/layout.h"
#include "graph/model/network.h"

namespace saite::layout {

/// Where an actor lies already; nothing: nowhere yet.
using KnownPosition = std::function<std::optional<Vec2>(ActorId)>;

/// What every layout of a network starts from, in the window and on the command line: pinned actors
/// that lie somewhere stay there, others begin where they lie, or (`fresh`) anywhere; places on
/// earth and the formal power of kinds come from the network.   Cost: O(actors).
[[nodiscard]] LayoutInput network_input(const model::Network& network,
                                        const project::Projection& projection,
                                        const KnownPosition& known, bool fresh, std::uint64_t seed);

}  // namespace saite::layout
