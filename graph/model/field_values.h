// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/base/text.h"
#include "graph/model/fields.h"

// Between values and what fields hold; for the *_fields.cpp files and nobody else.
namespace saite::model::field_values {

inline Error bad_value(std::string_view field) {
  return Error{"bad_value", std::string(field)};
}

// --- values of simple fields ---
inline Value text_value(const std::string& text) {
  return text.empty() ? Value() : Value(text);
}
inline Value date_value(const std::optional<PartialDate>& date) {
  return date ? Value(date->text()) : Value();
}
inline Value pair_value(double first, double second) {
  return Value(List{Value(first), Value(second)});
}
inline Value object_value(const Object& object) {
  return object.empty() ? Value() : Value(object);
}

inline bool read(const Value& value, std::string& out) {
  if (value.is_null()) {
    out.clear();
    return true;
  }
  if (value.text() == nullptr) return false;
  out = *value.text();
  return true;
}
inline bool read(const Value& value, std::optional<PartialDate>& out) {
  if (value.is_null()) {
    out.reset();
    return true;
  }
  const auto date = value.text() == nullptr ? std::nullopt : PartialDate::parse(*value.text());
  if (!date) return false;
  out = date;
  return true;
}
inline Value spells_value(const Spells& spells) {
  if (spells.empty()) return {};
  List list;
  for (const DateSpan& spell : spells) {
    Object entry;
    if (spell.since) entry.emplace_back("since", spell.since->text());
    if (spell.until) entry.emplace_back("until", spell.until->text());
    list.emplace_back(std::move(entry));
  }
  return Value(std::move(list));
}
inline bool read(const Value& value, DateSpan& out) {
  if (value.object() == nullptr) return false;
  for (const auto& [key, held] : *value.object()) {
    if (key != "since" && key != "until") return false;
    if (!read(held, key == "since" ? out.since : out.until)) return false;
  }
  return true;
}
inline bool read(const Value& value, Spells& out) {
  Spells spells;
  if (!value.is_null()) {
    if (value.list() == nullptr) return false;
    for (const Value& item : *value.list()) {
      if (!read(item, spells.emplace_back())) return false;
    }
  }
  out = std::move(spells);
  return true;
}
template <class Details>
bool set_spells(Sparse<Details>& details, const Value& value) {
  if (value.is_null() && details->spells.empty()) return true;
  return read(value, details.edit().spells);
}
inline bool read(const Value& value, std::optional<std::pair<double, double>>& out) {
  if (value.is_null()) {
    out.reset();
    return true;
  }
  const List* list = value.list();
  if (list == nullptr || list->size() != 2 || !(*list)[0].is_number() || !(*list)[1].is_number()) {
    return false;
  }
  out = std::pair((*list)[0].number(), (*list)[1].number());
  return true;
}
inline bool read(const Value& value, bool& out) {
  if (!value.is_null() && value.boolean() == nullptr) return false;
  out = !value.is_null() && *value.boolean();
  return true;
}
inline bool read(const Value& value, std::optional<bool>& out) {
  if (!value.is_null() && value.boolean() == nullptr) return false;
  out = value.is_null() ? std::nullopt : std::optional(*value.boolean());
  return true;
}
inline bool read(const Value& value, Object& out) {
  if (!value.is_null() && value.object() == nullptr) return false;
  out = value.is_null() ? Object() : *value.object();
  return true;
}
inline bool read(const Value& value, std::vector<std::string>& out) {
  std::vector<std::string> texts;
  if (!value.is_null()) {
    if (value.list() == nullptr) return false;
    for (const Value& item : *value.list()) {
      if (item.text() == nullptr) return false;
      texts.push_back(*item.text());
    }
  }
  out = std::move(texts);
  return true;
}

// --- members ---
inline void set_member(Object& object, std::string_view member, const Value& value,
                       std::size_t place) {
  if (value.is_null()) {
    erase(object, member);
  } else {
    insert(object, place, member, value);
  }
}
inline Value member_value(const Object& object, std::string_view member) {
  const Value* found = find(object, member);
  return found == nullptr ? Value() : *found;
}
inline std::optional<std::size_t> place_in(const Object& object, std::string_view member) {
  const auto it = std::ranges::find_if(
      object, [&](const auto& entry) { return same_name(entry.first, member); });
  if (it == object.end()) return std::nullopt;
  return static_cast<std::size_t>(it - object.begin());
}

/// Object or one member of it: what attributes and unknown keys share.
inline Value of_object(const Object& object, Member member) {
  return !member ? object_value(object) : member_value(object, *member);
}
inline bool into_object(Object& object, Member member, const Value& value, std::size_t place) {
  if (!member) return read(value, object);
  set_member(object, *member, value, place);
  return true;
}

template <class Details>
using DetailText = std::string Details::*;

/// Makes no room for what stays empty.
template <class Details>
inline bool set_text(Sparse<Details>& details, DetailText<Details> text, const Value& value) {
  std::string read_text;
  if (!read(value, read_text)) return false;
  if (!read_text.empty() || !((*details).*text).empty()) details.edit().*text = read_text;
  return true;
}
template <class Details>
bool set_object(Sparse<Details>& details, Object Details::*object, Member member,
                const Value& value, std::size_t place) {
  if (value.is_null() && ((*details).*object).empty()) return true;
  return into_object(details.edit().*object, member, value, place);
}

}  // namespace saite::model::field_values
