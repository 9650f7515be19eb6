// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/io/exchange/notes.h"
#include "src/io/exchange/words.h"

namespace saite::exchange {

/// The words of a UCINET file one after the other, over the ends of lines, which mean nothing
/// before `data:` nor in matrices.
class DlWords {
 public:
  explicit DlWords(std::string_view text) : text_(text) {}

  [[nodiscard]] std::optional<Word> next();
  /// The rest of this line, or the whole next one where nothing is left of it.
  [[nodiscard]] std::optional<std::string_view> next_line();
  /// Steps back to before the word that was read last.
  void put_back() {
    at_ = before_;
    line_ = line_before_;
  }
  [[nodiscard]] std::size_t line() const { return line_; }
  /// In words of the head `=` parts words too; in data it does not.
  void begin_data() { in_data_ = true; }

 private:
  [[nodiscard]] bool parts(char c) const {
    return c == ' ' || c == '\t' || c == ',' || (!in_data_ && c == '=');
  }
  void skip();

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t before_ = 0;
  std::size_t line_before_ = 1;
  bool in_data_ = false;
};

/// What a DL file says before its data.
struct DlHeader {
  std::optional<std::size_t> rows, columns;  // both of them n where there is but one set
  std::size_t matrices = 1;
  std::string format = "fullmatrix";
  bool diagonal = true;
  bool two_mode = false;  // `nr` and `nc`
  bool rows_embedded = false;
  bool columns_embedded = false;
  std::vector<std::string> row_labels, column_labels, matrix_labels;
};

/// Reads up to `data:`; what is not understood is said. Nothing, and an error, where the data never
/// begin or a count is none.
[[nodiscard]] std::optional<DlHeader> read_dl_header(DlWords& words, Notes& notes);

}  // namespace saite::exchange
