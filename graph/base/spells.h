// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/date.h"

namespace saite {

/// Several times during which something was there, with breaks between them; the days of each are
/// inclusive, an absent end is open. Whoever has spells also has their hull, from the first to the
/// last, as its one span; fewer than two are that span and nothing else.
using Spells = std::vector<DateSpan>;

/// What is open at both ends parts nothing: no spell.
[[nodiscard]] bool is_spell(const DateSpan& span);

/// From the first beginning to the last end; open where any of them is.
[[nodiscard]] DateSpan hull_of(const Spells& spells);

/// Whether something may have been there on a day of [from, to]: in a spell, where there are any.
[[nodiscard]] bool was_there(const DateSpan& dates, const Spells& spells,
                             std::optional<PartialDate> from, std::optional<PartialDate> to);

/// The spells for another hull: those beyond it are gone, the first begins and the last ends with
/// it. Empty where fewer than two are left.
[[nodiscard]] Spells within(Spells spells, const DateSpan& hull);

/// "[2019-05,2020] [2021,]", and back; nothing where the text is not such a list of dates in order.
[[nodiscard]] std::string text_of(const Spells& spells);
[[nodiscard]] std::optional<Spells> spells_of(std::string_view text);

}  // namespace saite
