// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace saite::io {

/// A table as text (RFC 4180): fields parted by commas and quoted where they must be, lines ended
/// by CR LF.
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

}  // namespace saite::io
