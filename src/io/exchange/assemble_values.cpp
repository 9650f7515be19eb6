// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <charconv>
#include <cstdio>
#include <utility>

#include "src/io/exchange/assemble.h"
#include "src/io/read_date.h"

/// What the assembler does with single values: attributes, times, colours.
namespace saite::exchange {
namespace {

bool is_hex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

/// "0,170,255" → numbers; nothing where a part is none of 0 … 255.
std::optional<std::array<int, 3>> three_numbers(std::string_view text) {
  std::array<int, 3> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::size_t comma = i < 2 ? text.find(',') : text.size();
    if (comma == std::string_view::npos) return std::nullopt;
    const std::string_view part = trimmed(text.substr(0, comma));
    const auto read = std::from_chars(part.data(), part.data() + part.size(), numbers[i]);
    if (read.ec != std::errc() || read.ptr != part.data() + part.size() || numbers[i] < 0 ||
        numbers[i] > 255) {
      return std::nullopt;
    }
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return numbers;
}

std::string hex_colour(const std::array<int, 3>& rgb) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const int part : rgb) {
    text += digits[static_cast<std::size_t>(part) / 16];
    text += digits[static_cast<std::size_t>(part) % 16];
  }
  return text;
}

bool is_open_end(std::string_view text) {
  return text.empty() || text == "Infinity" || text == "-Infinity" || text == "INF" ||
         text == "-INF" || text == "inf" || text == "-inf";
}

model::Value as_written(std::span<const Spell> spells) {
  model::List list;
  for (const Spell& spell : spells) {
    model::Object entry;
    if (!is_open_end(trimmed(spell.since))) {
      entry.emplace_back(spell.after_since ? "after" : "since", trimmed(spell.since));
    }
    if (!is_open_end(trimmed(spell.until))) {
      entry.emplace_back(spell.before_until ? "before" : "until", trimmed(spell.until));
    }
    list.emplace_back(std::move(entry));
  }
  return model::Value(std::move(list));
}

}  // namespace

void Assembler::add_value(model::Object& object, std::string_view name, model::Value value,
                          const Place& place, const std::string* owner) {
  if (const model::Value* known = model::find(object, name)) {
    if (*known == value || owner == nullptr) return;
    notes().add(NoteSort::conflict, "conflict", place,
                {*owner, std::string(name), known->display(), value.display()});
    return;
  }
  object.emplace_back(std::string(name), std::move(value));
}

void Assembler::add_text(model::Object& object, ColumnTypes& types, std::string_view name,
                         std::string_view value, const Place& place, const std::string* owner,
                         std::size_t hint) {
  const std::string_view text = tidy(value, name, place);
  if (text.empty()) return;
  const std::size_t column = types.column(name, hint);
  types.look_at(column, text);
  if (owner != nullptr || !types.first_of_record(column)) {
    add_value(object, types.name(column), text, place, owner);
    return;
  }
  object.emplace_back(types.name(column), model::Value(text));
}

void Assembler::add_attributes(model::Object& object, ColumnTypes& types,
                               std::span<const Attribute> all, const Place& place,
                               const std::string* owner) {
  if (object.empty()) object.reserve(all.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Attribute& attribute = all[i];
    if (attribute.name.empty()) continue;
    if (const auto* text = std::get_if<std::string_view>(&attribute.value)) {
      add_text(object, types, attribute.name, *text, place, owner, i);
      continue;
    }
    const std::size_t column = types.column(attribute.name, i);
    types.look_at_typed(column);
    add_value(object, types.name(column), std::get<model::Value>(attribute.value), place, owner);
  }
}

/// A date, or nothing; what cannot be one stays among the attributes as it was written.
std::optional<PartialDate> Assembler::read_end(std::string_view text, bool until,
                                               model::Object& attributes, const Place& place) {
  text = trimmed(text);
  if (is_open_end(text)) return std::nullopt;
  const io::DateReading reading =
      io::read_date(text, until ? io::SpanEnd::until : io::SpanEnd::since);
  if (!reading.date || reading.reduced) {
    const std::string_view what = until ? "until_as_written" : "since_as_written";
    notes().count(NoteSort::changed, reading.date ? "time_is_date" : "no_date", what, place,
                  {std::string(text)});
    add_value(attributes, what, text, place, nullptr);
  }
  return reading.date;
}

Assembler::ReadTimes Assembler::read_times(const Times& times, model::Object& attributes,
                                           const Place& place) {
  DateSpan dates;
  dates.since = read_end(times.since, false, attributes, place);
  dates.until = read_end(times.until, true, attributes, place);
  bool verbatim = false;
  bool in_order = true;
  Spells all;
  bool all_dates = true;
  bool open_since = false;
  bool open_until = false;
  DateSpan hull;
  for (const Spell& spell : times.spells) {
    const auto end = [&](std::string_view text, bool until) {
      text = trimmed(text);
      if (is_open_end(text)) return std::optional<PartialDate>();
      const auto read = io::read_date(text, until ? io::SpanEnd::until : io::SpanEnd::since);
      all_dates = all_dates && read.date.has_value();
      verbatim = verbatim || !read.date || read.reduced;
      return read.date;
    };
    verbatim = verbatim || spell.after_since || spell.before_until;
    const auto since = end(spell.since, false);
    const auto until = end(spell.until, true);
    all.push_back({since, until});
    in_order = in_order && is_spell(all.back());
    verbatim = verbatim || !is_spell(all.back());
    open_since = open_since || !since;
    open_until = open_until || !until;
    if (since && (!hull.since || since->first_day() < hull.since->first_day())) hull.since = since;
    if (until && (!hull.until || until->last_day() > hull.until->last_day())) hull.until = until;
  }
  if (verbatim) {
    add_value(attributes, "spells_as_written", as_written(times.spells), place, nullptr);
    notes().count(NoteSort::changed, all_dates ? "spells_kept" : "times_kept", {}, place);
  }
  if (all.size() > 1 && all_dates && in_order) {
    // What stands beside them is their hull, or is not what counts.
    const DateSpan around = hull_of(all);
    if ((dates.since && dates.since != around.since) ||
        (dates.until && dates.until != around.until)) {
      notes().count(NoteSort::changed, "spells_not_hull", {}, place,
                    {text_of({dates}), text_of({around})});
    }
    return {around, std::move(all)};
  }
  if (all_dates && !times.spells.empty()) {
    if (!dates.since && !open_since) dates.since = hull.since;
    if (!dates.until && !open_until) dates.until = hull.until;
  }
  if (dates.in_order()) return {dates, {}};
  notes().add(NoteSort::changed, "interval_reversed", place,
              {dates.since->text(), dates.until->text()});
  add_value(attributes, "since_as_written", dates.since->text(), place, nullptr);
  add_value(attributes, "until_as_written", dates.until->text(), place, nullptr);
  return {};
}

std::optional<std::string> Assembler::colour_of(std::string_view colour, const Place& place) {
  colour = trimmed(colour);
  if (colour.empty()) return std::nullopt;
  if (colour.front() == '#' && is_hex(colour.substr(1))) {
    if (colour.size() == 7) return std::string(colour);
    if (colour.size() == 9) return std::string(colour.substr(0, 7));  // its opacity is no colour
    if (colour.size() == 4) {
      return std::string{'#', colour[1], colour[1], colour[2], colour[2], colour[3], colour[3]};
    }
  }
  if (const auto rgb = three_numbers(colour)) return hex_colour(*rgb);
  notes().count(NoteSort::changed, "colour_as_text", {}, place, {std::string(colour)});
  return std::string(colour);
}

}  // namespace saite::exchange
