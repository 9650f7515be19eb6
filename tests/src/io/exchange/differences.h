// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "graph/model/network.h"

namespace saite::exchange::test {

/// What a network that was written and read again lacks or has otherwise, counted under the codes
/// of exchange::Losses; what became of single values and texts (texts, types, renamed,
/// nested_values, empty_values) is one number, `changed`.
using Differences = std::map<std::string, std::size_t>;

/// Actors are compared in their order, ties by their ends.
[[nodiscard]] Differences differences(const model::Network& written, const model::Network& read,
                                      bool by_label);

}  // namespace saite::exchange::test
