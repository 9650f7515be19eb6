// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// Pajek's network: vertices by number with labels and places, a section of arcs and one of edges
/// for each kind of ties. Places are brought into 0 to 1, as Pajek wants them. Source: Batagelj,
/// Mrvar, Pajek reference manual.   Errors: cancelled.
extern const Room pajek_room;
Status write_pajek(const WriteJob& job);

}  // namespace saite::exchange
