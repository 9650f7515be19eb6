// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "graph/model/network.h"

namespace saite::model {

/// Network::find_actor() of many keys at once: in great networks several times as fast, because
/// the searches wait for the memory together instead of one after the other.
[[nodiscard]] std::vector<std::optional<ActorId>> find_actors(
    const Network& network, std::span<const std::string_view> keys);

}  // namespace saite::model
