// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "src/app/jobs/jobs.h"
#include "src/app/workspace/document_journal.h"
#include "src/app/workspace/files.h"
#include "src/app/workspace/opened_file.h"
#include "src/io/read_json.h"

namespace saite::app {

class Workspace;

/// The file of the open document: opening, saving, and the questions that come with them. Reading
/// and writing happen in the background.
class DocumentFile {
 public:
  explicit DocumentFile(Workspace& workspace) : workspace_(workspace) {}

  /// Reads in the background, after asking unsaved_changes. Where the file cannot be read the
  /// document stays, and open_report() says why.
  void open(const std::filesystem::path& file);
  /// The same, but for what is wrong in single records: that is left out, said, and kept apart.
  void open_leniently(const std::filesystem::path& file);
  void new_document();
  /// A network without a file, which these bytes are read as; after asking unsaved_changes.
  void open_copy(const model::Network& network, const std::string& bytes);
  /// Writes an earlier state over the file and opens that; what is open stays as a version. May ask
  /// changed_outside.
  void restore(const std::string& bytes);
  /// Brings back what was left unsaved, after asking unsaved_changes. It has its file again, where
  /// it had one.
  void recover(const Leftover& leftover);
  /// Steps that Question::restore is about.
  [[nodiscard]] const journal::Summary& restorable() const { return restorable_; }
  [[nodiscard]] bool opening() const { return reading_ != JobId::none; }
  [[nodiscard]] const std::optional<OpenReport>& open_report() const { return report_; }
  void dismiss_open_report() { report_.reset(); }

  /// Another window edits the file: here it is looked at, follows what is saved there, and only its
  /// look and places can be changed, for this window alone.
  [[nodiscard]] bool read_only() const { return read_only_; }

  /// Whether there is anything that would be lost without a save.
  [[nodiscard]] bool modified() const;
  /// None: never saved.
  [[nodiscard]] const std::optional<std::filesystem::path>& path() const { return path_; }
  /// In the background; may ask for save_as_dialog, or changed_outside (somebody else wrote it).
  void save();
  /// Refused for a file that another window has.
  void save_as(const std::filesystem::path& file);
  /// Whether the next poll() writes the document as it is then: whoever has something to add to it,
  /// such as where actors are seen, does so before.
  [[nodiscard]] bool about_to_write() const { return write_wanted_ && writing_ == JobId::none; }
  void quit();  // asks unsaved_changes where needed; then Request::quit

  [[nodiscard]] std::optional<Question> question() const { return question_; }
  void answer(Answer answer);

  /// Begins what is wanted, and looks at the disk each time between_looks has gone by. True where
  /// that found something to be shown.
  bool poll();
  /// So often is poll() to be called where there is a file, also while nothing else happens.
  static constexpr std::chrono::seconds between_looks{2};
  /// Whether another program has written the file since, or it is gone: asks, says so, or reads it
  /// anew where it is only looked at; once. True where it was so.
  bool look_at_disk();

 private:
  /// Now, or after the question of unsaved changes.
  void when_safe(std::function<void()> action);
  /// What is read, and so what becomes of what the journal knows beyond it.
  enum class Reading : std::uint8_t {
    file,      // of which it may know more: asked
    leftover,  // all that it knows is wanted
    anew,      // the open file, which is another now: nothing; what was open is a version
    merging    // the same, and the unsaved steps are done again on it
  };
  void read(const std::filesystem::path& path, io::ReadOptions options,
            Reading what = Reading::file);
  /// Reads on a worker, then calls take_read().
  void start_reading(const std::filesystem::path& path,
                     std::function<Result<OpenedFile>(Progress&)> read, Reading what);
  void nothing_opened();
  void take_read(const std::filesystem::path& path, Result<OpenedFile> read, Reading what);
  /// Asks what is to be done with what the journal knows, where that is not clear.
  void take_opened(const std::shared_ptr<OpenedFile>& opened, Reading what);
  void write_back(const std::string& bytes);
  void read_anew(Reading what);
  /// What is in force and not in the file, to be done again on another state of it; nothing where
  /// something that the file has was undone.
  [[nodiscard]] std::optional<std::vector<edit::Step>> unsaved() const;
  void do_again(const std::vector<edit::Step>& steps);
  void ask(Question question, std::function<void(Answer)> answered);
  [[nodiscard]] bool is_open(const std::filesystem::path& file) const;
  void show(edit::Document document, bool same_file);
  void show_as_it_is(OpenedFile& opened);
  void show_kept(OpenedFile& opened);
  void show_read_only(OpenedFile& opened);
  void show_untitled(model::Network network, std::string base);
  void has_file(const std::filesystem::path& path, const std::optional<FileStamp>& stamp);
  struct Written;
  void write(const std::filesystem::path& path);
  void take_written(const Written& written, const Status& status);

  Workspace& workspace_;
  std::optional<std::filesystem::path> path_;
  std::optional<FileStamp> stamp_;  // as it was when read or written
  std::optional<FileStamp> seen_;   // what was asked about, or the same
  bool gone_ = false;               // the file is, and it was said
  bool read_only_ = false;
  std::chrono::steady_clock::time_point looked_;
  JobId reading_ = JobId::none;
  JobId writing_ = JobId::none;
  std::optional<std::filesystem::path> write_wanted_;  // the newest wish: waits for another write
  std::optional<OpenReport> report_;
  std::optional<Question> question_;
  std::function<void(Answer)> after_answer_;  // what waits for the question
  std::function<void()> after_save_;
  journal::Summary restorable_;
  std::optional<std::uint64_t> discarded_;  // revision that need not be saved
};

}  // namespace saite::app
