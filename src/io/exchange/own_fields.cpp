// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/own_fields.h"

#include <algorithm>
#include <array>
#include <optional>

#include "graph/base/spells.h"
#include "src/io/exchange/attribute_list.h"
#include "src/io/exchange/column_types.h"
#include "src/io/exchange/read_tables.h"
#include "src/io/json_text.h"
#include "src/io/read_date.h"

namespace saite::exchange {
namespace {

constexpr std::array own_names = {
    std::string_view("kind"),     std::string_view("subtype"),  std::string_view("part_of"),
    std::string_view("lat"),      std::string_view("lon"),      std::string_view("x"),
    std::string_view("y"),        std::string_view("pinned"),   std::string_view("since"),
    std::string_view("until"),    std::string_view("tags"),     std::string_view("consent"),
    std::string_view("note"),     std::string_view("source"),   std::string_view("key"),
    std::string_view("directed"), std::string_view("disputed"), std::string_view("evidence"),
    std::string_view("spells")};

/// The text that an attribute is; nothing where it is none.
std::optional<std::string_view> text_of(const Attribute& attribute) {
  if (const auto* plain = std::get_if<std::string_view>(&attribute.value)) return trimmed(*plain);
  const std::string* text = std::get<model::Value>(attribute.value).text();
  if (text == nullptr) return std::nullopt;
  return trimmed(*text);
}

std::optional<bool> flag_of(const Attribute& attribute) {
  if (const auto* value = std::get_if<model::Value>(&attribute.value)) {
    if (value->boolean() != nullptr) return *value->boolean();
  }
  const auto text = text_of(attribute);
  if (!text) return std::nullopt;
  if (same_letters(*text, "true") || *text == "1") return true;
  if (same_letters(*text, "false") || *text == "0") return false;
  return std::nullopt;
}

bool set_flag(const Attribute& attribute, bool& field) {
  const auto flag = flag_of(attribute);
  field = flag.value_or(field);
  return flag.has_value();
}

}  // namespace

bool OwnFields::is_field(std::string_view name) {
  return name.size() <= 8 && std::ranges::find(own_names, name) != own_names.end();
}

ActorRecord OwnFields::of(const ActorRecord& record) {
  ActorRecord told = record;
  rest_.clear();
  x_ = y_ = {};
  for (const Attribute& attribute : record.attributes) {
    if (!take(attribute, told)) rest_.push_back(attribute);
  }
  take_position(told);
  told.attributes = rest_;
  return told;
}

TieRecord OwnFields::of(const TieRecord& record) {
  TieRecord told = record;
  rest_.clear();
  for (const Attribute& attribute : record.attributes) {
    if (!take(attribute, told)) rest_.push_back(attribute);
  }
  told.attributes = rest_;
  return told;
}

bool OwnFields::take(const Attribute& attribute, ActorRecord& record) {
  const std::string_view name = attribute.name;
  if (name == "kind") return take_text(attribute, record.kind);
  if (name == "subtype") return take_text(attribute, record.subtype);
  if (name == "part_of") return take_text(attribute, record.part_of);
  if (name == "consent") return take_text(attribute, record.consent);
  if (name == "note") return take_text(attribute, record.note);
  if (name == "source") return take_text(attribute, record.source);
  if (name == "lat") return take_number(attribute, record.lat);
  if (name == "lon") return take_number(attribute, record.lon);
  if (name == "since") return take_date(attribute, false, record.since);
  if (name == "until") return take_date(attribute, true, record.until);
  if (name == "spells") return take_spells(attribute, record.spells);
  if (name == "tags") return take_tags(attribute, record);
  if (name == "pinned") return set_flag(attribute, record.pinned);
  if (name == "x" && !record.position) return take_number(attribute, x_);
  if (name == "y" && !record.position) return take_number(attribute, y_);
  return false;
}

bool OwnFields::take(const Attribute& attribute, TieRecord& record) {
  const std::string_view name = attribute.name;
  if (name == "kind") return take_text(attribute, record.kind);
  if (name == "key") return take_text(attribute, record.key);
  if (name == "note") return take_text(attribute, record.note);
  if (name == "evidence") return take_text(attribute, record.evidence);
  if (name == "since") return take_date(attribute, false, record.since);
  if (name == "until") return take_date(attribute, true, record.until);
  if (name == "spells") return take_spells(attribute, record.spells);
  if (name == "disputed") return set_flag(attribute, record.disputed);
  if (name != "directed") return false;
  const auto directed = flag_of(attribute);
  if (directed) record.directed = directed;
  return directed.has_value();
}

bool OwnFields::take_text(const Attribute& attribute, std::string_view& field) {
  const auto text = text_of(attribute);
  if (!text || text->empty() || !field.empty()) return false;
  field = *text;
  return true;
}

bool OwnFields::take_date(const Attribute& attribute, bool until, std::string_view& field) {
  const auto text = text_of(attribute);
  if (!text || !field.empty()) return false;
  const auto read = io::read_date(*text, until ? io::SpanEnd::until : io::SpanEnd::since);
  if (!read.date) return false;
  field = *text;
  return true;
}

/// As Saite writes them (base/spells.h): dates as they were known, where the format has days only.
bool OwnFields::take_spells(const Attribute& attribute, std::span<const Spell>& field) {
  const auto text = text_of(attribute);
  if (!text || !spells_of(*text)) return false;
  spells_ = spells_of_cell(*text);
  field = spells_;
  return true;
}

bool OwnFields::take_number(const Attribute& attribute, std::string_view& field) {
  if (!field.empty()) return false;
  if (const auto* value = std::get_if<model::Value>(&attribute.value)) {
    const auto number = model::number_of(*value);
    if (!number) return false;
    field = value->text() != nullptr ? std::string_view(*value->text())
                                     : kept_.emplace_back(io::json_value(*value));
    return true;
  }
  const auto text = std::get<std::string_view>(attribute.value);
  if (!number_in_table(text, text.find(',') != std::string_view::npos ? ',' : '.')) return false;
  field = text;
  return true;
}

bool OwnFields::take_tags(const Attribute& attribute, ActorRecord& record) {
  if (!record.tags.empty()) return false;
  tags_.clear();
  const auto* value = std::get_if<model::Value>(&attribute.value);
  if (value != nullptr && value->list() != nullptr) {
    for (const model::Value& item : *value->list()) {
      if (item.text() == nullptr) return false;
      tags_.push_back(*item.text());
    }
  } else if (auto text = text_of(attribute)) {
    while (!text->empty()) {
      const std::size_t bar = std::min(text->find('|'), text->size());
      tags_.push_back(text->substr(0, bar));
      text->remove_prefix(std::min(bar + 1, text->size()));
    }
  } else {
    return false;
  }
  record.tags = tags_;
  return !tags_.empty();
}

/// One of them alone is no place.
void OwnFields::take_position(ActorRecord& record) {
  const auto number = [](std::string_view text) {
    return number_in_table(text, text.find(',') != std::string_view::npos ? ',' : '.');
  };
  const auto x = number(x_);
  const auto y = number(y_);
  if (x && y) {
    record.position = Position{*x, *y};
    return;
  }
  for (const Attribute& attribute : record.attributes) {
    const bool left =
        (attribute.name == "x" && !x_.empty()) || (attribute.name == "y" && !y_.empty());
    if (left) rest_.push_back(attribute);
  }
}

}  // namespace saite::exchange
