// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/error.h"

namespace saite::journal {

/// Under which name the journal of a document lies in the folder: 32 digits in base 16.
struct Key {
  std::string name;
  friend bool operator==(const Key&, const Key&) = default;
  friend auto operator<=>(const Key&, const Key&) = default;
};

/// The same for all names of one file: links and dots are resolved, as far as there are folders.
[[nodiscard]] std::filesystem::path canonical(const std::filesystem::path& file);
[[nodiscard]] Key key_of(const std::filesystem::path& canonical_file);
/// For a document without a file. Errors: journal_folder.
Result<Key> random_key();

/// $XDG_STATE_HOME/saite/journal, else ~/.local/state/saite/journal; empty where neither variable
/// is set.
[[nodiscard]] std::filesystem::path journal_folder();

/// The folder of all journals: of this person alone (0700), as are the files in it (0600).
class Folder {
 public:
  /// Makes it where there is none.
  /// Errors: journal_folder (args: path, the system's words), journal_link (a symbolic link, which
  /// is not followed), journal_not_own (somebody else's).
  static Result<Folder> open(const std::filesystem::path& path);
  /// The same without making anything; nothing is in it where it is not there.
  static Result<Folder> look(const std::filesystem::path& path);

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::filesystem::path file(const Key& key) const;
  [[nodiscard]] std::filesystem::path lock_file(const Key& key) const;
  /// Of all journals in it, sorted.
  [[nodiscard]] std::vector<Key> keys() const;
  /// Of all that is kept in it: also what was put aside, and locks.
  [[nodiscard]] std::vector<Key> keys_of_all() const;
  /// Whether what stands there under this key may be opened.
  /// Errors: journal_link, journal_not_own.
  [[nodiscard]] Status check(const Key& key) const;

 private:
  explicit Folder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

}  // namespace saite::journal
