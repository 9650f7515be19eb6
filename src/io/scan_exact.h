// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/io/mend.h"

namespace saite::io {

/// Reads JSON that may be broken, with nlohmann's SAX parser: everything up to the first place
/// that cannot be read goes to the assembler, that place becomes a problem which says what stands
/// there and what was meant. False where the end was not reached.
/// Cost: O(bytes) time, O(longest text) space.
bool scan_exact(const ScanText& text, Assembler& assembler, Problems& problems);

}  // namespace saite::io
