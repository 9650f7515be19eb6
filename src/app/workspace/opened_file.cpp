// SPDX-License-Identifier: Apache-2.0
#include "src/app/workspace/opened_file.h"

#include <limits>
#include <utility>

#include "src/io/exchange/read_any.h"
#include "src/io/write_json.h"

namespace saite::app {

namespace fs = std::filesystem;

namespace {

constexpr auto in_no_state = std::numeric_limits<std::uint64_t>::max();

std::optional<model::Network> network_of(std::string_view bytes, Progress& progress) {
  // Where the file was right this is the same; else it was opened leniently.
  auto outcome = io::read_json(bytes, progress, {.lenient = true});
  if (!outcome) return std::nullopt;
  return std::move(outcome->network);
}

/// What the records call saved is what the file holds only where the journal noted its last save.
/// Else the file has another state: all that the records make of it is unsaved, also where it is
/// undone to what was saved before. True where a save of this journal wrote the file.
bool compare_with_file(OpenedFile& opened, std::string_view bytes) {
  using FileIs = journal::Journal::FileIs;
  const FileIs file = opened.journal->file_is(bytes, opened.contents.base);
  edit::Document& document = opened.kept->document;
  if (file == FileIs::written) {
    if (io::to_json(document.network()) == bytes) {
      document.mark_saved(document.history().token());
      opened.kept->saved_steps = document.history().done();
    } else {
      document.mark_saved(in_no_state);
    }
  } else if (file == FileIs::foreign && opened.unsaved()) {
    document.mark_saved(in_no_state);
  }
  return file != FileIs::foreign;
}

/// Does again what the journal holds; nothing where it holds nothing of use.
Status take_kept(OpenedFile& opened, Progress& progress) {
  if (!opened.journal->has_records()) return {};
  auto contents = opened.journal->load();
  if (!contents) return contents.error();
  auto network = network_of(contents->base, progress);
  if (!network) return Error{"journal_damaged", {}, {opened.path.string()}};
  opened.kept = replay(*std::move(network), contents->records);
  if (opened.kept->records < contents->records.size()) {
    contents->records.resize(opened.kept->records);
    contents->whole = false;
  }
  // Begun anew while it was open: its records do not tell what the file lacks.
  edit::Document& document = opened.kept->document;
  if (contents->summary.unsaved > 0 && !document.modified()) document.mark_saved(in_no_state);
  opened.contents = *std::move(contents);
  return {};
}

}  // namespace

Result<OpenedFile> read_with_journal(const fs::path& path, const JournalPlace& place,
                                     Progress& progress, io::ReadOptions options) {
  OpenedFile opened{.path = path};
  opened.stamp = file_stamp(path);
  auto bytes = exchange::read_any_file(path, progress);
  if (!bytes) return bytes.error();
  auto read = exchange::read_any_bytes(*bytes, path.string(), options, progress);
  if (!read) return read.error();
  opened.outcome = std::move(read->outcome);
  opened.imported = read->is_foreign_format();
  if (opened.imported) return opened;  // a journal is of Saite's own files
  if (place.folder.empty() || !opened.outcome.network) return opened;
  const fs::path canonical = journal::canonical(path);
  auto folder = journal::Folder::open(place.folder);
  auto journal =
      folder ? journal::Journal::open(*folder, journal::key_of(canonical), canonical, place.wake)
             : Result<std::unique_ptr<journal::Journal>>(folder.error());
  opened.base = bytes->view();
  if (!journal) {
    opened.no_journal = journal.error();
    return opened;
  }
  opened.journal = *std::move(journal);
  // What cannot be read of a journal is as good as none: the file is there.
  if (!take_kept(opened, progress)) opened.kept.reset();
  if (!opened.kept) return opened;
  const bool known = compare_with_file(opened, opened.base);
  if (opened.unsaved()) {
    if (!known) opened.stamp.reset();  // somebody else wrote it: saving asks
  } else if (!known || !opened.contents.whole) {
    // What the journal has beyond a known file are places that layouts found.
    opened.kept.reset();
  }
  return opened;
}

Result<OpenedFile> read_leftover(const Leftover& leftover, const JournalPlace& place,
                                 Progress& progress) {
  OpenedFile opened{.path = leftover.path};
  auto folder = journal::Folder::open(place.folder);
  if (!folder) return folder.error();
  auto journal = journal::Journal::open(*folder, leftover.key, leftover.path, place.wake);
  if (!journal) return journal.error();
  opened.journal = *std::move(journal);
  if (auto ok = take_kept(opened, progress); !ok) return ok.error();
  if (!opened.kept) return Error{"journal_damaged", {}, {leftover.path.string()}};
  if (leftover.path.empty()) return opened;
  const auto stamp = file_stamp(leftover.path);
  if (!stamp) return opened;
  auto bytes = io::read_json_bytes(leftover.path, progress);
  if (bytes && compare_with_file(opened, bytes->view())) opened.stamp = stamp;
  return opened;
}

std::shared_ptr<const model::Network> look_at_leftover(const Leftover& leftover,
                                                       const fs::path& path, Progress& progress) {
  auto folder = journal::Folder::look(path);
  if (!folder) return nullptr;
  auto store = journal::Store::look(*folder, leftover.key);
  if (!store) return nullptr;
  auto contents = store->load();
  if (!contents) return nullptr;
  auto network = network_of(contents->base, progress);
  if (!network) return nullptr;
  const Replayed kept = replay(*std::move(network), contents->records);
  return std::make_shared<const model::Network>(kept.document.network());
}

}  // namespace saite::app
