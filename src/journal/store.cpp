// SPDX-License-Identifier: Apache-2.0
#include "src/journal/store.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

#include "src/journal/lock.h"
#include "src/journal/sealed.h"
#include "src/journal/tables.h"
#include "src/journal/value_bytes.h"

namespace saite::journal {

namespace fs = std::filesystem;

namespace {

std::uint64_t chain_of(std::uint64_t before, Record::What what, std::int64_t at,
                       std::string_view sealed) {
  before = chained(before, static_cast<std::uint64_t>(what));
  return chained(chained(before, static_cast<std::uint64_t>(at)), sealed);
}

/// SQLite knows signed integers only.
std::int64_t as_signed(std::uint64_t sum) {
  return static_cast<std::int64_t>(sum);
}

std::string text_of(const Record& record) {
  return record.step.is_null() ? std::string() : seal(to_bytes(record.step));
}

/// Nothing where the row is none that append() wrote.
std::optional<Record> record_of(std::int64_t what, std::int64_t at, std::string_view sealed) {
  if (what < static_cast<int>(Record::What::done) || what > static_cast<int>(Record::What::saved)) {
    return std::nullopt;
  }
  Record record{static_cast<Record::What>(what), {}, at};
  if (sealed.empty()) return record;
  const auto bytes = unseal(sealed);
  if (!bytes) return std::nullopt;
  auto step = value_of_bytes(*bytes);
  if (!step) return std::nullopt;
  record.step = *std::move(step);
  return record;
}

/// The journal, its log, and what was put aside; the journal first: without it nobody reads the
/// log.
std::vector<fs::path> files_of(const Folder& folder, const Key& key) {
  const std::string start = folder.file(key).filename().string();
  std::vector<fs::path> files;
  std::error_code error;
  for (auto at = fs::directory_iterator(folder.path(), error);
       !error && at != fs::directory_iterator(); at.increment(error)) {
    if (at->path().filename().string().starts_with(start)) files.push_back(at->path());
  }
  std::ranges::sort(files);
  return files;
}

Status done(Result<Statement>& statement) {
  auto row = statement->step();
  if (!row) return row.error();
  return {};
}

/// Runs a statement with these parameters; for one that gives no rows.
template <class... Parameters>
Status run(Database& database, const char* sql, const Parameters&... parameters) {
  auto statement = database.prepare(sql);
  if (!statement) return statement.error();
  int at = 0;
  (statement->bind(at++, parameters), ...);
  return done(statement);
}

/// Of this person alone from its first moment; the library would let others read it.
Status create_file(const fs::path& file) {
  const int made = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (made >= 0) {
    (void)::close(made);
    return {};
  }
  const int reason = errno;
  if (reason == EEXIST) return {};
  if (reason == ENOSPC || reason == EDQUOT) return Error{"journal_full", {}, {file.string()}};
  return Error{"journal_unwritable", {}, {file.string(), std::strerror(reason)}};
}

}  // namespace

Result<Store> Store::open(const Folder& folder, const Key& key, const fs::path& document) {
  return made(folder, key, &document);
}

Result<Store> Store::look(const Folder& folder, const Key& key) {
  return made(folder, key, nullptr);
}

Result<Store> Store::made(const Folder& folder, const Key& key, const fs::path* document) {
  if (auto ok = folder.check(key); !ok) return ok.error();
  const fs::path file = folder.file(key);
  std::error_code ignored;
  if (document == nullptr && !fs::exists(file, ignored)) {
    return Error{"journal_missing", {}, {file.string()}};
  }
  if (auto ok = create_file(file); !ok) return ok.error();
  auto database = Database::open(file);
  if (!database) return database.error();
  if (auto ok = make_tables(*database, document); !ok) return ok.error();
  if (auto ok = check_tables(*database, file); !ok) return ok.error();
  if (auto ok = database->use_log(); !ok) return ok.error();
  auto known = get_text(*database, "path");
  if (!known) return known.error();
  if (document != nullptr && document->string() != *known) {
    return Error{"journal_foreign", {}, {file.string()}};
  }
  return Store(*std::move(database), *known);
}

Result<Summary> Store::summary() {
  Summary summary;
  auto title = get_text(database_, "title");
  if (!title) return title.error();
  summary.title = *title;
  for (auto [name, value] : {std::pair("unsaved", &summary.unsaved), {"time", &summary.time}}) {
    auto found = get_number(database_, name);
    if (!found) return found.error();
    *value = *found;
  }
  return summary;
}

Result<Contents> Store::load() {
  Contents contents{.path = document_};
  auto summary = this->summary();
  if (!summary) return summary.error();
  contents.summary = *std::move(summary);
  auto base = database_.prepare("SELECT bytes FROM base WHERE id = 1");
  if (!base) return base.error();
  auto row = base->step();
  if (!row) return row.error();
  if (!*row) return contents;
  auto bytes = unseal(base->bytes(0));
  if (!bytes) return bytes.error();
  contents.base = *std::move(bytes);
  contents.has_base = true;
  std::uint64_t chain = chained(chain_start, base->bytes(0));
  auto rows =
      database_.prepare("SELECT number, what, at, step, chain FROM records ORDER BY number");
  if (!rows) return rows.error();
  for (std::int64_t number = 1;; ++number) {
    auto more = rows->step();
    if (more && !*more) break;
    const bool next = more && rows->number(0) == number;
    std::optional<Record> record;
    if (next) {
      record = record_of(rows->number(1), rows->number(2), rows->bytes(3));
      if (record) chain = chain_of(chain, record->what, record->at, rows->bytes(3));
    }
    if (!record || as_signed(chain) != rows->number(4)) {
      contents.whole = false;
      break;
    }
    contents.records.push_back(*std::move(record));
  }
  return contents;
}

Result<std::int64_t> Store::record_bytes() {
  return database_.number("SELECT coalesce(sum(length(step)), 0) FROM records");
}

Result<bool> Store::has_base() {
  auto count = database_.number("SELECT count(*) FROM base");
  if (!count) return count.error();
  return *count > 0;
}

Result<std::vector<Version>> Store::versions() {
  auto rows = database_.prepare(
      "SELECT number, time, name, saved, actors, ties FROM versions ORDER BY number DESC");
  if (!rows) return rows.error();
  std::vector<Version> versions;
  for (;;) {
    auto more = rows->step();
    if (!more) return more.error();
    if (!*more) return versions;
    versions.push_back({rows->number(0), rows->number(1), std::string(rows->text(2)),
                        rows->number(3) != 0, rows->number(4), rows->number(5)});
  }
}

Result<std::string> Store::version_bytes(std::int64_t number) {
  auto rows = database_.prepare("SELECT bytes FROM versions WHERE number = ?");
  if (!rows) return rows.error();
  rows->bind(0, number);
  auto row = rows->step();
  if (!row) return row.error();
  if (!*row) return Error{"no_such_version", {}, {std::to_string(number)}};
  return unseal(rows->bytes(0));
}

Result<std::string> Store::newest_bytes(bool saved_only) {
  auto rows = database_.prepare(
      "SELECT bytes FROM versions WHERE saved OR NOT ? ORDER BY number DESC LIMIT 1");
  if (!rows) return rows.error();
  rows->bind(0, std::int64_t{saved_only});
  auto row = rows->step();
  if (!row) return row.error();
  if (!*row) return std::string();
  return unseal(rows->bytes(0));
}

Status Store::begin() {
  return database_.run("BEGIN IMMEDIATE");
}

Status Store::commit() {
  return database_.run("COMMIT");
}

void Store::rollback() {
  static_cast<void>(database_.run("ROLLBACK"));  // the library may have done it already
}

Status Store::reset(std::string_view sealed_base) {
  if (auto ok = clear(); !ok) return ok;
  auto base = database_.prepare("INSERT INTO base (id, bytes) VALUES (1, ?)");
  if (!base) return base.error();
  base->bind_bytes(0, sealed_base);
  return done(base);
}

Status Store::clear() {
  if (auto ok = database_.run("DELETE FROM records; DELETE FROM base"); !ok) return ok;
  return put_number(database_, "unsaved", 0);
}

Status Store::cut(std::int64_t count) {
  return run(database_, "DELETE FROM records WHERE number > ?", count);
}

Result<std::uint64_t> Store::chain_before(std::int64_t number) {
  if (number > 1) {
    auto rows = database_.prepare("SELECT chain FROM records WHERE number = ?");
    if (!rows) return rows.error();
    rows->bind(0, number - 1);
    auto row = rows->step();
    if (!row) return row.error();
    if (!*row) return Error{"journal_damaged"};
    return static_cast<std::uint64_t>(rows->number(0));
  }
  auto rows = database_.prepare("SELECT bytes FROM base WHERE id = 1");
  if (!rows) return rows.error();
  auto row = rows->step();
  if (!row) return row.error();
  if (!*row) return Error{"journal_damaged"};
  return chained(chain_start, rows->bytes(0));
}

Status Store::write(std::int64_t number, const Record& record) {
  auto before = chain_before(number);
  if (!before) return before.error();
  const std::string sealed = text_of(record);
  auto statement = database_.prepare(
      "INSERT OR REPLACE INTO records (number, what, at, step, chain) VALUES (?, ?, ?, ?, ?)");
  if (!statement) return statement.error();
  statement->bind(0, number);
  statement->bind(1, static_cast<std::int64_t>(record.what));
  statement->bind(2, record.at);
  statement->bind_bytes(3, sealed);
  statement->bind(4, as_signed(chain_of(*before, record.what, record.at, sealed)));
  return done(statement);
}

Status Store::append(const Record& record) {
  auto last = database_.number("SELECT coalesce(max(number), 0) FROM records");
  return last ? write(*last + 1, record) : Status(last.error());
}

Status Store::replace_last(const Record& record) {
  auto last = database_.number("SELECT coalesce(max(number), 0) FROM records");
  if (!last) return last.error();
  if (*last == 0) return Error{"journal_damaged"};
  return write(*last, record);
}

Status Store::put(const Summary& summary) {
  if (auto ok = put_text(database_, "title", summary.title); !ok) return ok;
  if (auto ok = put_number(database_, "unsaved", summary.unsaved); !ok) return ok;
  return put_number(database_, "time", summary.time);
}

Result<std::int64_t> Store::add(const Version& version, std::string_view sealed_bytes) {
  auto statement = database_.prepare(
      "INSERT INTO versions (time, name, saved, actors, ties, bytes) VALUES (?, ?, ?, ?, ?, ?)");
  if (!statement) return statement.error();
  statement->bind(0, version.time);
  statement->bind(1, std::string_view(version.name));
  statement->bind(2, std::int64_t{version.saved});
  statement->bind(3, version.actors);
  statement->bind(4, version.ties);
  statement->bind_bytes(5, sealed_bytes);
  if (auto ok = done(statement); !ok) return ok.error();
  return database_.last_row();
}

Status Store::mark_saved(std::int64_t version) {
  return run(database_, "UPDATE versions SET saved = 1 WHERE number = ?", version);
}

Status Store::name(std::int64_t version, std::string_view name) {
  return run(database_, "UPDATE versions SET name = ? WHERE number = ?", name, version);
}

Status Store::remove_version(std::int64_t version) {
  return run(database_, "DELETE FROM versions WHERE number = ?", version);
}

Status Store::take_work_of(Store& other) {
  if (auto ok = clear(); !ok) return ok;
  auto summary = other.summary();
  if (!summary) return summary.error();
  if (auto ok = put(*summary); !ok) return ok;
  auto base = other.database_.prepare("SELECT bytes FROM base WHERE id = 1");
  if (!base) return base.error();
  auto there = base->step();
  if (!there) return there.error();
  if (!*there) return {};
  if (auto ok = reset(base->bytes(0)); !ok) return ok;
  if (auto ok = put(*summary); !ok) return ok;
  auto rows =
      other.database_.prepare("SELECT number, what, at, step, chain FROM records ORDER BY number");
  if (!rows) return rows.error();
  auto copy = database_.prepare(
      "INSERT INTO records (number, what, at, step, chain) VALUES (?, ?, ?, ?, ?)");
  if (!copy) return copy.error();
  for (;;) {
    auto more = rows->step();
    if (!more) return more.error();
    if (!*more) return {};
    for (const int column : {0, 1, 2, 4}) copy->bind(column, rows->number(column));
    copy->bind_bytes(3, rows->bytes(3));
    if (auto ok = done(copy); !ok) return ok;
  }
}

bool is_there(const Folder& folder, const Key& key) {
  return !files_of(folder, key).empty();
}

void remove_files(const Folder& folder, const Key& key) {
  for (const fs::path& file : files_of(folder, key)) (void)::unlink(file.c_str());
  (void)::unlink(folder.lock_file(key).c_str());
}

std::size_t remove_all_files(const Folder& folder) {
  std::size_t held = 0;
  for (const Key& key : folder.keys_of_all()) {
    const auto lock = Lock::take(folder.lock_file(key));
    if (!lock && lock.error().code == "journal_busy") {
      ++held;
    } else {
      remove_files(folder, key);
    }
  }
  return held;
}

void set_aside(const Folder& folder, const Key& key) {
  const std::string file = folder.file(key).string();
  std::error_code ignored;
  for (int number = 1; number < 1000; ++number) {
    const std::string aside = file + ".damaged-" + std::to_string(number);
    if (fs::exists(fs::symlink_status(aside, ignored))) continue;
    (void)::rename(file.c_str(), aside.c_str());
    (void)::rename((file + "-wal").c_str(), (aside + "-wal").c_str());
    (void)::unlink((file + "-shm").c_str());
    return;
  }
}

}  // namespace saite::journal
