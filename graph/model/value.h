// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace saite::model {

class Value;
using List = std::vector<Value>;
/// Keys in the order of the file; a key stands once.
using Object = std::vector<std::pair<std::string, Value>>;

/// A whole number that 64 bits cannot hold: its digits, with a `-` before them where it is
/// negative.
struct BigInteger {
  std::string digits;
  friend bool operator==(const BigInteger&, const BigInteger&) = default;
};

/// Whatever an attribute may hold: nothing, yes or no, a number, text, a list, an object.
/// Integers and fractions are told apart, and integers keep all their digits, so that a file is
/// written as it was read.
class Value {
 public:
  using Variant = std::variant<std::monostate, bool, std::int64_t, double, std::string, List,
                               Object, BigInteger>;

  Value() = default;
  Value(bool v) : held_(v) {}
  Value(int v) : held_(std::int64_t{v}) {}
  Value(std::int64_t v) : held_(v) {}
  Value(double v) : held_(v) {}
  Value(const char* v) : held_(std::string(v)) {}
  Value(std::string_view v) : held_(std::string(v)) {}
  Value(std::string v) : held_(std::move(v)) {}
  Value(List v) : held_(std::move(v)) {}
  Value(Object v) : held_(std::move(v)) {}
  Value(BigInteger v) : held_(std::move(v)) {}

  [[nodiscard]] const Variant& held() const { return held_; }
  [[nodiscard]] bool is_null() const { return held_.index() == 0; }
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&held_); }
  [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&held_); }
  [[nodiscard]] const List* list() const { return std::get_if<List>(&held_); }
  [[nodiscard]] const Object* object() const { return std::get_if<Object>(&held_); }
  [[nodiscard]] bool is_number() const {
    return held_.index() == 2 || held_.index() == 3 || held_.index() == 7;
  }
  /// Only where is_number(); the nearest double, which may be infinite of a very long integer.
  [[nodiscard]] double number() const;

  /// As a person would read it: text itself, `true`, `12`, `2.5`, list items joined by ", ".
  [[nodiscard]] std::string display() const;

  friend bool operator==(const Value&, const Value&) = default;

 private:
  Variant held_;
};

/// The number that a text is: digits with a point and an exponent where there are any, nothing
/// else. Nothing where it is none, or greater than a double can hold.
[[nodiscard]] std::optional<double> number_of_text(std::string_view text);
/// The number that a value is, be it that or a text that reads as one ("5").
[[nodiscard]] std::optional<double> number_of(const Value& value);

/// The value of `key`, or nothing. Keys here and below are names (base/text.h).
[[nodiscard]] const Value* find(const Object& object, std::string_view key);
/// Replaces the value of `key`, or adds it at the end.
void assign(Object& object, std::string_view key, Value value);
/// As assign(), but where the key is new it becomes the `place`-th (the last where there are
/// fewer).
void insert(Object& object, std::size_t place, std::string_view key, Value value);
/// Removes `key` if it is there.
void erase(Object& object, std::string_view key);

}  // namespace saite::model
