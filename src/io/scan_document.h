// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>

#include "src/io/problem.h"
#include "src/io/token.h"

namespace saite::io {

/// Reads a JSON document of any shape at once and hands it to `take`; what it sees is gone when
/// that returns. What scanners stumble over is mended, what is broken is a problem with its place,
/// both as in read_json(). False, and `take` is not called, where the document was not read.
///
///     Problems problems;
///     const bool read = io::scan_document(text, problems, [&](io::TokenView root) { … });
///
/// Nesting ends at Assembler::depth_limit, values and keys at Assembler::value_limit.
/// Cost: O(bytes) time; memory 32 bytes a value and key, and a copy of the text.
bool scan_document(std::string_view text, Problems& problems,
                   const std::function<void(TokenView)>& take);

}  // namespace saite::io
