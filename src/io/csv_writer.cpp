// SPDX-License-Identifier: Apache-2.0
#include "src/io/csv_writer.h"

namespace saite::io {

void CsvWriter::next_field() {
  if (row_begun_) out += ',';
  row_begun_ = true;
}

void CsvWriter::text(std::string_view field) {
  next_field();
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void CsvWriter::number(std::string_view digits) {
  next_field();
  out += digits;
}

void CsvWriter::end_row() {
  out += "\r\n";
  row_begun_ = false;
}

}  // namespace saite::io
