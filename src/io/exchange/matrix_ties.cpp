// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/matrix_ties.h"

#include <cmath>

#include "graph/model/value.h"

namespace saite::exchange {

void MatrixValues::add(std::string_view text, const Place& place, Notes& notes) {
  if (full()) {
    // Said once, however many there are.
    if (beyond_++ == 0) {
      notes.add(NoteSort::dropped, "matrix_too_many", place,
                {std::string(text), std::to_string(rows_), std::to_string(columns_)});
    }
    return;
  }
  const auto number = model::number_of_text(text);
  if (!number || !std::isfinite(*number)) {
    notes.count(NoteSort::dropped, "matrix_value_unread", text.substr(0, 16), place,
                {std::string(text.substr(0, 40))});
  }
  values_.push_back(number && std::isfinite(*number) ? *number : 0);
}

void MatrixValues::skip(std::size_t cells) {
  for (; cells > 0 && !full(); --cells) values_.push_back(0);
}

bool MatrixValues::symmetric() const {
  if (rows_ != columns_) return false;
  for (std::size_t row = 0; row < rows_; ++row) {
    for (std::size_t column = 0; column < row; ++column) {
      if (at(row, column) != at(column, row)) return false;
    }
  }
  return true;
}

Status emit_matrix(const MatrixValues& values, const MatrixTies& ties, RecordSink& sink,
                   Progress& progress) {
  const bool undirected = ties.one_mode && values.symmetric();
  std::size_t made = 0;
  for (std::size_t row = 0; row < values.rows(); ++row) {
    if (progress.cancelled()) return cancelled_error();
    for (std::size_t column = undirected ? row : 0; column < values.columns(); ++column) {
      const double value = values.at(row, column);
      if (value == 0) continue;
      const std::string source = ties.row_id(row);
      const std::string target = ties.column_id(column);
      sink.tie({.place = ties.place,
                .source = source,
                .target = target,
                .kind = ties.kind,
                .directed = ties.one_mode && !undirected,
                .weight = value,
                .attributes = ties.attributes});
      ++made;
    }
  }
  if (undirected && made > 0) {
    sink.notes().count(NoteSort::guessed, "matrix_symmetric", ties.kind, ties.place);
  }
  return {};
}

}  // namespace saite::exchange
