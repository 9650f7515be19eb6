// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// Two tables, one of actors and one of ties, which are read together again. Cells that
/// spreadsheets would run begin with an apostrophe, which the reader takes away. Errors: cancelled.
extern const Room csv_room;
Status write_csv(const WriteJob& job);

}  // namespace saite::exchange
