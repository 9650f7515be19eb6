// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>

#include "src/edit/step.h"

namespace saite::edit {

using TieIds = std::span<const TieId>;

[[nodiscard]] Step set_tie_kind(const model::Network& network, TieIds ties, model::KindIndex kind);
/// Errors when done: bad_weight.
[[nodiscard]] Step set_weight(const model::Network& network, TieIds ties, double weight);
/// Nothing: as the kind has it.
[[nodiscard]] Step set_directed(const model::Network& network, TieIds ties,
                                std::optional<bool> directed);
/// Swaps the ends.
[[nodiscard]] Step reverse_ties(const model::Network& network, TieIds ties);
[[nodiscard]] Step set_disputed(const model::Network& network, TieIds ties, bool disputed);
/// As set_actor_dates().
[[nodiscard]] Step set_tie_dates(const model::Network& network, TieIds ties, DateSpan dates);
/// As set_actor_date().
[[nodiscard]] Step set_tie_date(const model::Network& network, TieIds ties, DateEnd end,
                                std::optional<PartialDate> date);
/// As set_actor_spells().
[[nodiscard]] Step set_tie_spells(const model::Network& network, TieIds ties, const Spells& spells);
/// A null value removes the attribute.
[[nodiscard]] Step set_tie_attribute(const model::Network& network, TieIds ties, std::string key,
                                     const model::Value& value);
[[nodiscard]] Step set_tie_note(const model::Network& network, TieIds ties, std::string note);
[[nodiscard]] inline Step set_tie_note(const model::Network& network, TieId tie, std::string note) {
  return set_tie_note(network, TieIds(&tie, 1), std::move(note));
}
[[nodiscard]] Step set_evidence(const model::Network& network, TieIds ties, std::string evidence);
[[nodiscard]] inline Step set_evidence(const model::Network& network, TieId tie,
                                       std::string evidence) {
  return set_evidence(network, TieIds(&tie, 1), std::move(evidence));
}

}  // namespace saite::edit
