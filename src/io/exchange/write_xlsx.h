// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// A workbook with a sheet of actors, one of ties, and (where there is something to say) one to
/// read first. Texts are never formulas, whatever they begin with.
/// Errors: cancelled, cannot_write_temporary, too_many_rows (args: how many, how many fit).
extern const Room xlsx_room;
Status write_xlsx(const WriteJob& job);

}  // namespace saite::exchange
