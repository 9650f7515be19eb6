// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "src/journal/folder.h"
#include "tests/support/temp_folder.h"

namespace saite::journal_test {

inline const std::filesystem::path village = "/somewhere/village.json";

/// A folder of a person's state.
class Place : public test::TempFolder {
 public:
  [[nodiscard]] journal::Folder folder() const {
    return *journal::Folder::open(*this / "state/journal");
  }
};

inline unsigned mode_of(const std::filesystem::path& file) {
  struct stat status {};
  return ::stat(file.c_str(), &status) == 0 ? status.st_mode & 07777U : 0U;
}

}  // namespace saite::journal_test
