// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// JSON Graph Format 1 (nodes as a list) and 2 (nodes as an object whose keys are ids). Graphs of
/// one file share their actors by id, and ties say in the attribute `graph` which they are of.
/// `relation` is the kind of a tie; metadata are attributes. Hyperedges are said, and left out.
/// Source: jsongraphformat.info.
[[nodiscard]] Sure recognise_jgf(const Head& head);
[[nodiscard]] Status read_jgf(const ReadJob& job);

}  // namespace saite::exchange
