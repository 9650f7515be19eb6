// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// NetDraw's VNA: data of actors, their places, data of ties.
/// Source: Borgatti, NetDraw documentation.   Errors: cancelled.
extern const Room vna_room;
Status write_vna(const WriteJob& job);

}  // namespace saite::exchange
