// SPDX-License-Identifier: Apache-2.0
#include "src/edit/typed_values.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "graph/base/text.h"
#include "graph/model/rules.h"

namespace saite::edit {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Digits, with a minus before them or without.
bool is_whole(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// Telephone numbers, postal and class codes are no numbers: "0123" would lose its zero.
bool is_code(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return text.size() > 1 && text[0] == '0' && is_digit(text[1]);
}

/// All its digits are kept.
model::Value whole_of(const std::string& text) {
  std::int64_t whole = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), whole);
  if (read.ec == std::errc()) return whole;
  return model::BigInteger{text};
}

std::string with_point(std::string text) {
  std::ranges::replace(text, ',', '.');
  return text;
}

}  // namespace

model::Value value_of_text(std::string_view text, DecimalSign sign) {
  const std::string body(trimmed(text));
  if (body.empty()) return {};
  if (body == "true") return true;
  if (body == "false") return false;
  if (is_code(body)) return body;
  if (is_whole(body)) return whole_of(body);
  const bool comma = sign == DecimalSign::comma && std::ranges::count(body, ',') == 1;
  if (const auto number = model::number_of_text(comma ? with_point(body) : body)) return *number;
  return body;
}

std::string text_of_value(const model::Value& value, DecimalSign sign) {
  std::string text = value.display();
  if (sign == DecimalSign::comma && value.is_number()) std::ranges::replace(text, '.', ',');
  return text;
}

Result<std::optional<PartialDate>> date_of_text(std::string_view text) {
  const std::string_view body = trimmed(text);
  if (body.empty()) return std::optional<PartialDate>();
  const auto date = PartialDate::parse(body);
  if (!date) return Error{"bad_date", {}, {std::string(text)}};
  return date;
}

std::string text_of_date(const std::optional<PartialDate>& date) {
  return date ? date->text() : std::string();
}

std::vector<std::string> tags_of_text(std::string_view text) {
  std::vector<std::string> tags;
  for (;;) {
    const std::size_t comma = text.find(',');
    if (const auto word = trimmed(text.substr(0, comma)); !word.empty()) tags.emplace_back(word);
    if (comma == std::string_view::npos) return tags;
    text.remove_prefix(comma + 1);
  }
}

std::string text_of_tags(const std::vector<std::string>& tags) {
  std::string text;
  for (const std::string& tag : tags) text += (text.empty() ? "" : ", ") + tag;
  return text;
}

Result<double> weight_of_text(std::string_view text) {
  const auto weight = model::number_of_text(with_point(std::string(trimmed(text))));
  if (!weight || !model::valid_weight(*weight)) return Error{"bad_weight"};
  return *weight;
}

Result<std::optional<model::GeoPoint>> place_of_text(std::string_view text) {
  std::string body(trimmed(text));
  if (body.empty()) return std::optional<model::GeoPoint>();
  const Error wrong{"place_form", {}, {std::string(text)}};
  const bool commas_are_decimal =
      body.find('.') == std::string::npos && body.find_first_of("; ") != std::string::npos;
  for (char& c : body) {
    if (c == ';') c = ' ';
    if (c == ',') c = commas_are_decimal ? '.' : ' ';
  }
  const std::size_t gap = body.find(' ');
  if (gap == std::string::npos) return wrong;
  const auto lat = model::number_of_text(std::string_view(body).substr(0, gap));
  const auto lon = model::number_of_text(trimmed(std::string_view(body).substr(gap)));
  if (!lat || !lon) return wrong;
  return std::optional(model::GeoPoint{*lat, *lon});
}

std::string text_of_place(const std::optional<model::GeoPoint>& place) {
  if (!place) return {};
  return model::Value(place->lat).display() + ", " + model::Value(place->lon).display();
}

}  // namespace saite::edit
