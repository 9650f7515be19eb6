// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "src/io/exchange/letters.h"
#include "src/io/exchange/records.h"

namespace saite::exchange {

/// The attributes of one record while it is put together, and room for texts that the file does
/// not hold as such. Used again for the next record after clear().
class AttributeList {
 public:
  void clear();
  /// Its type is decided over all values of that name.
  void add(std::string_view name, std::string_view text) { list_.push_back({name, text}); }
  void add_value(std::string_view name, model::Value value) {
    list_.push_back({name, std::move(value)});
  }
  /// Keeps a text until clear().
  std::string_view keep(std::string text) { return kept_.emplace_back(std::move(text)); }

  [[nodiscard]] std::span<const Attribute> all() const { return list_; }
  [[nodiscard]] bool has(std::string_view name) const;
  /// Takes an attribute of this name out; its value as text, empty where there is none.
  std::string_view take(std::string_view name);
  /// Takes the first attribute out that has one of these names, in whatever case, and is no list;
  /// its value as text.
  std::string_view take_any(std::initializer_list<std::string_view> names);

 private:
  std::string_view take(std::vector<Attribute>::iterator found);

  std::vector<Attribute> list_;
  std::deque<std::string> kept_;
};

/// A value of a declared type: "boolean", "int", "integer", "long", "float", "double", as GraphML,
/// GEXF and CX2 call them; a text where it is none of that type, or its type is another.
[[nodiscard]] model::Value typed_value(std::string_view type, std::string_view text);

/// "r,g,b" of three numbers from 0 to 255, as records have colours; empty where one is none.
[[nodiscard]] std::string rgb(std::string_view r, std::string_view g, std::string_view b);

/// Both numbers, or nothing.
[[nodiscard]] std::optional<Position> position_of(std::string_view x, std::string_view y);

}  // namespace saite::exchange
