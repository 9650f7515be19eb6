// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// GEXF 1.3 as Gephi reads it: typed attributes, intervals of dates, position, colour and (of the
/// first measure that goes along) size. y runs up there, so its sign is turned. A date that is
/// known to the year or month only is the interval's first or last day, and an attribute.
/// Source: gexf.net, version 1.3.   Errors: cancelled.
extern const Room gexf_room;
Status write_gexf(const WriteJob& job);

}  // namespace saite::exchange
