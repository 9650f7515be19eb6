// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "src/io/exchange/formats.h"

/// How tables of one shape are read once a person has put it right: kept in the settings without a
/// word of the table, as a sum of its columns' names and numbers of columns.
namespace saite::app {

/// The same for tables with the same columns in the same order.
[[nodiscard]] std::string table_shape(const std::vector<std::string>& columns);

/// Empty where nothing was chosen. `columns`: as the table has them; what is said of others is not
/// kept.
[[nodiscard]] std::string import_words(const exchange::ReadOptions& options,
                                       const std::vector<std::string>& columns);
/// What import_words() made of options, put into others; what cannot be read of it is left out.
[[nodiscard]] exchange::ReadOptions with_words(exchange::ReadOptions options,
                                               const std::string& words,
                                               const std::vector<std::string>& columns);

}  // namespace saite::app
