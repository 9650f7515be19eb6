// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "src/io/problem.h"

namespace saite::io {

/// Says what is wrong where a JSON parser gave up: at the token that begins at `token`, having
/// read `read` bytes; `after_end` where the document had already been closed, `in_text` where a
/// string itself is broken. Codes: truncated, trailing_comma, missing_separator, comment,
/// single_quotes, unquoted_text, line_break_in_text, bad_escape, text_after_end, syntax_error.
void report_syntax_problem(std::string_view bytes, std::size_t token, std::size_t read,
                           bool after_end, bool in_text, Problems& problems);

}  // namespace saite::io
