// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "src/edit/document.h"
#include "src/journal/journal.h"

namespace saite::app {

class Workspace;

/// How safe the open document is from whatever may happen to the program.
struct Safety {
  enum class How : std::uint8_t {
    unkept,   // no journal is kept, as on the command line
    safe,     // every step is on the disk
    pending,  // the newest is on its way
    trouble   // the journal cannot be written; `trouble` says why
  };
  How how = How::unkept;
  std::optional<Error> trouble = {};
};

/// A document that a program which ended early left unsaved.
struct Leftover {
  journal::Key key;
  std::filesystem::path path;  // of its file; empty: it had none
  journal::Summary summary;
};

/// Keeps what happens to the open document in a journal, so that it survives the program.
///     journal.follow(document, base, std::move(opened));   // whenever another document is shown
/// Used from the workspace's thread.
class DocumentJournal {
 public:
  explicit DocumentJournal(Workspace& workspace);

  /// Whether journals are kept: there is a folder for them, and the settings say so.
  [[nodiscard]] bool on() const { return !folder().empty(); }
  /// Empty where none are kept.
  [[nodiscard]] std::filesystem::path folder() const;
  /// Whether there is a folder for them, whatever the settings say.
  [[nodiscard]] bool possible() const { return !folder_.empty(); }
  /// Remembered in the settings. Off removes all that is kept, of all documents but those that
  /// other windows have open: how many those are. On begins with the document as it is.
  std::size_t switch_on(bool on);
  [[nodiscard]] Safety safety() const;
  /// For the history of another document; null where no journals are kept.
  [[nodiscard]] std::shared_ptr<edit::StepShelf> step_shelf() const;

  /// The document of the workspace has a journal from now on: `opened`, which has begun or goes on,
  /// or one for documents without a file, made when there is a first step.
  void follow(std::shared_ptr<journal::Journal> opened, std::size_t saved_steps = 0);
  /// It has no file, and was read from these bytes or is what they would be read as.
  void follow_untitled(std::string base);
  /// None can be kept of this document, for this reason.
  void follow_without(Error reason);
  /// The document is about to go. What the file lacks is not wanted, but stays as a version where
  /// there is a file.
  void leave();

  /// The document stays after all: if it was left it has a journal again.
  void keep_on();

  /// What a save needs to know of the state that it writes.
  struct Point {
    std::shared_ptr<journal::Journal> journal;
    std::int64_t position = 0;
    std::size_t steps = 0;
    std::uint64_t token = 0;
    std::uint64_t beginning = 0;
  };
  [[nodiscard]] Point point();
  /// Keeps a version of these bytes. From any thread.
  static void keep(const Point& point, journal::Version version, std::string bytes);
  /// The file holds that state now.
  void saved(const Point& point);
  /// Its file is this one from now on.
  void move_to(const Point& point, const std::filesystem::path& file);

  /// Newest first. Errors: those of journal::Journal.
  [[nodiscard]] Result<std::vector<journal::Version>> versions() const;
  [[nodiscard]] Result<std::string> version_bytes(std::int64_t number) const;
  void name_version(std::int64_t number, std::string name);

  /// Looks in the background for what is to be brought back; leftovers() has it then.
  void look_for_leftovers();
  [[nodiscard]] const std::vector<Leftover>& leftovers() const { return leftovers_; }
  /// The network of one of them, to be shown; null until it is read, or where it cannot be.
  [[nodiscard]] const model::Network* leftover_network(std::size_t index) const;

  /// Begins anew what was lost and tells what has gone wrong.
  void poll();

 private:
  void hear(const edit::Event& event);
  [[nodiscard]] bool begun();
  void read_leftovers();
  void begin_with(std::string bytes);
  void begin_with_all();
  [[nodiscard]] bool knows(const edit::Event& event) const;
  void begin_on_file(const std::filesystem::path& file);
  [[nodiscard]] journal::Summary summary() const;

  Workspace& workspace_;
  std::filesystem::path folder_;
  std::shared_ptr<journal::Journal> journal_;
  std::optional<Error> trouble_;     // why there is no journal
  std::optional<std::string> base_;  // of a document without a file, until its first step
  std::uint64_t heard_ = 0;          // the number of the document whose events are heard
  std::size_t saved_steps_ = 0;      // in force in the file
  std::uint64_t last_token_ = 0;
  std::optional<Error> told_;
  std::vector<Leftover> leftovers_;
  std::vector<std::shared_ptr<const model::Network>> leftover_networks_;
  std::uint64_t beginning_ = 0;  // rises when records begin anew
  // Steps of the history that its records tell of: those between.
  std::size_t first_known_ = 0;
  std::size_t last_known_ = 0;
};

/// What is left in a folder of journals by programs that ended early, the newest first. Locks that
/// they left are swept away.   Errors: those of journal::Folder.
Result<std::vector<Leftover>> find_leftovers(const std::filesystem::path& folder);

/// How many actors and ties a version has, and when it was.
[[nodiscard]] journal::Version version_of(const model::Network& network, bool saved);

}  // namespace saite::app
