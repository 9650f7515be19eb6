// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "src/io/exchange/column_types.h"
#include "src/io/exchange/read_tables.h"

/// Adjacency matrices: a cell a tie, from the row's actor to the column's.
namespace saite::exchange {
namespace {

class Matrix {
 public:
  Matrix(TableView& view, const TablePlan& plan, const ReadJob& job)
      : view_(view),
        job_(job),
        two_mode_(plan.shape == TableShape::two_mode),
        labelled_(plan.shape != TableShape::bare_matrix) {
    first_ = labelled_ ? 1 : 0;
    for (std::size_t i = first_; i < view.columns.size(); ++i) {
      columns_.push_back(labelled_ ? std::string(trimmed(view.written[i])) : std::to_string(i + 1));
    }
  }

  Status read() {
    if (auto read = for_rows(view_, job_, [&] { read_row(); }); !read) return read;
    if (!two_mode_ && rows_.size() < columns_.size()) {
      missing_ += (columns_.size() - rows_.size()) * columns_.size();
    }
    if (missing_ > 0) {
      job_.sink.notes().error("matrix_values_missing", {.part = view_.table->sheet},
                              {std::to_string(missing_), std::to_string(columns_.size())});
      return {};
    }
    hand_on();
    return {};
  }

 private:
  void read_row() {
    const auto cells = view_.table->cells();
    if (std::ranges::all_of(cells, [](std::string_view cell) { return trimmed(cell).empty(); })) {
      return;
    }
    rows_.push_back(labelled_ ? std::string(trimmed(cells[0])) : std::to_string(rows_.size() + 1));
    const std::size_t have = cells.size() - std::min(first_, cells.size());
    if (have < columns_.size()) missing_ += columns_.size() - have;
    for (std::size_t i = 0; i < std::min(have, columns_.size()); ++i) {
      read_cell(i, trimmed(cells[i + first_]));
    }
  }

  void read_cell(std::size_t column, std::string_view cell) {
    if (cell.empty() || cell == "0") return;
    std::optional<double> value = number_in_table(cell, '.');
    if (!value && job_.options.decimal != '.') value = number_in_table(cell, ',');
    if (cell == "x" || cell == "X") value = 1;
    if (!value) {
      job_.sink.notes().count(NoteSort::dropped, "no_number_in_matrix", {},
                              view_.place(column + first_), {std::string(cell)});
      return;
    }
    if (*value == 0) return;
    places_.push_back({rows_.size() - 1, column, *value, view_.table->line()});
  }

  [[nodiscard]] bool symmetric() const {
    std::map<std::pair<std::string_view, std::string_view>, double> values;
    for (const Held& held : places_) values[{rows_[held.row], columns_[held.column]}] = held.value;
    return std::ranges::all_of(values, [&](const auto& cell) {
      const auto back = values.find({cell.first.second, cell.first.first});
      return back != values.end() && back->second == cell.second;
    });
  }

  void hand_on() {
    RecordSink& sink = job_.sink;
    const Place sheet{.part = view_.table->sheet};
    const Attribute row_side{"mode", model::Value("row")};
    const Attribute column_side{"mode", model::Value("column")};
    if (two_mode_) {
      for (const std::string& row : rows_) sink.actor({.id = row, .attributes = {&row_side, 1}});
    }
    for (const std::string& column : columns_) {
      if (two_mode_) {
        sink.actor({.id = column, .attributes = {&column_side, 1}});
      } else {
        sink.actor({.id = column});
      }
    }
    const bool halved = !two_mode_ && !job_.options.directed.value_or(false) && symmetric();
    const bool directed = !two_mode_ && !halved;
    if (!two_mode_ && !job_.options.directed) {
      sink.notes().add(NoteSort::guessed, halved ? "matrix_symmetric" : "matrix_not_symmetric",
                       sheet);
    }
    for (const Held& held : places_) {
      const std::string& from = rows_[held.row];
      const std::string& to = columns_[held.column];
      // Of a symmetric matrix one half says it all.
      if (halved && to < from) continue;
      sink.tie({.place = {.part = view_.table->sheet,
                          .line = held.line,
                          .column = held.column + first_ + 1,
                          .cell = true},
                .source = from,
                .target = to,
                .directed = directed,
                .weight = held.value});
    }
  }

  struct Held {
    std::size_t row;
    std::size_t column;
    double value;
    std::size_t line;
  };

  TableView& view_;
  const ReadJob& job_;
  bool two_mode_;
  bool labelled_;
  std::size_t first_ = 0;
  std::size_t missing_ = 0;
  std::vector<std::string> rows_;
  std::vector<std::string> columns_;
  std::vector<Held> places_;
};

}  // namespace

Status read_matrix_table(TableView& view, const TablePlan& plan, const ReadJob& job) {
  return Matrix(view, plan, job).read();
}

}  // namespace saite::exchange
