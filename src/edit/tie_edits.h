// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>

#include "src/edit/command.h"

namespace saite::edit {

using TieIds = std::span<const TieId>;

CommandPtr set_tie_kind(const model::Network& network, TieIds ties, model::KindIndex kind);
/// Errors when applied: bad_weight.
CommandPtr set_weight(const model::Network& network, TieIds ties, double weight);
/// Nothing: as the kind has it.
CommandPtr set_directed(const model::Network& network, TieIds ties, std::optional<bool> directed);
/// Swaps the ends.
CommandPtr reverse_ties(const model::Network& network, TieIds ties);
CommandPtr set_disputed(const model::Network& network, TieIds ties, bool disputed);
CommandPtr set_tie_dates(const model::Network& network, TieIds ties, DateSpan dates);
/// A null value removes the attribute.
CommandPtr set_tie_attribute(const model::Network& network, TieIds ties, std::string key,
                             model::Value value);
CommandPtr set_tie_note(const model::Network& network, TieId tie, std::string note);
CommandPtr set_evidence(const model::Network& network, TieId tie, std::string evidence);

}  // namespace saite::edit
