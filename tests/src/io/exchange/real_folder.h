// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <filesystem>

namespace saite::exchange_test {

/// Of files that other programs wrote: named by SAITE_EXCHANGE_FILES, or beside the project. What
/// must come out of each was counted with other programs. Where it is not at hand, tests of them
/// have nothing to do.
inline std::filesystem::path real_folder() {
  if (const char* named = std::getenv("SAITE_EXCHANGE_FILES")) return named;
  return std::filesystem::path(SAITE_SOURCE_DIR) / ".." / "shared" / "data" / "exchange";
}

}  // namespace saite::exchange_test
