// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "src/io/assembler.h"

namespace saite::io {

/// Reads JSON that may be broken, with nlohmann's SAX parser: everything up to the first place
/// that cannot be read goes to the assembler, that place becomes a problem which says what stands
/// there and what was meant. Numbers that are none (NaN, Infinity, 1e999) are each reported and
/// stepped over. False where the end was not reached.   Cost: O(bytes) time, O(longest text) space
/// beside a copy of the bytes where numbers had to be stepped over.
bool scan_exact(std::string_view bytes, Assembler& assembler, Problems& problems);

}  // namespace saite::io
