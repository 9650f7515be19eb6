// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "graph/base/error.h"
#include "src/journal/folder.h"

namespace saite::journal {

/// Holds a document for one window: whoever comes second is told. The system lets go of it when its
/// owner ends, however that happens.
class Lock {
 public:
  /// Errors: journal_busy (somebody holds it; args: the file), journal_no_locks (the file system
  /// knows none; args: the file and the system's words).
  static Result<Lock> take(const std::filesystem::path& file);
  Lock(Lock&& other) noexcept;
  Lock& operator=(Lock&& other) noexcept;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;
  ~Lock();

  /// Removes the file while it is held.
  void remove_file(const std::filesystem::path& file);

 private:
  explicit Lock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

/// Whether somebody holds the journal of this key. A lock that nobody holds, of a journal that is
/// not there, is removed.
[[nodiscard]] bool is_held(const Folder& folder, const Key& key);

}  // namespace saite::journal
