// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// An adjacency matrix as a table with labels above and beside: a cell is the strength of all ties
/// from the row's actor to the column's; ties without direction stand in both halves.
/// Cost: O(actors²) space.   Errors: cancelled.
extern const Room matrix_room;
Status write_matrix(const WriteJob& job);

}  // namespace saite::exchange
