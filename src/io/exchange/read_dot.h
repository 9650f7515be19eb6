// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/formats.h"

namespace saite::exchange {

/// Graphviz' DOT through Graphviz' own parser, which runs in a process beside (src/helper). Labels
/// are names, pos is the place, clusters are an attribute of their nodes; ports of edges and all
/// other attributes are kept.
[[nodiscard]] Sure recognise_dot(const Head& head);
Status read_dot(const ReadJob& job);

/// What the process beside wrote, as records. Anything at all may stand there.
Status read_dot_records(std::string_view output, const ReadJob& job);

}  // namespace saite::exchange
