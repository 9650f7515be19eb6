// SPDX-License-Identifier: Apache-2.0
#include "src/io/file_bytes.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <new>

#include "src/io/depth_watch.h"
#include "src/io/descriptor.h"
#include "src/io/encoding.h"
#include "src/io/scan_fast.h"

namespace saite::io {
namespace {

constexpr std::size_t chunk = std::size_t{1} << 20U;

Result<Descriptor> open_for_reading(const std::filesystem::path& path) {
  if (path == "-") return Descriptor::borrowed(STDIN_FILENO);
  const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (number >= 0) return Descriptor(number);
  const int reason = errno;
  if (reason == ENOENT || reason == ENOTDIR) return Error{"file_missing", {}, {path.string()}};
  if (reason == EACCES || reason == EPERM) return Error{"file_not_allowed", {}, {path.string()}};
  return system_error("file_unreadable", path, reason);
}

/// Whether a first piece can be the beginning of JSON, so that the rest is worth reading.
bool may_be_json(std::string_view piece) {
  Problems ignored;
  return piece.size() < chunk || checked_start(piece, ignored).has_value();
}

/// What else may stand deep within itself is no JSON.
bool begins_like_json(std::string_view bytes) {
  const std::size_t first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
}

/// Size as the system tells it, to reserve room; 0 where it does not (pipes, devices).
Result<std::size_t> size_of(const Descriptor& file, const std::filesystem::path& path) {
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) return system_error("file_unreadable", path, errno);
  if (S_ISDIR(status.st_mode)) return Error{"file_is_directory", {}, {path.string()}};
  if (!S_ISREG(status.st_mode)) return std::size_t{0};
  return static_cast<std::size_t>(status.st_size);
}

}  // namespace

void FileBytes::Freed::operator()(char* data) const {
  std::free(data);
}

FileBytes::FileBytes(std::size_t capacity) {
  reserve(capacity);
}

void FileBytes::reserve(std::size_t capacity) {
  if (capacity <= capacity_ && data_) return;
  // realloc moves great blocks by their pages; the bytes are not set before they are read.
  void* moved = std::realloc(data_.get(), capacity + scan_padding);
  if (moved == nullptr) throw std::bad_alloc();
  (void)data_.release();
  data_.reset(static_cast<char*>(moved));
  capacity_ = capacity;
}

Result<FileBytes> read_json_bytes(const std::filesystem::path& path, Progress& progress) {
  return read_bytes(path, progress, [](std::string_view) { return false; });
}

Result<FileBytes> read_bytes(const std::filesystem::path& path, Progress& progress,
                             const WantsRest& wants_rest) {
  auto file = open_for_reading(path);
  if (!file) return file.error();
  const auto size = size_of(*file, path);
  if (!size) return size.error();
  if (*size > max_file_bytes) return Error{"file_too_large", {}, {path.string()}};

  FileBytes bytes;
  DepthWatch depth;
  bool deep = true;  // only JSON nests
  for (;;) {
    if (progress.cancelled()) return cancelled_error();
    const std::size_t have = bytes.view().size();
    if (have > max_file_bytes) return Error{"file_too_large", {}, {path.string()}};
    if (have + chunk > bytes.capacity()) {
      // The size is believed only once a first part has shown what the file holds.
      bytes.reserve(std::max(have == 0 ? chunk : *size + chunk, have * 3 / 2 + chunk));
    }
    const ssize_t count = ::read(file->number(), bytes.end(), chunk);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      if (errno == EISDIR) return Error{"file_is_directory", {}, {path.string()}};
      return system_error("file_unreadable", path, errno);
    }
    if (count == 0) break;
    bytes.grow_by(static_cast<std::size_t>(count));
    if (have == 0) {
      deep = begins_like_json(bytes.view());
      if (!may_be_json(bytes.view()) && !wants_rest(bytes.view())) break;
    }
    if (deep && depth.too_deep(bytes.view(), static_cast<std::size_t>(count))) break;
  }
  std::memset(bytes.end(), 0, scan_padding);
  return bytes;
}

}  // namespace saite::io
