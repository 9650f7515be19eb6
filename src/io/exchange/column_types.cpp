// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/column_types.h"

#include <charconv>

namespace saite::exchange {
namespace {

constexpr std::size_t most_digits = 15;  // a spreadsheet and a double keep no more

struct Shape {
  bool whole = false;
  bool number = false;  // with a point, or without any
  bool comma = false;   // with a comma, or without any
  bool has_comma = false;
};

bool all_digits(std::string_view text) {
  for (const char c : text) {
    if (c < '0' || c > '9') return false;
  }
  return !text.empty();
}

/// Whether digits before the fraction are a number, not a code: "0", "12", never "007".
bool counts_something(std::string_view digits) {
  return all_digits(digits) && digits.size() <= most_digits &&
         (digits.size() == 1 || digits.front() != '0');
}

bool is_exponent(std::string_view text) {
  if (text.empty() || (text.front() != 'e' && text.front() != 'E')) return false;
  text.remove_prefix(1);
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  return all_digits(text) && text.size() <= 3;
}

Shape shape_of(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  const std::size_t mark = text.find_first_of(".,");
  if (mark == std::string_view::npos) {
    const std::size_t e = text.find_first_of("eE");
    const bool number = e == std::string_view::npos
                            ? counts_something(text)
                            : counts_something(text.substr(0, e)) && is_exponent(text.substr(e));
    return {e == std::string_view::npos && number, number, number, false};
  }
  const std::string_view fraction = text.substr(mark + 1);
  const std::size_t e = fraction.find_first_of("eE");
  const bool number = counts_something(text.substr(0, mark)) && all_digits(fraction.substr(0, e)) &&
                      (e == std::string_view::npos || is_exponent(fraction.substr(e)));
  const bool comma = text[mark] == ',';
  return {false, number && !comma, number && comma, comma};
}

bool is_word(std::string_view text, std::string_view word) {
  if (text.size() != word.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) | 0x20U) != static_cast<unsigned char>(word[i])) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<double> number_in_table(std::string_view text, char decimal) {
  text = trimmed(text);
  if (decimal != ',') return model::number_of_text(text);
  if (text.find('.') != std::string_view::npos) return std::nullopt;
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return model::number_of_text(text);
  std::string with_point(text);
  with_point[comma] = '.';
  return model::number_of_text(with_point);
}

std::size_t ColumnTypes::column(std::string_view name, std::size_t hint) {
  if (hint < columns_.size() && columns_[hint].name == name) return hint;
  const auto found = by_name_.find(std::string(name));
  if (found != by_name_.end()) return found->second;
  columns_.push_back({.name = std::string(name)});
  by_name_.emplace(std::string(name), columns_.size() - 1);
  return columns_.size() - 1;
}

bool ColumnTypes::first_of_record(std::size_t column) {
  const bool first = columns_[column].record != record_;
  columns_[column].record = record_;
  return first;
}

void ColumnTypes::look_at(std::size_t index, std::string_view text) {
  Column& column = columns_[index];
  column.seen = true;
  if (column.boolean && !is_word(text, "true") && !is_word(text, "false")) column.boolean = false;
  if (!column.point && !column.comma) return;
  const Shape shape = shape_of(text);
  column.whole = column.whole && shape.whole;
  column.point = column.point && shape.number;
  column.comma = column.comma && shape.comma;
  column.commas = column.commas || shape.has_comma;
}

ColumnTypes::Type ColumnTypes::type_of(const Column& column) const {
  if (!column.seen || column.typed) return Type::text;
  if (column.boolean) return Type::boolean;
  if (column.whole) return Type::whole;
  if (column.point) return Type::point;
  if (column.comma && decimal_ != '.') return Type::comma;
  return Type::text;
}

model::Value ColumnTypes::value(std::size_t index, std::string&& text) const {
  switch (type_of(columns_[index])) {
    case Type::boolean:
      return model::Value(is_word(text, "true"));
    case Type::whole: {
      std::int64_t whole = 0;
      const auto read = std::from_chars(text.data(), text.data() + text.size(), whole);
      if (read.ec == std::errc() && read.ptr == text.data() + text.size()) return {whole};
      break;
    }
    case Type::point:
    case Type::comma: {
      const char decimal = type_of(columns_[index]) == Type::comma ? ',' : '.';
      if (const auto number = number_in_table(text, decimal)) return {*number};
      break;
    }
    case Type::text:
      break;
  }
  return {std::move(text)};
}

void ColumnTypes::report(Notes& notes) const {
  for (const Column& column : columns_) {
    if (!column.commas || type_of(column) != Type::comma || decimal_ == ',') continue;
    notes.add(NoteSort::guessed, "decimal_comma", {}, {column.name});
  }
}

}  // namespace saite::exchange
