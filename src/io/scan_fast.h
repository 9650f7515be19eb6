// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "src/io/mend.h"

namespace saite::io {

/// Bytes that must lie, readable, behind the end of what scan_fast() reads.
inline constexpr std::size_t scan_padding = 64;

enum class Scan {
  done,     // the whole text was handed to the assembler
  stopped,  // an event asked to stop
  failed    // not well-formed; where and why is scan_exact()'s to say
};

/// Reads well-formed JSON with simdjson, an order of magnitude faster than a scanner that looks at
/// one character at a time.
/// Source: Langdale & Lemire 2019, Parsing gigabytes of JSON per second,
/// doi:10.1007/s00778-019-00578-5.
Scan scan_fast(const ScanText& text, Assembler& assembler);

}  // namespace saite::io
