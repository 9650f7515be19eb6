// SPDX-License-Identifier: Apache-2.0
#include "graph/model/value.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "graph/base/text.h"

namespace saite::model {
namespace {

struct Displayed {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(bool v) const { return v ? "true" : "false"; }
  std::string operator()(std::int64_t v) const { return std::to_string(v); }
  std::string operator()(double v) const {
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), v).ptr;
    return {buffer.data(), end};
  }
  std::string operator()(const std::string& v) const { return v; }
  std::string operator()(const List& v) const {
    std::string joined;
    for (const Value& item : v) {
      if (!joined.empty()) joined += ", ";
      joined += item.display();
    }
    return joined;
  }
  std::string operator()(const Object& v) const {
    std::string joined;
    for (const auto& [key, item] : v) {
      if (!joined.empty()) joined += ", ";
      joined += key + ": " + item.display();
    }
    return joined;
  }
  std::string operator()(const BigInteger& v) const { return v.digits; }
};

}  // namespace

double Value::number() const {
  if (const auto* whole = std::get_if<std::int64_t>(&held_)) return static_cast<double>(*whole);
  if (const auto* fraction = std::get_if<double>(&held_)) return *fraction;
  const std::string& digits = std::get<BigInteger>(held_).digits;
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error == std::errc()) return value;
  return std::copysign(std::numeric_limits<double>::infinity(), digits.front() == '-' ? -1 : 1);
}

std::optional<double> number_of_text(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
    return std::nullopt;
  }
  return value;
}

std::optional<double> number_of(const Value& value) {
  if (value.text() != nullptr) return number_of_text(*value.text());
  if (!value.is_number() || !std::isfinite(value.number())) return std::nullopt;
  return value.number();
}

std::string Value::display() const {
  return std::visit(Displayed{}, held_);
}

const Value* find(const Object& object, std::string_view key) {
  const auto it =
      std::ranges::find_if(object, [&](const auto& entry) { return same_name(entry.first, key); });
  return it == object.end() ? nullptr : &it->second;
}

void assign(Object& object, std::string_view key, Value value) {
  for (auto& [existing, held] : object) {
    if (same_name(existing, key)) {
      held = std::move(value);
      return;
    }
  }
  object.emplace_back(std::string(key), std::move(value));
}

void insert(Object& object, std::size_t place, std::string_view key, Value value) {
  const std::size_t before = object.size();
  assign(object, key, std::move(value));
  if (object.size() == before || place >= before) return;
  std::rotate(object.begin() + static_cast<std::ptrdiff_t>(place), object.end() - 1, object.end());
}

void erase(Object& object, std::string_view key) {
  std::erase_if(object, [key](const auto& entry) { return same_name(entry.first, key); });
}

}  // namespace saite::model
