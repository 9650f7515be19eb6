// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/base/progress.h"
#include "src/io/exchange/record_sink.h"

namespace saite::exchange {

/// The values of a matrix of ties, as they are read: row after row.
class MatrixValues {
 public:
  MatrixValues(std::size_t rows, std::size_t columns) : rows_(rows), columns_(columns) {}

  /// What is no number is a cell without a tie, and said.
  void add(std::string_view text, const Place& place, Notes& notes);
  /// Cells that a form of matrix leaves out, without a word.
  void skip(std::size_t cells);

  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::size_t count() const { return values_.size(); }
  [[nodiscard]] bool full() const { return values_.size() >= rows_ * columns_; }
  [[nodiscard]] double at(std::size_t row, std::size_t column) const {
    return values_[row * columns_ + column];
  }
  void set(std::size_t row, std::size_t column, double value) {
    values_[row * columns_ + column] = value;
  }
  /// Square, and each cell as its mirror.
  [[nodiscard]] bool symmetric() const;

 private:
  std::size_t rows_;
  std::size_t columns_;
  std::vector<double> values_;
  std::size_t beyond_ = 0;
};

/// What ties of a matrix have in common.
struct MatrixTies {
  Place place = {};
  std::string_view kind = {};
  std::span<const Attribute> attributes = {};
  /// The ids of the actors that rows and columns stand for.
  std::function<std::string(std::size_t)> row_id;
  std::function<std::string(std::size_t)> column_id;
  bool one_mode = true;  // rows and columns are the same actors
};

/// Hands on a tie for each cell that is not 0. A symmetric matrix gives undirected ties, each once;
/// that is a guess, and said. Errors: cancelled.
Status emit_matrix(const MatrixValues& values, const MatrixTies& ties, RecordSink& sink,
                   Progress& progress);

}  // namespace saite::exchange
