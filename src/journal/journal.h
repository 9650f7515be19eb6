// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/edit/step.h"
#include "src/journal/folder.h"
#include "src/journal/store.h"

namespace saite::journal {

/// How it stands with a journal.
struct State {
  std::uint64_t recorded = 0;         // so many calls were made that change it
  std::uint64_t safe = 0;             // so many of them are on the disk, whatever happens now
  std::int64_t record_bytes = 0;      // of all records, when a save was last noted
  std::optional<Error> trouble = {};  // why it does not go on; tried again until it does
  std::optional<Error> stayed = {};   // why the last move_to() came to nothing
  bool lost = false;                  // what was on the disk is gone or damaged: begin() anew
  [[nodiscard]] bool pending() const { return safe < recorded; }
  friend bool operator==(const State&, const State&) = default;
};

/// Keeps what happens to an open document, so that nothing is lost however the program ends.
///     auto journal = Journal::open(folder, key_of(path), path, wake);
///     if (journal->has_records()) { auto contents = journal->load(); … journal->go_on(*contents);
///     } else journal->begin(bytes_of_the_file); on each event of the document:
///     journal->record(Record::What::done, event.step, summary);
/// Calls return at once; a thread of its own writes, in their order, and one commit takes all that
/// has gathered. Nothing is made on the disk before there is a step to keep, but for the lock that
/// holds the document for this window. All but add_version() are called from one thread. The end
/// of a journal waits until all is written, or one more try has failed.
class Journal {
 public:
  /// `wake` is called from the journal's thread when state() has changed.
  /// Errors: those of Lock and of Store.
  static Result<std::unique_ptr<Journal>> open(const Folder& folder, const Key& key,
                                               const std::filesystem::path& document,
                                               std::function<void()> wake);
  ~Journal();
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  // --- before it begins or goes on ---
  [[nodiscard]] bool has_records() const { return has_records_; }
  /// What was there could not be opened: it was put aside, and another begins.
  [[nodiscard]] bool was_damaged() const { return was_damaged_; }
  /// Errors: those of Store::load().
  Result<Contents> load();
  enum class FileIs : std::uint8_t {
    saved,    // as it was last saved, or as it was opened where it never was
    written,  // as a save wrote it that ended before it could be noted: records tell of one before
    foreign   // neither: somebody else wrote it, or an older program did
  };
  /// What a file with these bytes is to the journal.
  [[nodiscard]] FileIs file_is(std::string_view bytes_of_file, std::string_view base);

  /// Records begin from these bytes; those of before are forgotten.
  void begin(std::string base);
  /// Records follow those that were loaded.
  void go_on(const Contents& contents);

  /// `step` is null of undone and redone. Where it is merged with the one recorded just before it
  /// takes its place. Returns position().
  std::int64_t record(Record::What what, const edit::Step* step, const Summary& summary);
  /// How many records there are: names the state that a save begins with.
  [[nodiscard]] std::int64_t position() const { return position_; }
  /// Keeps a version; `token` names it for mark_saved(). From any thread.
  void add_version(Version version, std::string bytes, std::uint64_t token);
  /// The file holds the state of `position` now, which is the version of this token.
  void mark_saved(std::int64_t position, std::uint64_t token, const Summary& summary);
  void name_version(std::int64_t number, std::string name);
  /// The document has this file from now on: its work moves there. Where that cannot be it stays
  /// where it is, and State::stayed says why.
  void move_to(const std::filesystem::path& document);
  /// The work is not wanted any more: base and records go, versions stay.
  void discard();

  [[nodiscard]] State state() const;
  /// Waits until all is safe; false where it is not in that time, or there is trouble.
  bool wait(std::chrono::milliseconds at_most) const;
  /// Of the document now. Errors: journal_missing, those of Store.
  Result<std::vector<Version>> versions() const;
  Result<std::string> version_bytes(std::int64_t number) const;

 private:
  struct Inside;
  explicit Journal(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
  bool has_records_ = false;
  bool was_damaged_ = false;
  std::int64_t position_ = 0;
  bool last_may_merge_ = false;  // the last record is a step of the history
  Record::What last_what_ = Record::What::done;
};

}  // namespace saite::journal
