// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "src/io/write_json.h"

namespace saite::io {

/// Writes a network as the node-link document that NetworkX reads by node_link_graph() and D3 by
/// its `links`:
///  - ids are numbers or texts as they were read, and so are the keys of parallel edges;
///  - attributes stand on nodes and edges themselves, those that Saite names itself too; only one
///    that is called like a member that is written stays in "attributes";
///  - where any tie has a direction the document is directed, and a tie without is two arcs, both
///    with `saite_undirected`: read_json() makes one tie of them again;
///  - what the network's own file left out (kinds, keys) is left out again.
/// What is lost: which ties had no direction, for those who do not know the mark.
/// `edges_key` is "links"; NetworkX 3.6 and later wants "edges".
/// Errors: cancelled; the sink's.   Cost: O(bytes + ties log ties) time.
Status write_node_link(const model::Network& network, const NetworkPart& part,
                       std::string_view edges_key, const ByteSink& sink, Progress& progress);

/// Ties that become two arcs.
[[nodiscard]] std::size_t two_way_ties(const model::Network& network, const NetworkPart& part);

}  // namespace saite::io
