// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace saite::io {

/// How a table is written. What spreadsheets expect is a matter of the country: where a comma parts
/// the whole of a number from the rest of it, semicolons part the fields.
struct CsvForm {
  char separator = ',';
  char decimal = '.';
  bool mark = false;  // begins with U+FEFF, by which spreadsheets know UTF-8

  /// For programs: RFC 4180.
  [[nodiscard]] static CsvForm plain() { return {}; }
  /// For spreadsheets, as people of this language have them set up.
  [[nodiscard]] static CsvForm spreadsheet(std::string_view language);
  /// For pasting into one.
  [[nodiscard]] static CsvForm clipboard(std::string_view language);
};

/// A table as text (RFC 4180): fields parted by commas (or as the form has it) and quoted where
/// they must be, lines ended by CR LF. Texts that a spreadsheet would run as formulas have an
/// apostrophe before them, as its users write such texts.
///     CsvWriter csv;
///     csv.text(name);
///     csv.number("0.5");
///     csv.end_row();
class CsvWriter {
 public:
  explicit CsvWriter(CsvForm form = {});
  void text(std::string_view field);
  /// Digits, with a point where they have one; or nothing.
  void number(std::string_view digits);
  void end_row();

  std::string out;

 private:
  void next_field();
  CsvForm form_;
  bool row_begun_ = false;
};

/// A text that no spreadsheet takes for a formula: after any blanks = + - @ begin one, and so do
/// their full-width forms; an apostrophe before such a beginning is doubled, so that every cell
/// comes from one text only. Numbers stay.
[[nodiscard]] std::string defused(std::string_view text);
/// The text that defused() made this cell of.
[[nodiscard]] std::string_view as_it_was(std::string_view cell);

}  // namespace saite::io
