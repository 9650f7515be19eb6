// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/io/exchange/records.h"
#include "src/io/exchange/sheet_use.h"

namespace saite::exchange {

/// A table that can be read more than once, row by row: a CSV text, a sheet of a workbook.
class Table {
 public:
  virtual ~Table() = default;
  /// Before the first row again.
  virtual void rewind() = 0;
  [[nodiscard]] virtual bool next() = 0;
  /// Of this row, valid until next(). Rows need not be of equal length.
  [[nodiscard]] virtual std::span<const std::string_view> cells() const = 0;
  /// The line, or the number of the row in its sheet.
  [[nodiscard]] virtual std::size_t line() const = 0;
  /// Share of the table that has been read.
  [[nodiscard]] virtual double done() const = 0;

  std::string sheet = {};  // empty: it is a file of its own
};

/// A table as it has been looked at: what its columns are called and the first of its rows.
struct TableView {
  std::size_t file = 0;  // of the inputs
  std::string name;      // of the file or the sheet, without an ending
  std::unique_ptr<Table> table;
  bool has_header = true;
  std::string encoding = {};                     // of a text
  char separator = 0;                            // of a text
  std::vector<std::string> columns;              // unique, never empty
  std::vector<std::string> written;              // as they stand in the table
  std::vector<std::vector<std::string>> sample;  // the first rows behind the header
  bool sample_is_all = false;
  TableUse use = TableUse::any;  // what the user said it holds

  [[nodiscard]] Place place(std::size_t column) const {
    return {.part = table->sheet, .line = table->line(), .column = column + 1, .cell = true};
  }
  [[nodiscard]] Place row() const { return {.part = table->sheet, .line = table->line()}; }
};

/// Rows that are looked at to find out what a table is.
inline constexpr std::size_t sample_rows = 1000;

/// Reads the header and the sample; finds out whether there is a header at all.
[[nodiscard]] TableView look_at(std::unique_ptr<Table> table, std::string name, std::size_t file,
                                std::optional<bool> header = {});
/// Whether the user means this column by a name: as it is called, or "People!Name" in a workbook.
[[nodiscard]] bool is_called(const TableView& view, std::size_t column, std::string_view said);
/// To before the first row behind the header.
void rewind_to_rows(TableView& view);

}  // namespace saite::exchange
