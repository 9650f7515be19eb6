// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// UCINET DL: a list of edges for each kind of ties, actors by label. UCINET knows arcs only: a tie
/// without direction is two.
/// Source: Borgatti, Everett, Freeman, UCINET reference guide.   Errors: cancelled.
extern const Room dl_room;
Status write_dl(const WriteJob& job);

}  // namespace saite::exchange
