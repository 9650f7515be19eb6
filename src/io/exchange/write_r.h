// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/exchange/write_job.h"

namespace saite::exchange {

/// A script for R: actors and ties as tables, an object of the package `network`, and where to
/// begin with the models that Saite leaves to R (r_code.h). All of it is ASCII: letters beyond that
/// are escapes, since R reads the bytes of a script as the machine's language has them.
/// Whole numbers of more than 53 bits are texts, as R has no such numbers.
/// Source: R Core Team, R Language Definition, 10.3.1; Butts 2008, doi:10.18637/jss.v024.i02.
/// Errors: cancelled.
extern const Room r_room;
Status write_r(const WriteJob& job);

/// A text as R reads it: 'Jana \u0100bele'. Long ones are put together from parts, as R takes at
/// most 10,000 letters in a text with escapes.
[[nodiscard]] std::string r_text(std::string_view text);

}  // namespace saite::exchange
