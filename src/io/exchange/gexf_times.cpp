// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/gexf_times.h"

#include <unicode/gregocal.h>
#include <unicode/timezone.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>

#include "src/io/exchange/column_types.h"

namespace saite::exchange {
namespace {

bool is_infinite(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return same_letters(text, "infinity") || same_letters(text, "inf");
}

/// The fields of a time as `2012-01-12T15:00:00` has them; nothing of any other form, or where an
/// offset follows.
std::optional<std::array<int, 6>> clock_time(std::string_view text) {
  if (text.size() < 19 || (text[10] != 'T' && text[10] != ' ')) return std::nullopt;
  const std::string_view rest = text.substr(19);
  if (rest.find_first_of("Zz+-") != std::string_view::npos) return std::nullopt;
  constexpr std::array<std::pair<int, int>, 6> fields = {
      {{0, 4}, {5, 2}, {8, 2}, {11, 2}, {14, 2}, {17, 2}}};
  std::array<int, 6> parts{};
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const char* begin = text.data() + fields[i].first;
    const auto [end, status] = std::from_chars(begin, begin + fields[i].second, parts[i]);
    if (status != std::errc() || end != begin + fields[i].second || parts[i] < 0) {
      return std::nullopt;
    }
  }
  return parts;
}

void say_time(model::Object& object, std::string_view key, std::string_view text) {
  if (!text.empty() && !is_infinite(text)) object.emplace_back(std::string(key), text);
}

}  // namespace

struct GexfTimes::Zone {
  std::unique_ptr<icu::TimeZone> zone;
};

GexfTimes::GexfTimes(pugi::xml_node graph, const Place& place, Notes& notes) {
  const std::string_view name = value_of(graph, "timezone");
  if (name.empty()) return;
  const auto wanted = icu::UnicodeString::fromUTF8(icu::StringPiece(
      name.data(), static_cast<std::int32_t>(std::min<std::size_t>(name.size(), 256))));
  std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(wanted));
  if (!zone || *zone == icu::TimeZone::getUnknown()) {
    notes.add(NoteSort::changed, "unknown_timezone", place, {std::string(name)});
    return;
  }
  zone_ = std::make_unique<Zone>(Zone{std::move(zone)});
}

GexfTimes::~GexfTimes() = default;

std::string GexfTimes::with_offset(std::string_view time) const {
  const auto fields = zone_ ? clock_time(time) : std::nullopt;
  if (!fields) return std::string(time);
  UErrorCode status = U_ZERO_ERROR;
  icu::GregorianCalendar calendar(*zone_->zone, status);
  if (U_FAILURE(status) != 0) return std::string(time);
  const auto& [year, month, day, hour, minute, second] = *fields;
  calendar.set(year, month - 1, day, hour, minute, second);
  const std::int32_t offset =
      calendar.get(UCAL_ZONE_OFFSET, status) + calendar.get(UCAL_DST_OFFSET, status);
  if (U_FAILURE(status) != 0) return std::string(time);
  const std::int32_t minutes = std::abs(offset) / 60'000;
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%c%02d:%02d", offset < 0 ? '-' : '+', minutes / 60 % 100,
                minutes % 60);
  return std::string(time) + text.data();
}

std::string_view GexfTimes::time(std::string_view text, AttributeList& texts) const {
  if (text.empty() || is_infinite(text)) return {};
  if (!zone_) return text;
  return texts.keep(with_offset(text));
}

void GexfTimes::add(pugi::xml_node element, AttributeList& texts) {
  const std::string_view moment = time(value_of(element, "timestamp"), texts);
  if (!moment.empty()) spells_.push_back({.since = moment, .until = moment});
  Spell spell;
  spell.since = time(value_of(element, "start"), texts);
  spell.until = time(value_of(element, "end"), texts);
  if (spell.since.empty()) {
    spell.since = time(value_of(element, "startopen"), texts);
    spell.after_since = !spell.since.empty();
  }
  if (spell.until.empty()) {
    spell.until = time(value_of(element, "endopen"), texts);
    spell.before_until = !spell.until.empty();
  }
  if (!spell.since.empty() || !spell.until.empty()) spells_.push_back(spell);
}

/// "<[2001, 2003]; (2004, 2005)>" and "<[2001, 2003]>" of moments, as Gephi writes sets of times.
void GexfTimes::add_list(std::string_view intervals) {
  while (!intervals.empty()) {
    const std::size_t begin = intervals.find_first_of("[(");
    const std::size_t end = intervals.find_first_of("])", begin);
    if (begin == std::string_view::npos || end == std::string_view::npos) return;
    const std::string_view inner = intervals.substr(begin + 1, end - begin - 1);
    const std::size_t comma = inner.find(',');
    if (comma != std::string_view::npos) {
      const std::string_view from = trimmed(inner.substr(0, comma));
      const std::string_view to = trimmed(inner.substr(comma + 1));
      Spell spell;
      if (!is_infinite(from)) spell.since = from;
      if (!is_infinite(to)) spell.until = to;
      spell.after_since = intervals[begin] == '(' && !spell.since.empty();
      spell.before_until = intervals[end] == ')' && !spell.until.empty();
      if (!spell.since.empty() || !spell.until.empty()) spells_.push_back(spell);
    }
    intervals.remove_prefix(end + 1);
  }
}

std::span<const Spell> GexfTimes::of(pugi::xml_node element, AttributeList& texts) {
  spells_.clear();
  add(element, texts);
  add_list(value_of(element, "intervals"));
  for (const pugi::xml_node spell : child_of(element, "spells").children()) {
    if (local_name(spell) == "spell") add(spell, texts);
  }
  return spells_;
}

bool GexfTimes::has_time(pugi::xml_node value) {
  for (const std::string_view name : {"start", "end", "startopen", "endopen", "timestamp"}) {
    if (has_value(value, name)) return true;
  }
  return false;
}

model::Value GexfTimes::dated(pugi::xml_node value, model::Value held) {
  model::Object object;
  object.emplace_back("value", std::move(held));
  const auto offset = [&](std::string_view name) { return with_offset(value_of(value, name)); };
  say_time(object, "since", offset("start"));
  say_time(object, "after", offset("startopen"));
  say_time(object, "until", offset("end"));
  say_time(object, "before", offset("endopen"));
  say_time(object, "at", offset("timestamp"));
  return object;
}

}  // namespace saite::exchange
