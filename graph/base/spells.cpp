// SPDX-License-Identifier: Apache-2.0
#include "graph/base/spells.h"

#include <algorithm>

namespace saite {
namespace {

/// The spell that begins first, or ends last; an open end is before and after all.
Spells::iterator first_of(Spells& spells) {
  return std::ranges::min_element(
      spells, {}, [](const DateSpan& spell) { return spell.since ? spell.since->first_day() : 0; });
}
Spells::iterator last_of(Spells& spells) {
  return std::ranges::max_element(spells, {}, [](const DateSpan& spell) {
    return spell.until ? spell.until->last_day() : 99999999;
  });
}

bool read_end(std::string_view text, std::optional<PartialDate>& end) {
  if (text.empty()) return true;
  end = PartialDate::parse(text);
  return end.has_value();
}

}  // namespace

bool is_spell(const DateSpan& span) {
  return (span.since || span.until) && span.in_order();
}

DateSpan hull_of(const Spells& spells) {
  if (spells.empty()) return {};
  Spells all = spells;
  return {first_of(all)->since, last_of(all)->until};
}

bool was_there(const DateSpan& dates, const Spells& spells, std::optional<PartialDate> from,
               std::optional<PartialDate> to) {
  if (spells.empty()) return dates.meets(from, to);
  return std::ranges::any_of(spells, [&](const DateSpan& spell) { return spell.meets(from, to); });
}

Spells within(Spells spells, const DateSpan& hull) {
  std::erase_if(spells,
                [&](const DateSpan& spell) { return !spell.meets(hull.since, hull.until); });
  if (spells.size() < 2) return {};
  first_of(spells)->since = hull.since;
  last_of(spells)->until = hull.until;
  // Ends that lie beyond the hull, but not first or last.
  const auto early = [&](const DateSpan& spell) {
    return hull.since && (!spell.since || spell.since->first_day() < hull.since->first_day());
  };
  const auto late = [&](const DateSpan& spell) {
    return hull.until && (!spell.until || spell.until->last_day() > hull.until->last_day());
  };
  for (DateSpan& spell : spells) {
    if (early(spell)) spell.since = hull.since;
    if (late(spell)) spell.until = hull.until;
  }
  const bool whole = hull_of(spells) == hull && std::ranges::all_of(spells, is_spell);
  return whole ? spells : Spells();
}

std::string text_of(const Spells& spells) {
  std::string text;
  for (const DateSpan& spell : spells) {
    text += text.empty() ? "[" : " [";
    if (spell.since) text += spell.since->text();
    text += ",";
    if (spell.until) text += spell.until->text();
    text += "]";
  }
  return text;
}

std::optional<Spells> spells_of(std::string_view text) {
  Spells spells;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    const std::size_t end = text.find(']');
    if (text.front() != '[' || end == std::string_view::npos || comma > end) return std::nullopt;
    DateSpan spell;
    if (!read_end(text.substr(1, comma - 1), spell.since)) return std::nullopt;
    if (!read_end(text.substr(comma + 1, end - comma - 1), spell.until)) return std::nullopt;
    if (!is_spell(spell)) return std::nullopt;
    spells.push_back(spell);
    text.remove_prefix(end + 1);
    if (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  }
  if (spells.empty()) return std::nullopt;
  return spells;
}

}  // namespace saite
