// SPDX-License-Identifier: Apache-2.0
#include "graph/model/rules.h"

#include "graph/base/utf8.h"

namespace saite::model {
namespace {

Status check_dates(const DateSpan& dates, const std::string& key) {
  if (dates.in_order()) return {};
  return Error{"since_after_until", key, {dates.since->text(), dates.until->text()}};
}

Status check_times(const DateSpan& dates, const Spells& spells, const std::string& key) {
  for (const DateSpan& spell : spells) {
    if (auto ok = check_dates(spell, key); !ok) return ok;
    if (!is_spell(spell)) return Error{"spells_not_hull", key};
  }
  const bool hull = spells.empty() || (spells.size() > 1 && hull_of(spells) == dates);
  if (!hull) return Error{"spells_not_hull", key};
  return check_dates(dates, key);
}

}  // namespace

Status check_name(std::string_view name) {
  return is_blank(name) ? Error{"blank_name"} : Status();
}

Status check(const Actor& actor) {
  if (actor.key.empty()) return Error{"empty_id"};
  const auto& place = actor.details->place;
  if (place && !valid(*place)) {
    return Error{
        "bad_place", actor.key, {Value(place->lat).display() + ", " + Value(place->lon).display()}};
  }
  if (actor.position && !valid(*actor.position)) {
    return Error{"bad_position", actor.key, {Value(actor.position->x).display()}};
  }
  return check_times(actor.dates, actor.details->spells, actor.key);
}

Status check(const Tie& tie) {
  if (tie.key.empty()) return Error{"empty_id"};
  if (!valid_weight(tie.weight)) {
    return Error{"bad_weight", tie.key, {Value(tie.weight).display()}};
  }
  return check_times(tie.dates, tie.details->spells, tie.key);
}

}  // namespace saite::model
