// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// Tables of separated values: commas, semicolons, tabs, bars, blanks; a row a tie, a row an actor,
/// a matrix, a roster (see read_tables.h). What the table is is found by its headers and values.
[[nodiscard]] Sure recognise_csv(const Head& head);
Status read_csv(const ReadJob& job);

/// The separator that parts the first rows most evenly; nothing where none parts them at all.
/// `share`, where given, becomes how even: of the rows, those that have as many cells as most.
[[nodiscard]] std::optional<char> guess_separator(std::string_view text, double* share = nullptr);

}  // namespace saite::exchange
