// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "src/present/column.h"

namespace saite::present {

/// Names the numbered groups of a column so that a legend can be talked about: as a person called
/// them (given_names.h), else by what their members share: the municipality of at least half of
/// those who have one, else the two that make up two thirds, else "Group 3: institution" by the
/// kind of most, else the number alone. The same name again gets a number behind it. Never the name
/// of a person. `column` is of categories, by position in `actors`.   Cost: O(actors).
void name_groups(Column& column, const model::Network& network, std::span<const ActorId> actors,
                 std::string_view language, Words words);

/// Whether any two share a category: else outlines around them would say nothing.
[[nodiscard]] bool has_groups(const Column& column);

}  // namespace saite::present
