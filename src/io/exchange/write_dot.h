// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// Graphviz' DOT: names as labels, places as pos (points, y up), everything else as attributes that
/// Graphviz passes on. Where directions are mixed the graph is directed, and ties without one say
/// dir=none.
/// Source: graphviz.org/doc/info/lang.html.   Errors: cancelled.
extern const Room dot_room;
Status write_dot(const WriteJob& job);

}  // namespace saite::exchange
