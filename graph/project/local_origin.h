// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "graph/model/network.h"

namespace saite::project {

/// The place of a file's coordinates that pictures and layouts count from, so that floats hold what
/// is to be seen: the middle of the actors' positions where they all lie far from zero, as in a
/// national grid, else zero.   Cost: O(actors).
[[nodiscard]] Position local_origin(const model::Network& network, std::span<const ActorId> actors);

/// Whether these are two or more and have one and the same position: no map, so they are laid out
/// anew.   Cost: O(actors).
[[nodiscard]] bool all_in_one_place(const model::Network& network, std::span<const ActorId> actors);

}  // namespace saite::project
