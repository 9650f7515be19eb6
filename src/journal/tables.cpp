// SPDX-License-Identifier: Apache-2.0
#include "src/journal/tables.h"

#include <array>
#include <set>
#include <utility>

namespace saite::journal {
namespace {

/// Tells a journal from other SQLite databases: "Sait".
constexpr std::int64_t application_id = 0x53616974;

constexpr std::array<const char*, 4> tables = {
    "CREATE TABLE about (name TEXT PRIMARY KEY, value) WITHOUT ROWID",
    "CREATE TABLE base (id INTEGER PRIMARY KEY CHECK (id = 1), bytes BLOB NOT NULL)",
    "CREATE TABLE records (number INTEGER PRIMARY KEY, what INTEGER NOT NULL, at INTEGER NOT NULL, "
    "step BLOB NOT NULL, chain INTEGER NOT NULL)",
    "CREATE TABLE versions (number INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, "
    "name TEXT NOT NULL, saved INTEGER NOT NULL, actors INTEGER NOT NULL, ties INTEGER NOT NULL, "
    "bytes BLOB NOT NULL)"};

Result<std::set<std::string>> tables_there(Database& database) {
  auto rows = database.prepare(
      "SELECT coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'");
  if (!rows) return rows.error();
  std::set<std::string> found;
  for (;;) {
    auto more = rows->step();
    if (!more) return more.error();
    if (!*more) return found;
    found.emplace(rows->text(0));
  }
}

Status make_all(Database& database, const std::filesystem::path& document) {
  for (const char* table : tables) {
    if (auto ok = database.run(table); !ok) return ok;
  }
  const std::string marks = "PRAGMA application_id=" + std::to_string(application_id) +
                            ";PRAGMA user_version=" + std::to_string(schema_version);
  if (auto ok = database.run(marks.c_str()); !ok) return ok;
  return put_text(database, "path", document.string());
}

Status put(Database& database, std::string_view name, const auto& value) {
  auto statement = database.prepare("INSERT OR REPLACE INTO about (name, value) VALUES (?, ?)");
  if (!statement) return statement.error();
  statement->bind(0, name);
  statement->bind(1, value);
  auto row = statement->step();
  if (!row) return row.error();
  return {};
}

template <class Value, class Read>
Result<Value> get(Database& database, std::string_view name, const Read& read) {
  auto rows = database.prepare("SELECT value FROM about WHERE name = ?");
  if (!rows) return rows.error();
  rows->bind(0, name);
  auto row = rows->step();
  if (!row) return row.error();
  return *row ? read(*rows) : Value();
}

}  // namespace

Status make_tables(Database& database, const std::filesystem::path* document) {
  auto there = database.number("SELECT count(*) FROM sqlite_schema");
  if (!there) return there.error();
  auto id = database.number("PRAGMA application_id");
  if (!id) return id.error();
  // An empty one with another program's id is left to check_tables().
  if (*there > 0 || *id != 0) return {};
  if (document == nullptr) return Error{"journal_missing", {}, {""}};
  if (auto ok = database.run("BEGIN IMMEDIATE"); !ok) return ok;
  auto ok = make_all(database, *document);
  if (ok) ok = database.run("COMMIT");
  if (!ok) static_cast<void>(database.run("ROLLBACK"));
  return ok;
}

Status check_tables(Database& database, const std::filesystem::path& file) {
  auto id = database.number("PRAGMA application_id");
  if (!id) return id.error();
  if (*id != application_id) return Error{"journal_foreign", {}, {file.string()}};
  auto version = database.number("PRAGMA user_version");
  if (!version) return version.error();
  if (*version > schema_version) return Error{"journal_newer", {}, {file.string()}};
  auto found = tables_there(database);
  if (!found) return found.error();
  if (*found != std::set<std::string>(tables.begin(), tables.end())) {
    return Error{"journal_foreign", {}, {file.string()}};
  }
  return {};
}

Result<std::string> get_text(Database& database, std::string_view name) {
  return get<std::string>(database, name,
                          [](const Statement& rows) { return std::string(rows.text(0)); });
}

Result<std::int64_t> get_number(Database& database, std::string_view name) {
  return get<std::int64_t>(database, name, [](const Statement& rows) { return rows.number(0); });
}

Status put_text(Database& database, std::string_view name, std::string_view value) {
  return put(database, name, value);
}

Status put_number(Database& database, std::string_view name, std::int64_t value) {
  return put(database, name, value);
}

}  // namespace saite::journal
