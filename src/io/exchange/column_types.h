// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/base/text.h"
#include "graph/model/value.h"
#include "src/io/exchange/notes.h"

namespace saite::exchange {

/// Decides the type of each attribute over all its values: integers, numbers (with points, or all
/// with commas), true and false, else text. What begins with zeros or has more digits than can be
/// counted on (`007`, a bank account) keeps the whole column a text.
class ColumnTypes {
 public:
  /// `decimal`: '.' or ',' where the user said so; 0: found out column by column.
  explicit ColumnTypes(char decimal) : decimal_(decimal) {}

  /// The number of the column of that name; names that are one name share one. `hint` is where it
  /// was found last.
  std::size_t column(std::string_view name, std::size_t hint);
  [[nodiscard]] const std::string& name(std::size_t column) const { return columns_[column].name; }
  [[nodiscard]] std::size_t size() const { return columns_.size(); }

  /// Whether this is the first time since next_record() that the column is asked about.
  [[nodiscard]] bool first_of_record(std::size_t column);
  void next_record() { ++record_; }

  void look_at(std::size_t column, std::string_view text);
  /// A value of a type that the format itself states is among them.
  void look_at_typed(std::size_t column) { columns_[column].typed = true; }

  /// The text as a value of the type that all texts of the column allow.
  [[nodiscard]] model::Value value(std::size_t column, std::string&& text) const;
  /// Columns read with decimal commas, for the report.
  void report(Notes& notes) const;

 private:
  struct Column {
    std::string name;
    bool whole = true;
    bool point = true;  // numbers with points
    bool comma = true;  // numbers with commas
    bool boolean = true;
    bool commas = false;  // there is one
    bool typed = false;
    bool seen = false;
    std::size_t record = 0;
  };
  enum class Type : std::uint8_t { text, whole, point, comma, boolean };
  [[nodiscard]] Type type_of(const Column& column) const;

  char decimal_;
  std::size_t record_ = 0;
  std::vector<Column> columns_;
  std::unordered_map<std::string, std::size_t, NameHash, NameEqual> by_name_;
};

/// A number as tables write it, with `decimal` (a comma or a point) before its fraction; blanks
/// around it do not matter. Nothing where it is none.
[[nodiscard]] std::optional<double> number_in_table(std::string_view text, char decimal);
using saite::trimmed;

}  // namespace saite::exchange
