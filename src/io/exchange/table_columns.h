// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "src/io/exchange/outgoing.h"

/// What the writers of tables share.
namespace saite::exchange {

/// Whether the reader of tables would take a column called so for something else than an attribute.
[[nodiscard]] bool is_header_of_field(std::string_view name, bool of_ties);

/// What stands above a column: some fields are called otherwise in tables.
[[nodiscard]] std::string_view header_of(const OutColumn& column);

/// The values of a row by column; nothing where there is none.
[[nodiscard]] std::vector<const model::Value*> cells_of(const std::vector<OutColumn>& columns,
                                                        const std::vector<OutValue>& values);

}  // namespace saite::exchange
