// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "src/present/column.h"

namespace saite::present {

/// The groups that a map is of where nobody chose any: the municipalities in which half of the
/// actors lie, else the communities; at least two, of three actors or more. Only groups that have a
/// name of their own, so that no number becomes a landmark. Nothing where there are none.
/// Cost: O(actors).
[[nodiscard]] std::optional<Column> groups_of_map(const model::Network& network,
                                                  std::span<const ActorId> actors,
                                                  const std::string& language, Words words);

/// Whether areas of these groups tell a map apart: two to twelve of two actors or more, with three
/// quarters of the ties between members inside of one. Rests on ties, not on places, so that a map
/// keeps its areas while it moves.   Cost: O(actors + ties).
[[nodiscard]] bool lie_apart(const Column& groups, const model::Network& network,
                             std::span<const ActorId> actors, std::span<const TieId> ties);

/// Whether a name says no more than a number: "4711", "Person 4711", an id with a digit in it.
[[nodiscard]] bool is_mere_number(const model::Network& network, const model::Actor& actor,
                                  std::string_view name);

}  // namespace saite::present
