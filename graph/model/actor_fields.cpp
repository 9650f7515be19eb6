// SPDX-License-Identifier: Apache-2.0
#include "graph/base/text.h"
#include "graph/model/field_values.h"

namespace saite::model {

using namespace field_values;

namespace {

bool set_name(LocalText& name, Member language, const Value& value, std::size_t place) {
  if (!language) {
    auto text = local_text_of(value);
    if (!text) return false;
    name = std::move(*text);
    return true;
  }
  if (value.is_null()) {
    name.erase(*language);
    return true;
  }
  if (value.text() == nullptr) return false;
  name.insert(place, *language, *value.text());
  return true;
}

bool set(Actor& actor, ActorField field, Member member, const Value& value, std::size_t place) {
  std::optional<std::pair<double, double>> pair;
  switch (field) {
    case ActorField::id:
      return read(value, actor.key);
    case ActorField::name:
      return set_name(actor.name, member, value, place);
    case ActorField::kind:
    case ActorField::part_of:
      return false;
    case ActorField::subtype:
      return set_text(actor.details, &ActorDetails::subtype, value);
    case ActorField::place:
      if (!read(value, pair)) return false;
      if (pair || actor.details->place) {
        actor.details.edit().place =
            pair ? std::optional(GeoPoint{pair->first, pair->second}) : std::nullopt;
      }
      return true;
    case ActorField::position:
      if (!read(value, pair)) return false;
      actor.position = pair ? std::optional(Position{pair->first, pair->second}) : std::nullopt;
      return true;
    case ActorField::pinned:
      return read(value, actor.pinned);
    case ActorField::since:
      return read(value, actor.dates.since);
    case ActorField::until:
      return read(value, actor.dates.until);
    case ActorField::attributes:
      return set_object(actor.details, &ActorDetails::attributes, member, value, place);
    case ActorField::tags:
      if (value.is_null() && actor.details->tags.empty()) return true;
      return read(value, actor.details.edit().tags);
    case ActorField::consent:
      return set_text(actor.details, &ActorDetails::consent, value);
    case ActorField::note:
      return set_text(actor.details, &ActorDetails::note, value);
    case ActorField::source:
      return set_text(actor.details, &ActorDetails::source, value);
    case ActorField::extra:
      return set_object(actor.details, &ActorDetails::extra, member, value, place);
    case ActorField::id_is_json:
      return read(value, actor.key_is_json);
    case ActorField::spells:
      return set_spells(actor.details, value);
  }
  return false;
}

}  // namespace

Value value_of(const LocalText& text) {
  if (text.by_language().empty()) return text_value(text.plain());
  Object object;
  if (!text.plain().empty()) object.emplace_back("", text.plain());
  for (const auto& [language, words] : text.by_language()) object.emplace_back(language, words);
  return Value(std::move(object));
}

std::optional<LocalText> local_text_of(const Value& value) {
  LocalText text;
  if (value.is_null()) return text;
  if (value.text() != nullptr) return LocalText(*value.text());
  if (value.object() == nullptr) return std::nullopt;
  for (const auto& [language, words] : *value.object()) {
    if (words.text() == nullptr) return std::nullopt;
    text.set(language, *words.text());
  }
  return text;
}

Value value_of(const Actor& actor, ActorField field, Member member) {
  const ActorDetails& details = *actor.details;
  switch (field) {
    case ActorField::id:
      return text_value(actor.key);
    case ActorField::name: {
      if (!member) return value_of(actor.name);
      const auto& names = actor.name.by_language();
      const auto it = std::ranges::find_if(
          names, [&](const auto& entry) { return same_name(entry.first, *member); });
      return it == names.end() ? Value() : Value(it->second);
    }
    case ActorField::kind:
    case ActorField::part_of:
      return {};
    case ActorField::subtype:
      return text_value(details.subtype);
    case ActorField::place:
      return details.place ? pair_value(details.place->lat, details.place->lon) : Value();
    case ActorField::position:
      return actor.position ? pair_value(actor.position->x, actor.position->y) : Value();
    case ActorField::pinned:
      return actor.pinned ? Value(true) : Value();
    case ActorField::since:
      return date_value(actor.dates.since);
    case ActorField::until:
      return date_value(actor.dates.until);
    case ActorField::attributes:
      return of_object(details.attributes, member);
    case ActorField::tags:
      return details.tags.empty() ? Value() : Value(List(details.tags.begin(), details.tags.end()));
    case ActorField::consent:
      return text_value(details.consent);
    case ActorField::note:
      return text_value(details.note);
    case ActorField::source:
      return text_value(details.source);
    case ActorField::extra:
      return of_object(details.extra, member);
    case ActorField::id_is_json:
      return actor.key_is_json ? Value(true) : Value();
    case ActorField::spells:
      return spells_value(details.spells);
  }
  return {};
}

Status set_value(Actor& actor, ActorField field, Member member, const Value& value,
                 std::size_t place) {
  if (set(actor, field, member, value, place)) return {};
  return bad_value(actor_field_keys.at(static_cast<std::size_t>(field)));
}

std::optional<std::size_t> member_place(const Actor& actor, ActorField field,
                                        std::string_view member) {
  if (field == ActorField::attributes) return place_in(actor.details->attributes, member);
  if (field == ActorField::extra) return place_in(actor.details->extra, member);
  if (field != ActorField::name) return std::nullopt;
  const auto& names = actor.name.by_language();
  const auto it = std::ranges::find_if(
      names, [&](const auto& entry) { return same_name(entry.first, member); });
  if (it == names.end()) return std::nullopt;
  return static_cast<std::size_t>(it - names.begin());
}

}  // namespace saite::model
