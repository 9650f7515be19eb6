// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// JSON Graph Format 2: nodes by id, directions edge by edge, all else in metadata.
/// Source: jsongraphformat.info, version 2.   Errors: cancelled.
extern const Room jgf_room;
Status write_jgf(const WriteJob& job);

}  // namespace saite::exchange
