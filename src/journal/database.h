// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "graph/base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace saite::journal {

/// A prepared statement of a Database. Parameters and columns count from 0.
///     auto rows = database.prepare("SELECT step FROM records WHERE number > ?");
///     rows->bind(0, std::int64_t{7});
///     while (*(more = rows->step())) use(rows->bytes(0));
class Statement {
 public:
  void bind(int parameter, std::int64_t value);
  void bind(int parameter, std::string_view text);
  /// Must stay there until the next step().
  void bind_bytes(int parameter, std::string_view bytes);
  /// True where there is a row; false at the end, after which it begins anew.
  Result<bool> step();

  [[nodiscard]] std::int64_t number(int column) const;
  /// Good until the next step().
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string_view bytes(int column) const;

 private:
  friend class Database;
  struct Freed {
    void operator()(sqlite3_stmt* statement) const;
  };
  Statement(sqlite3* database, sqlite3_stmt* statement)
      : database_(database), statement_(statement) {}
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Freed> statement_;
};

/// An open SQLite database: nobody else calls the library. What is committed survives the end of
/// the program and of the power (write-ahead log, synchronous FULL); what is deleted is
/// overwritten. Errors of all calls: journal_full (the disk), journal_damaged, journal_busy,
/// journal_unwritable (args: the file and the library's words).
class Database {
 public:
  /// The file must be there; no link is followed.
  static Result<Database> open(const std::filesystem::path& file);
  /// From now on it has a write-ahead log: the file itself says so, so first be sure whose it is.
  Status use_log();
  /// Room that nothing stands in any more goes back to the disk. Outside of transactions.
  Status give_back();

  Status run(const char* sql);
  Result<Statement> prepare(const char* sql);
  /// The first column of the first row of a question that has one.
  Result<std::int64_t> number(const char* sql);
  [[nodiscard]] std::int64_t last_row() const;

 private:
  struct Closed {
    void operator()(sqlite3* database) const;
  };
  explicit Database(sqlite3* database) : database_(database) {}
  std::unique_ptr<sqlite3, Closed> database_;
};

}  // namespace saite::journal
