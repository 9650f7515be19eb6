// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/files.h"

namespace saite::app {

std::optional<FileStamp> file_stamp(const std::filesystem::path& file) {
  std::error_code error;
  const auto modified = std::filesystem::last_write_time(file, error);
  if (error) return std::nullopt;
  const auto size = std::filesystem::file_size(file, error);
  if (error) return std::nullopt;
  return FileStamp{modified.time_since_epoch().count(), size};
}

}  // namespace saite::app
