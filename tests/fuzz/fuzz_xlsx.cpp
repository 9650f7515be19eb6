// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/workbook_parts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return saite::fuzz::read_workbook("xlsx", data, size);
}
