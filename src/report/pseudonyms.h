// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>

#include "graph/base/error.h"

namespace saite::report {

/// Turns ids into names that stay the same from one copy to the next, for whoever holds the key;
/// without it nobody finds the id again. Source: BLAKE2b, RFC 7693, keyed; libsodium.
class PseudonymKey {
 public:
  /// The key that a file holds; a new one, drawn and written there for its owner alone, where there
  /// is no such file. `is_new` says which.
  /// Errors: not_a_key (path); as io::read_bytes(), io::save_bytes().
  static Result<PseudonymKey> read_or_make(const std::filesystem::path& path, bool& is_new);

  /// "p" and twelve hexadecimal digits; `again`: another, should two ids have the same.
  [[nodiscard]] std::string pseudonym(std::string_view id, unsigned again = 0) const;

 private:
  std::array<unsigned char, 32> bytes_{};
};

}  // namespace saite::report
