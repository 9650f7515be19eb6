// SPDX-License-Identifier: Apache-2.0
#include "src/journal/database.h"

#include <sqlite3.h>

#include <cerrno>

namespace saite::journal {
namespace {

/// How long another program of the same person (a command that lists versions) may hold it.
constexpr int wait_ms = 2000;

bool no_room(int reason) {
  return reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
}

Error error_of(sqlite3* database) {
  const char* file = sqlite3_db_filename(database, "main");
  const std::string path = file == nullptr ? "" : file;
  switch (sqlite3_errcode(database)) {
    case SQLITE_FULL:
      return {"journal_full", {}, {path}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_FORMAT:
      return {"journal_damaged", {}, {path}};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {"journal_busy", {}, {path}};
    case SQLITE_IOERR:
      if (no_room(sqlite3_system_errno(database))) return {"journal_full", {}, {path}};
      break;
    default:
      break;
  }
  return {"journal_unwritable", {}, {path, sqlite3_errmsg(database)}};
}

}  // namespace

void Statement::Freed::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

void Statement::bind(int parameter, std::int64_t value) {
  if (sqlite3_bind_int64(statement_.get(), parameter + 1, value) != SQLITE_OK) {
    broken("a parameter that the statement does not have");
  }
}

void Statement::bind(int parameter, std::string_view text) {
  if (sqlite3_bind_text64(statement_.get(), parameter + 1, text.data(), text.size(),
                          SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK) {
    broken("a parameter that the statement does not have");
  }
}

void Statement::bind_bytes(int parameter, std::string_view bytes) {
  // Beyond a gigabyte the library takes none: told by the next step.
  static_cast<void>(sqlite3_bind_blob64(statement_.get(), parameter + 1, bytes.data(), bytes.size(),
                                        SQLITE_STATIC));
}

Result<bool> Statement::step() {
  const int done = sqlite3_step(statement_.get());
  if (done == SQLITE_ROW) return true;
  if (done == SQLITE_DONE) {
    sqlite3_reset(statement_.get());
    return false;
  }
  Error error = error_of(database_);
  sqlite3_reset(statement_.get());
  return error;
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
  const auto* text = sqlite3_column_text(statement_.get(), column);
  if (text == nullptr) return {};
  return {reinterpret_cast<const char*>(text),
          static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::bytes(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

void Database::Closed::operator()(sqlite3* database) const {
  sqlite3_close_v2(database);
}

Result<Database> Database::open(const std::filesystem::path& file) {
  sqlite3* handle = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_FULLMUTEX;
  const int opened = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
  if (handle == nullptr) broken("no memory for a database");
  Database database(handle);
  if (opened != SQLITE_OK) {
    return Error{"journal_unwritable", {}, {file.string(), sqlite3_errmsg(handle)}};
  }
  sqlite3_busy_timeout(handle, wait_ms);
  // What stands in a file runs nothing.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  for (const char* setting : {"PRAGMA cell_size_check=ON", "PRAGMA synchronous=FULL",
                              "PRAGMA secure_delete=ON", "PRAGMA journal_size_limit=4194304"}) {
    if (auto ok = database.run(setting); !ok) return ok.error();
  }
  return database;
}

Status Database::use_log() {
  // Only heard before there is a table: files of before stay as large as they were.
  if (auto ok = run("PRAGMA auto_vacuum=INCREMENTAL"); !ok) return ok;
  return run("PRAGMA journal_mode=WAL");
}

Status Database::give_back() {
  if (auto ok = run("PRAGMA incremental_vacuum"); !ok) return ok;
  return run("PRAGMA wal_checkpoint(TRUNCATE)");
}

Status Database::run(const char* sql) {
  if (sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK) return {};
  return error_of(database_.get());
}

Result<Statement> Database::prepare(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database_.get(), sql, -1, &statement, nullptr) != SQLITE_OK) {
    return error_of(database_.get());
  }
  return Statement(database_.get(), statement);
}

Result<std::int64_t> Database::number(const char* sql) {
  auto question = prepare(sql);
  if (!question) return question.error();
  auto row = question->step();
  if (!row) return row.error();
  return *row ? question->number(0) : std::int64_t{0};
}

std::int64_t Database::last_row() const {
  return sqlite3_last_insert_rowid(database_.get());
}

}  // namespace saite::journal
