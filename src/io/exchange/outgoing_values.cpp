// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <utility>

#include "src/io/exchange/letters.h"
#include "src/io/exchange/outgoing.h"
#include "src/io/exchange/read_tables.h"
#include "src/io/json_text.h"

/// Which columns there are, and what their values become in a format.
namespace saite::exchange {
namespace {

struct FieldColumn {
  std::string_view name;
  std::string_view type;
};
/// Fields that may go among the values, in the order of Saite's own file.
constexpr std::array actor_field_columns{
    FieldColumn{"kind", "string"},    FieldColumn{"subtype", "string"},
    FieldColumn{"part_of", "string"}, FieldColumn{"lat", "double"},
    FieldColumn{"lon", "double"},     FieldColumn{"x", "double"},
    FieldColumn{"y", "double"},       FieldColumn{"pinned", "boolean"},
    FieldColumn{"since", "string"},   FieldColumn{"until", "string"},
    FieldColumn{"spells", "string"},  FieldColumn{"tags", "string"},
    FieldColumn{"consent", "string"}, FieldColumn{"note", "string"},
    FieldColumn{"source", "string"}};
constexpr std::array tie_field_columns{
    FieldColumn{"key", "string"},       FieldColumn{"kind", "string"},
    FieldColumn{"directed", "boolean"}, FieldColumn{"since", "string"},
    FieldColumn{"until", "string"},     FieldColumn{"spells", "string"},
    FieldColumn{"disputed", "boolean"}, FieldColumn{"note", "string"},
    FieldColumn{"evidence", "string"}};
constexpr std::string_view actor_names =
    "id|name|label|kind|subtype|part_of|lat|latitude|lon|lng|longitude|x|y|pinned|since|until|"
    "spells|tags|"
    "consent|note|source|color|colour";
constexpr std::string_view tie_names =
    "id|key|source|target|kind|weight|directed|since|until|spells|disputed|note|evidence|color|"
    "colour";

enum : unsigned { saw_boolean = 1, saw_whole = 2, saw_number = 4, saw_text = 8 };

unsigned sort_of(const model::Value& value) {
  if (value.boolean() != nullptr) return saw_boolean;
  if (std::holds_alternative<std::int64_t>(value.held())) return saw_whole;
  if (std::holds_alternative<double>(value.held())) return saw_number;
  return saw_text;
}

std::string_view type_of_sorts(unsigned seen) {
  if (seen == saw_boolean) return "boolean";
  if (seen == saw_whole) return "long";
  if (seen == saw_number || seen == (saw_whole | saw_number)) return "double";
  return "string";
}

bool is_listed(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    const std::size_t end = std::min(names.find('|'), names.size());
    if (names.substr(0, end) == name) return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

bool holds_others(const model::Value& value) {
  return value.list() != nullptr || value.object() != nullptr;
}

bool says_nothing(const model::Value& value) {
  return value.is_null() || (value.text() != nullptr && value.text()->empty()) ||
         (value.list() != nullptr && value.list()->empty()) ||
         (value.object() != nullptr && value.object()->empty());
}

/// Texts only, none of which a bar would part.
bool is_plain_list(const model::Value& value) {
  return value.list() != nullptr &&
         std::ranges::all_of(*value.list(), [](const model::Value& item) {
           return item.text() != nullptr && item.text()->find('|') == std::string::npos;
         });
}

std::string joined_by_bars(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "|") + part;
  return text;
}

}  // namespace

bool is_colour(std::string_view text) {
  return text.size() == 7 && text.front() == '#' &&
         text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

std::string plain_text(const model::Value& value, bool short_numbers) {
  if (const auto* number = std::get_if<double>(&value.held())) {
    if (short_numbers) {
      std::array<char, 32> text{};
      const int length = std::snprintf(text.data(), text.size(), "%.16G", *number);
      return {text.data(), static_cast<std::size_t>(length)};
    }
    std::string text;
    io::append_json_fraction(text, *number);
    return text;
  }
  return holds_others(value) ? io::json_value(value) : value.display();
}

/// The text as the format can hold it; what becomes of it is counted.
std::string Outgoing::held(std::string_view text, bool trim, Losses* losses) const {
  const std::string_view bare = trim ? trimmed(text) : text;
  std::string out;
  out.reserve(bare.size());
  for (const char c : bare) {
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
    const bool blank = c == '\t' || c == '\n' || c == '\r';
    if (room_.texts == TextRule::line && (control || c == '"')) {
      if (blank) out += ' ';
      if (c == '"') out += '\'';
    } else if (room_.texts == TextRule::dot && c == '\\') {
      out += '/';
    } else if (room_.texts == TextRule::any || !control ||
               (blank && (c != '\r' || room_.texts == TextRule::xml))) {
      out += c;
    }
  }
  if (trim) out = std::string(trimmed(out));
  if (losses != nullptr && out != text) losses->add("texts");
  return out;
}

std::vector<std::string> Outgoing::tags_of(const model::Actor& actor, Losses* losses) const {
  std::vector<std::string> tags;
  bool changed = false;
  for (const std::string& tag : actor.details->tags) {
    std::string held = field(tag, nullptr);
    std::ranges::replace_if(
        held, [&](char c) { return room_.tag_marks.find(c) != std::string_view::npos; }, '/');
    changed = changed || held != tag;
    if (held.empty() || find_name(tags, held) != tags.end()) continue;
    tags.push_back(std::move(held));
  }
  if (losses != nullptr && changed) losses->add("texts");
  return tags;
}

bool Outgoing::is_reserved(std::string_view name, bool of_ties) const {
  const std::string low = lower(name);
  if (is_listed(of_ties ? tie_names : actor_names, low)) return true;
  if (is_listed(of_ties ? room_.reserved_of_ties : room_.reserved, low)) return true;
  return room_.is_reserved != nullptr && room_.is_reserved(name, of_ties);
}

void Outgoing::gather(Columns& columns, const model::Object& attributes) {
  if (room_.values == ValueRule::none) return;
  for (const auto& [name, value] : attributes) {
    if (says_nothing(value)) continue;
    const auto [at, fresh] = columns.by_attribute.try_emplace(name, columns.seen.size());
    if (fresh) {
      columns.columns.push_back({.name = name});
      columns.seen.push_back(0);
    }
    columns.seen[at->second] |= sort_of(value);
    if (name == "color") {
      columns.colours = columns.colours && value.text() != nullptr && is_colour(*value.text());
    }
  }
}

/// Fields go before attributes, measures after them; attributes get names that nothing else has.
void Outgoing::add_field_columns() {
  const auto arrange = [&](Columns& columns, const auto& fields) {
    std::vector<OutColumn> attributes = std::move(columns.columns);
    columns.columns.clear();
    std::set<std::string, std::less<>> taken;
    for (const FieldColumn& field : fields) {
      columns.by_field.emplace(field.name, columns.columns.size());
      columns.columns.push_back({std::string(field.name), field.type});
    }
    const std::size_t first = columns.columns.size();
    for (std::size_t i = 0; i < attributes.size(); ++i) {
      const bool colour = attributes[i].name == "color" && columns.colours;
      const std::string stem = held(attributes[i].name, true, nullptr);
      std::string name = stem;
      for (std::size_t n = 2; name.empty() || taken.contains(lower(name)) ||
                              (!colour && is_reserved(name, columns.of_ties));
           ++n) {
        name = stem + " (" + std::to_string(n) + ")";
      }
      taken.insert(lower(name));
      columns.columns.push_back({std::move(name), type_of_sorts(columns.seen[i])});
    }
    for (auto& [name, index] : columns.by_attribute) index += first;
    columns.seen.insert(columns.seen.begin(), first, 0U);
    if (columns.of_ties || room_.values == ValueRule::none) return;
    for (const ExtraColumn& measure : options_.measures) {
      std::string name = measure.name;
      while (taken.contains(lower(name)) || is_reserved(name, false)) name += " (Saite)";
      columns.columns.push_back({name, "double"});
      columns.seen.push_back(0);
    }
  };
  arrange(actors_, actor_field_columns);
  arrange(ties_, tie_field_columns);
}

bool Outgoing::found_by_reader(const Columns& columns, std::size_t column) const {
  if (room_.values == ValueRule::text) return true;
  return room_.label_by_text && columns.of_ties && columns.columns[column].name == "label";
}

std::string Outgoing::spelled(const Columns& columns, const model::Value& value) const {
  if (room_.bars_part_values && !columns.of_ties && is_plain_list(value)) {
    std::vector<std::string> parts;
    for (const model::Value& item : *value.list()) parts.push_back(*item.text());
    return held(joined_by_bars(parts), true, nullptr);
  }
  return held(plain_text(value, room_.short_numbers), true, nullptr);
}

/// As the assembler of records will look at the values.
void Outgoing::settle_types(Columns& columns) {
  for (std::size_t i = 0; i < columns.columns.size(); ++i) {
    (void)columns.types.column(columns.columns[i].name, i);
  }
  const auto look = [&](const model::Object& attributes) {
    for (const auto& [name, value] : attributes) {
      const auto at = columns.by_attribute.find(name);
      if (at == columns.by_attribute.end() || says_nothing(value)) continue;
      if (!found_by_reader(columns, at->second)) continue;
      const std::string text = spelled(columns, value);
      const bool parted =
          room_.bars_part_values && !columns.of_ties && text.find('|') != std::string::npos;
      if (text.empty()) continue;
      parted ? columns.types.look_at_typed(at->second) : columns.types.look_at(at->second, text);
    }
  };
  if (columns.of_ties) {
    for (const TieId id : part_.ties) look(network_.tie(id).details->attributes);
  } else {
    for (const ActorId id : part_.actors) look(network_.actor(id).details->attributes);
  }
}

model::Value Outgoing::read_back(const Columns& columns, std::size_t column,
                                 const std::string& text) const {
  if (columns.columns[column].name == "color") return {text};
  if (room_.bars_part_values && !columns.of_ties && text.find('|') != std::string::npos) {
    model::List list;
    for (const std::string_view part : parts_of(text, "|")) list.emplace_back(part);
    return {std::move(list)};
  }
  return columns.types.value(column, std::string(text));
}

void Outgoing::add_field(const Columns& columns, std::string_view name, model::Value value,
                         Values& values) const {
  if (room_.values == ValueRule::none) return;
  values.push_back({columns.by_field.find(std::string(name))->second, std::move(value)});
}

void Outgoing::add_tags(const std::vector<std::string>& tags, Values& values) const {
  if (room_.values == ValueRule::json) {
    add_field(actors_, "tags", model::Value(model::List(tags.begin(), tags.end())), values);
  } else {
    add_field(actors_, "tags", joined_by_bars(tags), values);
  }
}

void Outgoing::add_spells(const Columns& columns, const Spells& spells, Values& values) const {
  if (!spells.empty()) add_field(columns, "spells", text_of(spells), values);
}

void Outgoing::add_dates(const Columns& columns, const DateSpan& dates, Values& values) const {
  if (dates.since) add_field(columns, "since", dates.since->text(), values);
  if (dates.until) add_field(columns, "until", dates.until->text(), values);
}

/// What the value is in the file; what comes back otherwise is counted once.
model::Value Outgoing::fitted(const Columns& columns, std::size_t column, const model::Value& value,
                              Losses* losses) const {
  const auto count = [&](bool changed, std::string_view code) {
    if (changed && losses != nullptr) losses->add(code);
  };
  const std::string_view code = holds_others(value)       ? "nested_values"
                                : value.text() != nullptr ? "texts"
                                                          : "types";
  if (found_by_reader(columns, column)) {
    const std::string text = spelled(columns, value);
    const model::Value back = text.empty() ? model::Value() : read_back(columns, column, text);
    const bool retyped = value.text() != nullptr && text == *value.text();
    count(back != value, retyped ? "types" : code);
    if (text.empty()) return {};
    return holds_others(value) || value.text() != nullptr ? model::Value(text) : value;
  }
  if (room_.values == ValueRule::json && room_.texts == TextRule::any) {
    const bool lost = room_.false_is_nothing && columns.of_ties && value == model::Value(false);
    count(lost, "types");
    return lost ? model::Value("false") : value;
  }
  const unsigned sort = sort_of(value);
  const std::string_view type = columns.columns[column].type;
  if (type == "string") {
    const std::string text = held(plain_text(value), room_.trims_values, nullptr);
    count(value.text() == nullptr || text != *value.text(), code);
    return text.empty() ? model::Value() : model::Value(text);
  }
  count(type == "double" && sort == saw_whole, "types");
  return type == "double" ? model::Value(value.number()) : value;
}

void Outgoing::add_attributes(const Columns& columns, const model::Object& attributes, Slot colour,
                              std::string& colour_text, Values& values, Losses* losses) const {
  if (room_.values == ValueRule::none) return;
  for (const auto& [name, value] : attributes) {
    if (says_nothing(value)) {
      if (losses != nullptr) losses->add("empty_values");
      continue;
    }
    const std::size_t column = columns.by_attribute.find(name)->second;
    if (colour == Slot::own && name == "color" && columns.colours) {
      colour_text = *value.text();
      continue;
    }
    const bool renamed = !same_name(columns.columns[column].name, name);
    model::Value fits = fitted(columns, column, value, renamed ? nullptr : losses);
    if (renamed && losses != nullptr) losses->add("renamed");
    if (!fits.is_null()) values.push_back({column, std::move(fits)});
  }
}

}  // namespace saite::exchange
