// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/foreign.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return saite::fuzz::read_foreign("graphml", data, size);
}
