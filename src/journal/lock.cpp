// SPDX-License-Identifier: Apache-2.0
#include "src/journal/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace saite::journal {

Result<Lock> Lock::take(const std::filesystem::path& file) {
  for (;;) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) {
      const int reason = errno;
      if (reason == ENOSPC || reason == EDQUOT) return Error{"journal_full", {}, {file.string()}};
      return Error{"journal_unwritable", {}, {file.string(), std::strerror(reason)}};
    }
    Lock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
      const int reason = errno;
      if (reason == EWOULDBLOCK) return Error{"journal_busy", {}, {file.string()}};
      return Error{"journal_no_locks", {}, {file.string(), std::strerror(reason)}};
    }
    // Who held it before may have removed the file in between: then another one is locked.
    struct stat status {};
    if (::fstat(descriptor, &status) == 0 && status.st_nlink > 0) return lock;
  }
}

bool is_held(const Folder& folder, const Key& key) {
  std::error_code ignored;
  const std::filesystem::path file = folder.lock_file(key);
  if (!folder.check(key) || !std::filesystem::exists(file, ignored)) return false;
  auto lock = Lock::take(file);
  if (!lock) return lock.error().code == "journal_busy";
  if (!std::filesystem::exists(folder.file(key), ignored)) lock->remove_file(file);
  return false;
}

Lock::Lock(Lock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

Lock& Lock::operator=(Lock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

Lock::~Lock() {
  if (descriptor_ >= 0) (void)::close(descriptor_);
}

void Lock::remove_file(const std::filesystem::path& file) {
  (void)::unlink(file.c_str());
}

}  // namespace saite::journal
