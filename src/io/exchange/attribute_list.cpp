// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/attribute_list.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "graph/model/rules.h"

namespace saite::exchange {
namespace {

std::optional<model::Value> as_integer(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t whole = 0;
  const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), whole);
  if (status != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return model::Value(whole);
}

std::optional<model::Value> as_boolean(std::string_view text) {
  if (same_letters(text, "true") || text == "1") return model::Value(true);
  if (same_letters(text, "false") || text == "0") return model::Value(false);
  return std::nullopt;
}

std::optional<model::Value> as_fraction(std::string_view text) {
  const auto number = model::number_of_text(text);
  if (!number || !std::isfinite(*number)) return std::nullopt;
  return model::Value(*number);
}

std::optional<int> shade(std::string_view text) {
  const auto number = model::number_of_text(text);
  if (!number || *number < 0 || *number > 255) return std::nullopt;
  return static_cast<int>(std::lround(*number));
}

}  // namespace

void AttributeList::clear() {
  list_.clear();
  kept_.clear();
}

bool AttributeList::has(std::string_view name) const {
  return std::ranges::any_of(list_, [&](const Attribute& a) { return a.name == name; });
}

std::string_view AttributeList::take(std::string_view name) {
  const auto found = std::ranges::find(list_, name, &Attribute::name);
  return found == list_.end() ? std::string_view() : take(found);
}

std::string_view AttributeList::take_any(std::initializer_list<std::string_view> names) {
  const auto found = std::ranges::find_if(list_, [&](const Attribute& attribute) {
    const auto* value = std::get_if<model::Value>(&attribute.value);
    if (value != nullptr && (value->list() != nullptr || value->object() != nullptr)) return false;
    return is_one_of(attribute.name, names);
  });
  return found == list_.end() ? std::string_view() : take(found);
}

std::string_view AttributeList::take(std::vector<Attribute>::iterator found) {
  const auto* plain = std::get_if<std::string_view>(&found->value);
  const std::string_view text =
      plain != nullptr ? *plain : keep(std::get<model::Value>(found->value).display());
  list_.erase(found);
  return text;
}

model::Value typed_value(std::string_view type, std::string_view text) {
  std::optional<model::Value> value;
  if (same_letters(type, "boolean")) {
    value = as_boolean(text);
  } else if (is_one_of(type, {"int", "integer", "long", "short"})) {
    value = as_integer(text);
  } else if (is_one_of(type, {"float", "double"})) {
    value = as_fraction(text);
  }
  return value ? *value : model::Value(text);
}

std::string rgb(std::string_view r, std::string_view g, std::string_view b) {
  const auto red = shade(r);
  const auto green = shade(g);
  const auto blue = shade(b);
  if (!red || !green || !blue) return {};
  return std::to_string(*red) + "," + std::to_string(*green) + "," + std::to_string(*blue);
}

std::optional<Position> position_of(std::string_view x, std::string_view y) {
  const auto right = model::number_of_text(x);
  const auto down = model::number_of_text(y);
  if (!right || !down) return std::nullopt;
  const Position position{*right, *down};
  if (!model::valid(position)) return std::nullopt;
  return position;
}

}  // namespace saite::exchange
