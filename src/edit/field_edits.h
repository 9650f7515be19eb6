// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "graph/base/text.h"
#include "src/edit/step.h"

// How steps about fields are made; for actor_edits.cpp and tie_edits.cpp and nobody else.
namespace saite::edit::field_edits {

/// A field, or a member of it.
template <class Field>
struct Target {
  Field field;
  std::optional<std::string> member = {};
};

[[nodiscard]] model::Value value_now(const model::Network& network, const model::Actor& actor,
                                     const Target<model::ActorField>& target);
[[nodiscard]] model::Value value_now(const model::Network& network, const model::Tie& tie,
                                     const Target<model::TieField>& target);

[[nodiscard]] inline const model::Actor& thing(const model::Network& network, ActorId id) {
  return network.actor(id);
}
[[nodiscard]] inline const model::Tie& thing(const model::Network& network, TieId id) {
  return network.tie(id);
}
[[nodiscard]] inline Change field_set(const model::Actor& actor,
                                      FieldChange<model::ActorField> change) {
  return ActorSet{actor.key, std::move(change)};
}
[[nodiscard]] inline Change field_set(const model::Tie& tie, FieldChange<model::TieField> change) {
  return TieSet{tie.key, std::move(change)};
}

/// A member that is there already is called as it is there, though the same name may be written in
/// other letters (base/text.h): or it would come back another when its removal is undone.
[[nodiscard]] inline std::string spelling(const model::Value& whole, const std::string& member) {
  const model::Object* members = whole.object();
  if (members == nullptr) return member;
  for (const auto& [key, value] : *members) {
    if (same_name(key, member)) return key;
  }
  return member;
}

/// Adds what becomes of one field of one thing.
template <class IdType, class Field>
void add_change(Step& step, const model::Network& network, IdType id, const Target<Field>& target,
                const model::Value& after) {
  const auto& now = thing(network, id);
  FieldChange<Field> change;
  change.field = target.field;
  change.member = target.member;
  change.before = value_now(network, now, target);
  change.after = after;
  if (target.member) {
    if (const auto place = model::member_place(now, target.field, *target.member)) {
      change.place = static_cast<std::uint32_t>(*place);
      const model::Value whole = value_now(network, now, Target<Field>{target.field});
      change.member = spelling(whole, *target.member);
      const model::Value* held =
          whole.object() == nullptr ? nullptr : model::find(*whole.object(), *target.member);
      change.null_before = held != nullptr && held->is_null();
    }
  }
  step.changes.push_back(field_set(now, std::move(change)));
}

/// All of them get the same value. With a merge key, letters typed into the field are one step.
template <class IdType, class Field>
Step set_all(const model::Network& network, std::span<const IdType> ids,
             const Target<Field>& target, const model::Value& after, Label label,
             std::string merge_key = {}) {
  Step step;
  step.label = std::move(label);
  step.merge_key = std::move(merge_key);
  for (const IdType id : ids) add_change(step, network, id, target, after);
  return step;
}

/// Null for an empty text.
[[nodiscard]] inline model::Value text(std::string words) {
  return words.empty() ? model::Value() : model::Value(std::move(words));
}
[[nodiscard]] inline model::Value spell_list(const Spells& spells) {
  model::List list;
  for (const DateSpan& spell : spells) {
    model::Object entry;
    if (spell.since) entry.emplace_back("since", spell.since->text());
    if (spell.until) entry.emplace_back("until", spell.until->text());
    list.emplace_back(std::move(entry));
  }
  return list.empty() ? model::Value() : model::Value(std::move(list));
}
[[nodiscard]] inline model::Value date(const std::optional<PartialDate>& when) {
  return when ? model::Value(when->text()) : model::Value();
}

/// Adds that these were there from when to when, their several times cut to it.
template <class Field, class Ids>
void add_dates(Step& step, const model::Network& network, const Ids& ids, const DateSpan& dates) {
  for (const auto id : ids) {
    add_change(step, network, id, Target<Field>{Field::since}, date(dates.since));
    add_change(step, network, id, Target<Field>{Field::until}, date(dates.until));
    const Spells& spells = thing(network, id).details->spells;
    if (spells.empty()) continue;
    add_change(step, network, id, Target<Field>{Field::spells}, spell_list(within(spells, dates)));
  }
}

/// Adds one end of when these were there; each keeps its other one.
template <class Field, class Ids>
void add_date(Step& step, const model::Network& network, const Ids& ids, DateEnd end,
              const std::optional<PartialDate>& when) {
  for (const auto id : ids) {
    DateSpan dates = thing(network, id).dates;
    (end == DateEnd::since ? dates.since : dates.until) = when;
    add_dates<Field>(step, network, std::array{id}, dates);
  }
}

/// Adds that these were there several times; one time alone is a pair of dates.
template <class Field, class Ids>
void add_spells(Step& step, const model::Network& network, const Ids& ids, const Spells& spells) {
  const DateSpan hull = hull_of(spells);
  for (const auto id : ids) {
    add_change(step, network, id, Target<Field>{Field::since}, date(hull.since));
    add_change(step, network, id, Target<Field>{Field::until}, date(hull.until));
    add_change(step, network, id, Target<Field>{Field::spells},
               spell_list(spells.size() > 1 ? spells : Spells()));
  }
}

}  // namespace saite::edit::field_edits
