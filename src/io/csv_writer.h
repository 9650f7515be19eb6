// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace saite::io {

/// A table as text (RFC 4180): fields parted by commas and quoted where they must be, lines ended
/// by CR LF. Texts that a spreadsheet would run as formulas have an apostrophe before them, as its
/// users write such texts.
///     CsvWriter csv;
///     csv.text(name);
///     csv.number("0.5");
///     csv.end_row();
class CsvWriter {
 public:
  void text(std::string_view field);
  /// As it is: digits, or nothing.
  void number(std::string_view digits);
  void end_row();

  std::string out;

 private:
  void next_field();
  bool row_begun_ = false;
};

/// A text that no spreadsheet takes for a formula: after any blanks = + - @ begin one, and so do
/// their full-width forms; an apostrophe before such a beginning is doubled, so that every cell
/// comes from one text only. Numbers stay.
[[nodiscard]] std::string defused(std::string_view text);

}  // namespace saite::io
