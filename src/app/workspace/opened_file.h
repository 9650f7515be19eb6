// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "graph/base/progress.h"
#include "src/app/workspace/document_journal.h"
#include "src/app/workspace/files.h"
#include "src/app/workspace/replay.h"
#include "src/io/read_json.h"

namespace saite::app {

/// A file as it is read for a window: with what its journal knows of it.
struct OpenedFile {
  std::filesystem::path path;
  /// As the file was when it was read; nothing where the document did not come from what is there.
  std::optional<FileStamp> stamp = {};
  io::ReadOutcome outcome = {};
  bool imported = false;  // of another format, under whose name nothing is saved
  std::string base = {};  // the bytes; only where there is a journal
  std::shared_ptr<journal::Journal> journal = {};  // held, not begun
  std::optional<Error> no_journal = {};  // why there is none; journal_busy: another has it
  /// What the journal knows, done again: the file's own state with its history, or more.
  std::optional<Replayed> kept = {};
  journal::Contents contents = {};  // of the journal, where kept is
  [[nodiscard]] bool unsaved() const { return kept && kept->document.modified(); }
};

/// Where journals are, and whom they wake; no folder: none are kept.
struct JournalPlace {
  std::filesystem::path folder;
  std::function<void()> wake = {};
};

/// Errors: those of io::read_file(). What is wrong with the journal is in no_journal.
Result<OpenedFile> read_with_journal(const std::filesystem::path& path, const JournalPlace& place,
                                     Progress& progress, io::ReadOptions options = {});
/// What a program left that ended early; its file may be gone.
/// Errors: those of journal::Journal; journal_damaged where nothing can be read of it.
Result<OpenedFile> read_leftover(const Leftover& leftover, const JournalPlace& place,
                                 Progress& progress);

/// What a leftover holds, without taking it; null where it cannot be read.
std::shared_ptr<const model::Network> look_at_leftover(const Leftover& leftover,
                                                       const std::filesystem::path& folder,
                                                       Progress& progress);

}  // namespace saite::app
