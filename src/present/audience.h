// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "graph/model/network.h"

namespace saite::present {

/// For whom something is shown or said. The room sees institutions, communities and municipalities,
/// which are public anyway, and no people: these are shown and told by what they have in common
/// (study/naming.h). A planner sees everybody.
enum class Audience : std::uint8_t { planner, room };

/// An individual or a family: whoever's kind has no formal power.
[[nodiscard]] bool is_person(const model::Network& network, ActorId id);

/// Whether an actor may be shown by itself and called by its name. All that tells people apart from
/// places asks this.
[[nodiscard]] bool may_name(Audience audience, const model::Network& network, ActorId id);

}  // namespace saite::present
