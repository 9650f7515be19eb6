// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// CX2 as Cytoscape and NDEx read it: aspects with declared attributes; ids are numbers.
/// Source: cytoscape.org/cx/cx2.   Errors: cancelled.
extern const Room cx2_room;
Status write_cx2(const WriteJob& job);

}  // namespace saite::exchange
