// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/io/exchange/table.h"
#include "src/io/exchange/zip_parts.h"

namespace saite::exchange {

/// A sheet as it has been read: its rows that hold something, each with its number. Numbers are
/// texts with a point, dates 2019-05-04, truths true and false.
struct Sheet {
  struct Row {
    std::size_t number = 0;
    std::vector<std::string> cells;
  };
  std::string name;
  std::vector<Row> rows;
};

/// A workbook may not hold more cells than this, empty ones between others counted.
inline constexpr std::size_t most_cells = 20'000'000;
inline constexpr std::size_t most_columns = 16'384;  // Excel's own limit

/// The sheet of explanations that goes along with a network (WriteOptions::about). Reading a
/// network back it is passed over: nothing of the network stands there.
inline constexpr const char* read_me_sheet = "read me";

/// The sheet of what was computed of actors (WriteOptions::measures): a row for each, by its id.
inline constexpr const char* measures_sheet = "measures";

/// What became of reading one.
struct Workbook {
  std::vector<Sheet> sheets;
  std::string problem;  // code; empty: none
};
[[nodiscard]] Workbook read_xlsx(ZipParts& zip, Notes& notes);
[[nodiscard]] Workbook read_ods(ZipParts& zip, Notes& notes);

/// The day that a number of days stands for in a spreadsheet, "2019-05-04", with the time behind it
/// where it has one. Empty where there is none.
/// Convention: 1 is 1900-01-01 (and 60 a day that never was), with `from_1904` 0 is 1904-01-01.
[[nodiscard]] std::string date_of_serial(double serial, bool from_1904);
/// A number as text, the shortest that is the same double: 0.1, not 0.10000000000000001.
[[nodiscard]] std::string shortest_number(std::string_view text);

/// Rows of a sheet for the readers of tables; the sheet outlives it.
class SheetTable final : public Table {
 public:
  explicit SheetTable(const Sheet& of) : sheet_(of) { sheet = of.name; }
  void rewind() override { next_ = 0; }
  bool next() override;
  [[nodiscard]] std::span<const std::string_view> cells() const override { return cells_; }
  [[nodiscard]] std::size_t line() const override { return sheet_.rows[next_ - 1].number; }
  [[nodiscard]] double done() const override {
    return static_cast<double>(next_) / static_cast<double>(sheet_.rows.size() + 1);
  }

 private:
  const Sheet& sheet_;
  std::size_t next_ = 0;
  std::vector<std::string_view> cells_;
};

}  // namespace saite::exchange
