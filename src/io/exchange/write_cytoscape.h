// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// Cytoscape.js: elements with data and position; who lies in whom as compound nodes. Nodes and
/// edges share their ids there, so that a tie whose id an actor has keeps it as an attribute.
/// Source: js.cytoscape.org.   Errors: cancelled.
extern const Room cytoscape_room;
Status write_cytoscape(const WriteJob& job);

}  // namespace saite::exchange
