// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace saite::exchange {

/// The rows of a text of separated values, one after the other. Rows end with LF, CR LF or CR
/// alone, but not within quotes ("…", a quote within is doubled). Rows without anything are passed
/// over. A blank as separator may stand several times.
///     CsvRows rows(text, ';');
///     while (rows.next()) use(rows.cells(), rows.line());
/// A quote that is never closed is a letter like any other, and so are all after it: nothing is
/// swallowed by it.   Source: RFC 4180.   Cost: O(bytes) in all; cells are views of the text where
/// they have no doubled quotes.
class CsvRows {
 public:
  CsvRows(std::string_view text, char separator) : text_(text), separator_(separator) {}

  [[nodiscard]] bool next();
  /// Of this row; valid until next().
  [[nodiscard]] std::span<const std::string_view> cells() const { return cells_; }
  /// Where the row begins, from 1.
  [[nodiscard]] std::size_t line() const { return line_; }
  /// Bytes that have been read.
  [[nodiscard]] std::size_t offset() const { return at_; }
  /// The line of a quote that is never closed; 0: there is none.
  [[nodiscard]] std::size_t open_quote_line() const { return open_quote_line_; }

 private:
  void read_row();
  bool read_quoted();
  void read_plain();
  void pass_row_end();

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 0;
  std::size_t next_line_ = 1;
  std::size_t open_quote_line_ = 0;
  std::vector<std::string_view> cells_;
  std::deque<std::string> unescaped_;  // of this row
};

}  // namespace saite::exchange
