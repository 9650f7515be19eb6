// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "graph/base/error.h"
#include "graph/base/progress.h"
#include "src/io/exchange/formats.h"
#include "src/io/exchange/import_report.h"
#include "src/io/file_bytes.h"
#include "src/io/read_json.h"

/// The one door through which files come in, whatever program wrote them.
namespace saite::exchange {

/// What was read, and what became of it.
struct Imported {
  /// As io::read_file() gives it; of other formats the problems are the notes of the report, but
  /// for what was guessed.
  io::ReadOutcome outcome;
  /// Of formats of the registry; of node-link JSON only the file and how many it holds.
  ImportReport report;
  /// The format's id; empty: node-link JSON, Saite's own or another program's.
  std::string format;
  /// The file was packed with gzip.
  bool packed = false;

  /// Whether saving it under its own name would put another sort of file there.
  [[nodiscard]] bool is_foreign_format() const { return packed || !format.empty(); }
};

/// Reads files that belong together: one of any sort, or several of one format (a table of actors
/// and one of ties). Formats are told by content; where the registry knows none, it is node-link
/// JSON, with that reader's messages. Files packed with gzip are unpacked first (gzip.h). "-" is
/// standard input.
/// Errors: those of io::read_file(); unknown_format (--as), several_formats (args: two files).
Result<Imported> read_any(std::span<const std::filesystem::path> paths, const ReadOptions& options,
                          io::ReadOptions json_options, Progress& progress);

/// The same of one file with what is usual.
Result<Imported> read_any(const std::filesystem::path& path, io::ReadOptions json_options,
                          Progress& progress);

/// The same of bytes that have been read: of a file `name`.
Result<Imported> read_any_bytes(const io::FileBytes& bytes, const std::string& name,
                                io::ReadOptions json_options, Progress& progress);

Result<Imported> read_any_bytes(const io::FileBytes& bytes, const std::string& name,
                                const ReadOptions& options, io::ReadOptions json_options,
                                Progress& progress);

/// A file's bytes, of any sort that read_any() takes.
Result<io::FileBytes> read_any_file(const std::filesystem::path& path, Progress& progress);

}  // namespace saite::exchange
