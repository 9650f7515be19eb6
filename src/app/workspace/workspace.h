// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "src/app/jobs/jobs.h"
#include "src/app/workspace/actor_search.h"
#include "src/app/workspace/document_file.h"
#include "src/app/workspace/document_journal.h"
#include "src/app/workspace/files.h"
#include "src/app/workspace/request.h"
#include "src/app/workspace/settings.h"
#include "src/app/workspace/versions.h"
#include "src/edit/document.h"
#include "src/i18n/translator.h"
#include "src/report/picture.h"

namespace saite::app {

/// What there is one of, however many windows show it: the open document and its file, the work in
/// the background, settings, language, and what has to be told. It knows nothing of views.
/// Used from one thread; other threads post to it (jobs().post()).
class Workspace {
 public:
  struct Options {
    std::filesystem::path settings_file;  // empty: nothing is remembered
    unsigned threads = 0;
    std::function<void()> wake;  // called from any thread when poll() has something to do
    std::shared_ptr<const report::Studio> studio = {};  // fonts and themes; null: made here
    std::filesystem::path journal_folder = {};          // of journals; empty: none are kept
    /// A journal whose records take more begins anew at the next save: undo then reaches back
    /// through a restart as far as that save.
    std::int64_t max_record_bytes = std::int64_t{24} << 20;
    bool frames = false;  // somebody draws frames: layouts and measures come second
  };
  explicit Workspace(Options options);
  ~Workspace();
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  /// Delivers what workers have finished and writes settings. True where something was delivered.
  /// file().poll() is called after it, once whoever has something to add to a save has done so.
  bool poll();

  // --- document ---
  /// Called whenever the document has changed, or another has taken its place, and all is done.
  void subscribe(std::function<void()> observer) { observers_.push_back(std::move(observer)); }
  [[nodiscard]] const edit::Document& document() const { return document_; }
  [[nodiscard]] const model::Network& network() const { return document_.network(); }
  /// Rises when another document takes the place of this one.
  [[nodiscard]] std::uint64_t document_number() const { return document_number_; }
  /// Rises when that is not another state of the same file.
  [[nodiscard]] std::uint64_t file_number() const { return file_number_; }
  /// A step that fails becomes a notice too.   Errors: those of Document::execute(), read_only.
  Result<edit::Touched> execute(edit::Step step);
  /// Likewise, for who tells himself what is refused.
  Result<edit::Touched> attempt(edit::Step step);
  std::optional<edit::Touched> undo();
  std::optional<edit::Touched> redo();
  void go_to_step(std::size_t count);
  void close_step() { document_.close_step(); }
  [[nodiscard]] std::string title() const;  // of the document, else the file's name, else untitled

  [[nodiscard]] DocumentFile& file() { return file_; }
  [[nodiscard]] const DocumentFile& file() const { return file_; }
  [[nodiscard]] DocumentJournal& journal() { return journal_; }
  [[nodiscard]] const DocumentJournal& journal() const { return journal_; }
  [[nodiscard]] JournalPlace journal_place() const { return {journal_.folder(), options_.wake}; }
  [[nodiscard]] Versions& versions() { return versions_; }
  [[nodiscard]] const ActorSearch& search() const { return search_; }

  // --- program ---
  [[nodiscard]] Jobs& jobs() { return jobs_; }
  [[nodiscard]] const Jobs& jobs() const { return jobs_; }
  [[nodiscard]] const i18n::Translator& text() const { return text_; }
  void set_language(std::string_view code);
  /// Whatever is changed here is written soon after, by poll() and at the end.
  [[nodiscard]] Settings& settings() { return settings_; }
  [[nodiscard]] const Settings& settings() const { return settings_; }
  [[nodiscard]] const report::Studio& studio() const { return *studio_; }
  [[nodiscard]] const std::shared_ptr<const report::Studio>& shared_studio() const {
    return studio_;
  }
  [[nodiscard]] const present::Theme& theme() const;  // of settings().theme
  [[nodiscard]] const Options& options() const { return options_; }

  /// Until 200 ms after the last input no measure is begun, and those under way stand still.
  void note_input() { last_input_ = Clock::now(); }
  [[nodiscard]] bool input_idle() const;
  void forget_input() { last_input_ = {}; }

  // --- to be told, and asked of the window ---
  void notify(Notice notice) { notices_.push_back(std::move(notice)); }
  [[nodiscard]] std::vector<Notice> take_notices();
  void ask(Request request) { requests_.push_back(request); }
  [[nodiscard]] std::vector<Request> take_requests();

 private:
  friend class DocumentFile;
  friend class DocumentJournal;
  using Clock = std::chrono::steady_clock;

  void show_document(edit::Document document, bool same_file);
  void publish() const;
  void mark_saved(std::uint64_t token) { document_.mark_saved(token); }
  void write_settings();

  Options options_;
  Error settings_problem_;  // found while they were loaded
  Settings settings_;
  Settings settings_written_;
  Clock::time_point settings_checked_ = Clock::now();
  i18n::Translator text_;
  Jobs jobs_;
  edit::Document document_;
  std::uint64_t document_number_ = 1;
  std::uint64_t file_number_ = 1;
  std::vector<std::function<void()>> observers_;
  DocumentJournal journal_;
  DocumentFile file_;
  Versions versions_{*this};
  ActorSearch search_;
  std::shared_ptr<const report::Studio> studio_;
  Clock::time_point last_input_{};
  std::vector<Request> requests_;
  std::vector<Notice> notices_;
};

}  // namespace saite::app
