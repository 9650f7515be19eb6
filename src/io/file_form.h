// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "graph/model/network.h"

namespace saite::io {

/// What the top of a node-link document says of its edges.
struct FileForm {
  bool directed = false;
  bool multigraph = true;
};

/// Of a Saite file: directed where every tie is, or where the ties to come shall be. Each tie says
/// its own direction as well.
[[nodiscard]] FileForm saite_form(const model::Network& network, std::span<const TieId> ties);

/// Of a document for others: directed where any tie is; ties without a direction are two arcs then.
[[nodiscard]] FileForm node_link_form(const model::Network& network, std::span<const TieId> ties);

/// Member of both arcs of a tie without direction in a directed document.
inline constexpr std::string_view both_ways_mark = "saite_undirected";

/// Member of "graph" for members that another program had there under names of Saite's own.
inline constexpr std::string_view unread_key = "unread";

}  // namespace saite::io
