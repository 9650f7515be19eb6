// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string_view>

#include "graph/base/error.h"
#include "graph/base/progress.h"

namespace saite::io {

/// The bytes of a file, with room behind them for scanners that look ahead.
class FileBytes {
 public:
  FileBytes() = default;
  explicit FileBytes(std::size_t capacity);

  [[nodiscard]] std::string_view view() const { return {data_.get(), size_}; }
  [[nodiscard]] std::size_t capacity() const { return capacity_; }
  /// Where the next bytes go; at most capacity() − size.
  [[nodiscard]] char* end() { return data_.get() + size_; }
  void grow_by(std::size_t count) { size_ += count; }
  /// Room for at least so many bytes in all.
  void reserve(std::size_t capacity);

 private:
  struct Freed {
    void operator()(char* data) const;
  };
  std::unique_ptr<char[], Freed> data_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

/// Files greater than this are refused.
inline constexpr std::size_t max_file_bytes = std::size_t{4} << 30U;

/// Reads a whole JSON file; "-" is standard input. What begins like no JSON, or nests deeper than
/// any file of people, is given up as soon as that is seen: what was read until then is returned,
/// and its reader will say so.
/// Errors: file_missing, file_is_directory, file_not_allowed, file_too_large, file_unreadable (all
/// with the path, the last with the system's words too), cancelled.
Result<FileBytes> read_json_bytes(const std::filesystem::path& path, Progress& progress);

/// Told the first piece of a file (a megabyte, or all there is): whether the rest is worth reading.
using WantsRest = std::function<bool(std::string_view first_piece)>;

/// The same of a file of any sort: what cannot be JSON is read on where `wants_rest` says so.
Result<FileBytes> read_bytes(const std::filesystem::path& path, Progress& progress,
                             const WantsRest& wants_rest);

}  // namespace saite::io
