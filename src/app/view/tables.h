// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "graph/base/ids.h"
#include "src/app/pipeline/pipeline.h"
#include "src/io/csv_writer.h"

namespace saite::app {

class GroupNames;
class View;

/// A column of a table: `name kind subtype part_of ties since until tags consent place source note
/// id` of actors, `source target kind weight directed since until disputed evidence note id` of
/// ties, `attribute:<name>`, or `measure:<id>`.
struct Column {
  std::string id;
  std::string title;  // in the session's language
  bool numeric = false;
};

/// A text, and the number behind it where it is one; a number that is missing sorts last.
struct Cell {
  std::string text;
  std::optional<double> number;
};

enum class TableOf : std::uint8_t { actors, ties };

/// Actors or ties as rows, what passes the filter, sorted by a column.
///     Table table(TableOf::actors);
///     each frame: table.update(view);           // does nothing where nothing changed
///     for (row = first; row < last; ++row) table.cell(view, row, column).text
/// Cells are made as they are asked for, so a table of 100,000 rows costs what is seen of it.
class Table {
 public:
  explicit Table(TableOf of);

  /// Columns that may be chosen: the fixed ones, the attributes there are, all measures.
  [[nodiscard]] std::vector<Column> available(const View& view) const;
  void set_columns(std::vector<std::string> ids);
  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  [[nodiscard]] Column column(const View& view, std::size_t index) const;

  void sort_by(std::string column, bool descending);
  [[nodiscard]] const std::string& sorted_by() const { return sort_column_; }
  [[nodiscard]] bool descending() const { return descending_; }
  /// Keeps rows in which any text contains the query, as search compares texts.
  void search(std::string query);

  /// Asks for the measures of its columns and makes the order anew where something it depends on
  /// has changed. Returns whether the rows changed.
  bool update(View& view);

  [[nodiscard]] TableOf of() const { return of_; }
  [[nodiscard]] std::size_t rows() const { return rows_.size(); }
  /// The number of the actor or tie in that row; and the row of one.
  [[nodiscard]] std::uint32_t id(std::size_t row) const { return rows_[row]; }
  [[nodiscard]] std::optional<std::size_t> row_of_id(std::uint32_t id) const;
  [[nodiscard]] ActorId actor(std::size_t row) const { return ActorId(rows_[row]); }
  [[nodiscard]] TieId tie(std::size_t row) const { return TieId(rows_[row]); }
  [[nodiscard]] std::optional<std::size_t> row_of(ActorId id) const;
  [[nodiscard]] std::optional<std::size_t> row_of(TieId id) const;
  [[nodiscard]] Cell cell(const View& view, std::size_t row, std::size_t column) const;

  /// The rows as they are, for the clipboard and files.
  [[nodiscard]] std::string csv(const View& view, const io::CsvForm& form = {}) const;

 private:
  [[nodiscard]] analysis::Subject subject() const;
  [[nodiscard]] Cell cell_of(const View& view, std::uint32_t id, const std::string& column) const;
  [[nodiscard]] Cell measure_cell(const View& view, std::uint32_t id,
                                  const std::string& measure) const;
  void keep_matching(const View& view);
  void sort_rows(const View& view);

  TableOf of_;
  std::vector<std::string> columns_;
  std::string sort_column_ = "name";
  bool descending_ = false;
  std::string query_;
  std::vector<std::uint32_t> rows_;
  std::vector<std::uint32_t> row_by_id_;
  std::map<std::string, study::MeasureView> measures_;  // of the columns, as of the last update()
  const GroupNames* groups_ = nullptr;   // the session's, where a column shows groups
  std::vector<std::uint64_t> made_for_;  // stamps of what the rows were made from
  std::string made_for_words_;           // language, order and query
};

}  // namespace saite::app
