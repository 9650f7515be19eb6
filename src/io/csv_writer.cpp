// SPDX-License-Identifier: Apache-2.0
#include "src/io/csv_writer.h"

#include <algorithm>
#include <array>

#include "graph/model/value.h"

namespace saite::io {

using namespace std::string_view_literals;

namespace {

/// Where a formula would begin: past blanks, controls and the apostrophes that defused() adds.
bool runs(std::string_view text) {
  // U+00A0 and U+FEFF look like nothing.
  static constexpr std::array blanks = {"'"sv,  " "sv,  "\t"sv, "\r"sv,     "\n"sv,
                                        "\v"sv, "\f"sv, "\0"sv, "\u00a0"sv, "\ufeff"sv};
  for (;;) {
    const auto blank =
        std::ranges::find_if(blanks, [&](std::string_view b) { return text.starts_with(b); });
    if (blank == blanks.end()) break;
    text.remove_prefix(blank->size());
  }
  // U+FF1D, U+FF0B, U+FF0D, U+FF20: full-width = + - @.
  return std::ranges::any_of(
      std::array{"="sv, "+"sv, "-"sv, "@"sv, "\uff1d"sv, "\uff0b"sv, "\uff0d"sv, "\uff20"sv},
      [&](std::string_view sign) { return text.starts_with(sign); });
}

}  // namespace

std::string defused(std::string_view text) {
  const bool harmless = !runs(text) || model::number_of_text(text);
  return harmless ? std::string(text) : "'" + std::string(text);
}

std::string_view as_it_was(std::string_view cell) {
  if (!cell.starts_with('\'')) return cell;
  const std::string_view text = cell.substr(1);
  return runs(text) && !model::number_of_text(text) ? text : cell;
}

CsvForm CsvForm::spreadsheet(std::string_view language) {
  const bool comma = language == "lv";
  return {.separator = comma ? ';' : ',', .decimal = comma ? ',' : '.', .mark = true};
}

CsvForm CsvForm::clipboard(std::string_view language) {
  return {.separator = '\t', .decimal = spreadsheet(language).decimal};
}

CsvWriter::CsvWriter(CsvForm form) : form_(form) {
  if (form_.mark) out = "\ufeff";
}

void CsvWriter::next_field() {
  if (row_begun_) out += form_.separator;
  row_begun_ = true;
}

void CsvWriter::text(std::string_view text) {
  next_field();
  const std::string field = defused(text);
  if (field.find_first_of("\"\r\n") == std::string_view::npos &&
      field.find(form_.separator) == std::string_view::npos) {
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
  for (const char c : digits) out += c == '.' ? form_.decimal : c;
}

void CsvWriter::end_row() {
  out += "\r\n";
  row_begun_ = false;
}

}  // namespace saite::io
