// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// GraphML as Gephi, NetworkX and igraph read it: typed keys for nodes and edges, positions as x
/// and y, names as label. Mixed directions are said edge by edge.
/// Source: Brandes et al. 2002, graphml.graphdrawing.org.   Errors: cancelled.
extern const Room graphml_room;
Status write_graphml(const WriteJob& job);

}  // namespace saite::exchange
