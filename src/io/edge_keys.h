// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "graph/model/network.h"

namespace saite::io {

/// The `key` of each of these ties in a document for others, as JSON; empty: it has none there.
/// A key that a file gave stays. Other ties of a multigraph are numbered among those that are
/// parallel to them, as NetworkX does, from 0 or by the number that stood in their file; of two
/// arcs both ways count. `directed` is the document's.   Cost: O(ties log ties).
[[nodiscard]] std::vector<std::string> edge_keys(const model::Network& network,
                                                 std::span<const TieId> ties, bool directed,
                                                 bool multigraph);

}  // namespace saite::io
