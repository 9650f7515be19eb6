// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/error.h"
#include "graph/model/value.h"
#include "src/journal/database.h"
#include "src/journal/folder.h"

namespace saite::journal {

/// One thing that happened to a document, in the order in which it did. Done again from the base
/// they make the document, with all that can be undone.
struct Record {
  enum class What : std::uint8_t {
    done = 1,  // `step` is the last of the history
    merged,    // the last step of the history has become `step`
    undone,
    redone,
    derived,  // `step` was done beside the history
    saved     // the state after the first `at` records is in the file
  };
  What what = What::done;
  model::Value step = {};  // of done, merged and derived
  std::int64_t at = 0;
  friend bool operator==(const Record&, const Record&) = default;
};

/// What a list says of a journal, kept so that nothing need be done again for it.
struct Summary {
  std::string title = {};
  std::int64_t unsaved = 0;  // steps that the file lacks, or has and should not
  std::int64_t time = 0;     // of the last of them, milliseconds since 1970
  friend bool operator==(const Summary&, const Summary&) = default;
};

/// What a document was at some time: kept with each save.
struct Version {
  std::int64_t number = 0;  // rises from version to version
  std::int64_t time = 0;    // milliseconds since 1970, of the clock as it was
  std::string name = {};    // as a person called it
  bool saved = true;        // the file held it; else it was kept when it would have been lost
  std::int64_t actors = 0;
  std::int64_t ties = 0;
  friend bool operator==(const Version&, const Version&) = default;
};

struct Contents {
  std::filesystem::path path = {};  // of the document; empty: it has no file
  Summary summary = {};
  std::string base =
      {};  // the bytes of the file that records begin from; empty where has_base is not
  bool has_base = false;
  std::vector<Record> records = {};
  /// False where something is damaged: the records are those before it.
  bool whole = true;
};

/// The journal of one document on the disk. Calls that change it belong between begin() and
/// commit(). Errors of all calls: those of Database.
class Store {
 public:
  /// Makes it where there is none.
  /// Errors: Folder::check()'s, journal_newer (a later program made it), journal_foreign (another
  /// program did, or it is the journal of another document).
  static Result<Store> open(const Folder& folder, const Key& key,
                            const std::filesystem::path& document);
  /// Only what is there. Errors: as open(), journal_missing.
  static Result<Store> look(const Folder& folder, const Key& key);

  [[nodiscard]] const std::filesystem::path& document() const { return document_; }
  Result<Summary> summary();
  /// Errors: journal_damaged where not even the base can be read.   Cost: O(bytes).
  Result<Contents> load();
  /// Of all records together.   Cost: O(records).
  Result<std::int64_t> record_bytes();
  /// Room of what was forgotten goes back to the disk. Not between begin() and commit().
  Status give_back() { return database_.give_back(); }
  /// Whether there is anything to load.
  Result<bool> has_base();
  /// The newest first.
  Result<std::vector<Version>> versions();
  /// Errors: no_such_version, journal_damaged.
  Result<std::string> version_bytes(std::int64_t number);
  /// The bytes of the newest version, or of the newest that the file held; empty where there is
  /// none.
  Result<std::string> newest_bytes(bool saved_only);

  Status begin();
  Status commit();
  void rollback();
  /// Forgets all records: they begin from these bytes now.
  Status reset(std::string_view sealed_base);
  /// Forgets base and records, not the versions.
  Status clear();
  /// Forgets the records after the first `count`.
  Status cut(std::int64_t count);
  Status append(const Record& record);
  /// Puts another record in the place of the last.
  Status replace_last(const Record& record);
  Status put(const Summary& summary);
  /// Gives it a number.
  Result<std::int64_t> add(const Version& version, std::string_view sealed_bytes);
  Status mark_saved(std::int64_t version);
  Status name(std::int64_t version, std::string_view name);
  Status remove_version(std::int64_t version);
  /// Takes base, records and summary of another in the place of its own.
  Status take_work_of(Store& other);

 private:
  Store(Database database, std::filesystem::path document)
      : database_(std::move(database)), document_(std::move(document)) {}
  static Result<Store> made(const Folder& folder, const Key& key,
                            const std::filesystem::path* document);
  Result<std::uint64_t> chain_before(std::int64_t number);
  Status write(std::int64_t number, const Record& record);

  Database database_;
  std::filesystem::path document_;
};

/// Whether anything is kept under this key, be it damaged.
[[nodiscard]] bool is_there(const Folder& folder, const Key& key);
/// Removes journal and lock of a document from the folder, with what was put aside. Whoever calls
/// it holds the lock.
void remove_files(const Folder& folder, const Key& key);
/// The same of all documents but those that a window has open: how many those are.
std::size_t remove_all_files(const Folder& folder);
/// Renames a journal that cannot be used, so that another can begin and it can still be looked at.
void set_aside(const Folder& folder, const Key& key);

}  // namespace saite::journal
