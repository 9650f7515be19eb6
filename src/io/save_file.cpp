// SPDX-License-Identifier: Apache-2.0
#include "src/io/save_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <optional>

#include "src/io/descriptor.h"

namespace saite::io {
namespace {

namespace fs = std::filesystem;

Error write_error(const fs::path& path, int reason) {
  switch (reason) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return {"file_no_space", {}, {path.string()}};
    case EACCES:
    case EPERM:
    case EROFS:
      return {"file_not_allowed", {}, {path.string()}};
    case ENOENT:
    case ENOTDIR:
      return {"folder_missing", {}, {path.string()}};
    case EISDIR:
      return {"file_is_directory", {}, {path.string()}};
    default:
      return system_error("file_unwritable", path, reason);
  }
}

Status write_all(int file, std::string_view bytes, const fs::path& path) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return write_error(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return {};
}

/// A new file beside the one to be replaced; gone again unless it took its place.
class TemporaryFile {
 public:
  static Result<TemporaryFile> create(const fs::path& target, mode_t mode) {
    for (unsigned number = 0;; ++number) {
      const std::string own =
          std::string(prefix) + std::to_string(::getpid()) + "-" + std::to_string(number) + ending;
      std::string name = (target.parent_path() / own).string();
      const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
      if (file < 0 && errno != EEXIST) return write_error(target, errno);
      if (file < 0) continue;
      TemporaryFile made(Descriptor(file), std::move(name));
      if (made.is_held()) return made;
    }
  }

  /// Removes what killed runs left in a folder: nobody holds a lock on it.   Cost: O(entries).
  static void sweep(const fs::path& folder) {
    std::error_code error;
    for (auto at = fs::directory_iterator(folder, error); !error && at != fs::directory_iterator();
         at.increment(error)) {
      const std::string name = at->path().filename().string();
      if (!is_temporary(name)) continue;
      const Descriptor left(::open(at->path().c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
      struct stat status {};
      if (left.number() < 0 || ::fstat(left.number(), &status) != 0) continue;
      if (!S_ISREG(status.st_mode) || ::flock(left.number(), LOCK_EX | LOCK_NB) != 0) continue;
      (void)::unlink(at->path().c_str());
    }
  }
  TemporaryFile(TemporaryFile&& other) noexcept
      : file_(std::move(other.file_)), name_(std::exchange(other.name_, {})) {}
  TemporaryFile& operator=(TemporaryFile&&) = delete;
  ~TemporaryFile() {
    if (!name_.empty()) (void)::unlink(name_.c_str());
  }

  [[nodiscard]] int number() const { return file_.number(); }

  Status take_place_of(const fs::path& target) {
    // Closing may tell that writing failed; the lock must last until the file has its name.
    const Descriptor lock(::dup(file_.number()));
    if (::fsync(file_.number()) != 0 || file_.close() != 0) return write_error(target, errno);
    if (::rename(name_.c_str(), target.c_str()) != 0) return write_error(target, errno);
    name_.clear();
    return {};
  }

 private:
  static constexpr const char* prefix = ".saite-";
  static constexpr const char* ending = ".tmp";

  TemporaryFile(Descriptor file, std::string name)
      : file_(std::move(file)), name_(std::move(name)) {}

  /// .saite-PID-NUMBER.tmp
  static bool is_temporary(std::string_view name) {
    if (!name.starts_with(prefix) || !name.ends_with(ending)) return false;
    name.remove_prefix(std::string_view(prefix).size());
    name.remove_suffix(std::string_view(ending).size());
    const std::size_t dash = name.find('-');
    const auto digits = [](std::string_view text) {
      return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return dash != std::string_view::npos && digits(name.substr(0, dash)) &&
           digits(name.substr(dash + 1));
  }

  /// Locks the file, so that no other run sweeps it away; false where one did before that. Where
  /// the file system knows no locks none sweeps.
  [[nodiscard]] bool is_held() const {
    (void)::flock(file_.number(), LOCK_EX);
    struct stat status {};
    return ::fstat(file_.number(), &status) == 0 && status.st_nlink > 0;
  }

  Descriptor file_;
  std::string name_;
};

/// Permissions and, where that is allowed, owner of the file that is replaced.
void take_over_permissions(int file, const struct stat& old) {
  (void)!::fchown(file, old.st_uid, old.st_gid);
  (void)::fchmod(file, old.st_mode & 07777U);
}

/// A rename is safe on the disk only when the folder is. Some file systems cannot tell: no error.
void sync_folder(const fs::path& folder) {
  const Descriptor handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle.number() >= 0) (void)::fsync(handle.number());
}

Status write_directly(const fs::path& path, int flags,
                      const std::function<Status(const ByteSink&)>& write) {
  Descriptor file = path == "-" ? Descriptor::borrowed(STDOUT_FILENO)
                                : Descriptor(::open(path.c_str(), flags | O_CLOEXEC));
  if (file.number() < 0) return write_error(path, errno);
  auto ok = write([&](std::string_view bytes) { return write_all(file.number(), bytes, path); });
  if (ok && file.close() != 0) return write_error(path, errno);
  return ok;
}

/// The file itself where `path` is a symbolic link, also one that leads to nothing yet.
fs::path followed(const fs::path& path) {
  fs::path at = path;
  for (int links = 0; links < 40; ++links) {
    std::error_code error;
    const fs::path next = fs::read_symlink(at, error);
    if (error) break;
    at = next.is_absolute() ? next : at.parent_path() / next;
  }
  return at.has_parent_path() ? at : fs::path(".") / at;
}

}  // namespace

Status save_atomically(const fs::path& path, const std::function<Status(const ByteSink&)>& write,
                       Access access) {
  if (path == "-") return write_directly(path, 0, write);
  const fs::path target = followed(path);
  struct stat status {};
  std::optional<struct stat> old;
  if (::stat(target.c_str(), &status) == 0) {
    if (S_ISDIR(status.st_mode)) return Error{"file_is_directory", {}, {path.string()}};
    if (!S_ISREG(status.st_mode)) return write_directly(target, O_WRONLY, write);
    if (::access(target.c_str(), W_OK) != 0) return write_error(path, errno);
    old = status;
  }
  TemporaryFile::sweep(target.parent_path());
  auto temporary = TemporaryFile::create(target, old || access == Access::owner ? 0600 : 0666);
  if (!temporary) return Error{temporary.error().code, {}, {path.string()}};
  auto ok =
      write([&](std::string_view bytes) { return write_all(temporary->number(), bytes, path); });
  if (!ok) return ok;
  if (old) take_over_permissions(temporary->number(), *old);
  if (auto done = temporary->take_place_of(target); !done) return done;
  sync_folder(target.parent_path());
  return {};
}

Status save_file(const model::Network& network, const fs::path& path, Progress& progress) {
  return save_atomically(path,
                         [&](const ByteSink& sink) { return write_json(network, sink, progress); });
}

Status save_bytes(std::string_view bytes, const fs::path& path, Access access) {
  return save_atomically(
      path, [&](const ByteSink& sink) { return sink(bytes); }, access);
}

}  // namespace saite::io
