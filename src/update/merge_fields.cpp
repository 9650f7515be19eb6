// SPDX-License-Identifier: Apache-2.0
#include "src/update/merge_fields.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "graph/base/text.h"
#include "graph/model/fields.h"
#include "src/edit/actor_edits.h"
#include "src/edit/tie_edits.h"

namespace saite::update {
namespace {

using exchange::NoteSort;
using model::ActorField;
using model::TieField;
using model::Value;

constexpr std::array actor_fields{ActorField::subtype, ActorField::place, ActorField::consent,
                                  ActorField::note, ActorField::source};
constexpr std::array tie_fields{TieField::note, TieField::evidence};

void append(std::vector<edit::Change>& changes, edit::Step step) {
  std::ranges::move(step.changes, std::back_inserter(changes));
}

edit::Change set(const model::Actor& actor, ActorField field, Value before, Value after) {
  return edit::ActorSet{actor.key,
                        {.field = field, .before = std::move(before), .after = std::move(after)}};
}
edit::Change set(const model::Tie& tie, TieField field, Value before, Value after) {
  return edit::TieSet{tie.key,
                      {.field = field, .before = std::move(before), .after = std::move(after)}};
}

Value text_or_null(const std::string& text) {
  return text.empty() ? Value() : Value(text);
}

bool is_single(const Value& value) {
  return value.list() == nullptr && value.object() == nullptr && !value.is_null();
}

/// Whether it is one of the names.
bool calls(const model::LocalText& names, std::string_view name) {
  return same_name(names.plain(), name) ||
         std::ranges::any_of(names.by_language(),
                             [&](const auto& entry) { return same_name(entry.second, name); });
}

bool has_language(const model::LocalText& names, std::string_view language) {
  return std::ranges::any_of(names.by_language(),
                             [&](const auto& entry) { return entry.first == language; });
}

/// What a person would look for a tie by.
std::string ends_of(const model::Network& network, const model::Tie& tie) {
  return network.actor(tie.source).key + " – " + network.actor(tie.target).key;
}

}  // namespace

bool same_value(const Value& a, const Value& b) {
  if (a == b) return true;
  if (a.is_number() && b.is_number()) return a.number() == b.number();
  return is_single(a) && is_single(b) && same_name(a.display(), b.display());
}

FieldMerger::FieldMerger(const model::Network& map, const model::Network& import,
                         const KindIds& kinds, Holds holds, exchange::Notes& notes)
    : map_(map), import_(import), kinds_(kinds), holds_(holds), notes_(notes) {
  has_positions_ = std::ranges::any_of(
      map.actors(), [&](ActorId id) { return map.actor(id).position.has_value(); });
}

bool FieldMerger::holds(const std::string& whose, const std::string& field, const Value& before,
                        const Value& after) {
  if (before.is_null()) return true;
  const bool import = holds_ == Holds::import;
  notes_.add(NoteSort::conflict, import ? "map_value_replaced" : "map_value_kept", {},
             {whose, field, before.display(), after.display()});
  return import;
}

void FieldMerger::name(ActorId on_map, const model::LocalText& said, Changes& changes) {
  const model::Actor& actor = map_.actor(on_map);
  const model::LocalText& known = actor.name;
  if (said.empty() || known == said) return;
  if (known.by_language().empty() && !said.by_language().empty()) {
    // Names in languages take the place of the one for all where that is one of them.
    const bool more = known.empty() || calls(said, known.plain());
    const Value before = more ? Value() : text_or_null(known.plain());
    const Value after = model::value_of(said);
    if (!holds(actor.key, "name", before, after)) return;
    changes.push_back(set(actor, ActorField::name, model::value_of(known), after));
    return;
  }
  const auto rename = [&](std::string_view language, const std::string& name) {
    const bool told = known.by_language().empty() || has_language(known, language);
    const Value before = told && !known.empty() ? Value(known.in(language)) : Value();
    if (!holds(actor.key, "name", before, Value(name))) return;
    append(changes, edit::rename_actor(map_, on_map, language, name));
  };
  if (!said.plain().empty() && !calls(known, said.plain())) {
    const bool many = !known.by_language().empty();
    const std::string& own = map_.info.language;
    rename(many && own.empty() ? known.by_language().front().first : own, said.plain());
  }
  for (const auto& [language, name] : said.by_language()) {
    if (!name.empty() && !(has_language(known, language) && same_name(known.in(language), name))) {
      rename(language, name);
    }
  }
}

void FieldMerger::kind(ActorId on_map, const model::Actor& said, Changes& changes) {
  if (said.kind_assumed) return;
  const model::Actor& actor = map_.actor(on_map);
  const std::string& before = map_.actor_kinds()[actor.kind].id;
  const std::string& after = kinds_.of_actors[said.kind];
  if (before == after) return;
  if (!actor.kind_assumed && !holds(actor.key, "kind", Value(before), Value(after))) return;
  changes.push_back(set(actor, ActorField::kind, Value(before), Value(after)));
}

void FieldMerger::tags(ActorId on_map, const model::Actor& said, Changes& changes) {
  std::vector<std::string> all = map_.actor(on_map).details->tags;
  const std::size_t before = all.size();
  for (const std::string& tag : said.details->tags) {
    if (find_name(all, tag) == all.end()) all.push_back(tag);
  }
  if (all.size() > before) append(changes, edit::set_tags(map_, {{on_map}}, all));
}

/// Times with breaks are taken as a whole.
template <class Thing>
bool FieldMerger::takes_spells(const Thing& known, const Thing& said, const std::string& whose) {
  const Spells& after = said.details->spells;
  const Spells before = known.details->spells.empty() ? Spells{known.dates} : known.details->spells;
  if (before == after) return false;
  const bool timed = known.dates != DateSpan{} || !known.details->spells.empty();
  return holds(whose, "spells", timed ? Value(text_of(before)) : Value(), Value(text_of(after)));
}

/// Nothing where nothing changes. Ends that would be the wrong way round stay as they are.
std::optional<DateSpan> FieldMerger::dates(const std::string& whose, DateSpan known,
                                           const DateSpan& said) {
  DateSpan after = known;
  const auto take = [&](std::optional<PartialDate>& end, const std::optional<PartialDate>& told,
                        const char* field) {
    if (!told || end == told) return;
    const Value before = end ? Value(end->text()) : Value();
    if (holds(whose, field, before, Value(told->text()))) end = told;
  };
  take(after.since, said.since, "since");
  take(after.until, said.until, "until");
  if (after == known) return std::nullopt;
  if (after.in_order()) return after;
  notes_.add(NoteSort::changed, "interval_reversed", {},
             {after.since->text(), after.until->text()});
  return std::nullopt;
}

std::vector<edit::Change> FieldMerger::of_actor(ActorId on_map, ActorId in_import, bool keep_name) {
  Changes changes;
  const model::Actor& actor = map_.actor(on_map);
  const model::Actor& said = import_.actor(in_import);
  if (!keep_name) name(on_map, said.name, changes);
  kind(on_map, said, changes);
  for (const ActorField field : actor_fields) {
    Value after = model::value_of(said, field);
    Value before = model::value_of(actor, field);
    const auto key = model::actor_field_keys.at(static_cast<std::size_t>(field));
    if (after.is_null() || before == after) continue;
    if (!holds(actor.key, std::string(key), before, after)) continue;
    changes.push_back(set(actor, field, std::move(before), std::move(after)));
  }
  if (!said.details->spells.empty()) {
    if (takes_spells(actor, said, actor.key)) {
      append(changes, edit::set_actor_spells(map_, {{on_map}}, said.details->spells));
    }
  } else if (const auto span = dates(actor.key, actor.dates, said.dates)) {
    append(changes, edit::set_actor_dates(map_, {{on_map}}, *span));
  }
  tags(on_map, said, changes);
  for (const auto& [key, value] : said.details->attributes) {
    const Value* before = model::find(actor.details->attributes, key);
    if (value.is_null() || (before != nullptr && same_value(*before, value))) continue;
    if (!holds(actor.key, key, before == nullptr ? Value() : *before, value)) continue;
    append(changes, edit::set_actor_attribute(map_, {{on_map}}, key, value));
  }
  if (said.position && !has_positions_) {
    changes.push_back(
        set(actor, ActorField::position, {}, model::value_of(said, ActorField::position)));
  }
  return changes;
}

std::vector<edit::Change> FieldMerger::of_tie(TieId on_map, TieId in_import) {
  Changes changes;
  const model::Tie& tie = map_.tie(on_map);
  const model::Tie& said = import_.tie(in_import);
  const std::string whose = ends_of(map_, tie);
  const std::string& kind = kinds_.of_ties[said.kind];
  if (const std::string& before = map_.tie_kinds()[tie.kind].id;
      !said.kind_assumed && before != kind) {
    if (tie.kind_assumed || holds(whose, "kind", Value(before), Value(kind))) {
      changes.push_back(set(tie, TieField::kind, Value(before), Value(kind)));
    }
  }
  const bool weighs = said.weight_said || said.weight != 1;
  if (weighs && said.weight != tie.weight) {
    const Value before = tie.weight_said || tie.weight != 1 ? Value(tie.weight) : Value();
    if (holds(whose, "weight", before, Value(said.weight))) {
      append(changes, edit::set_weight(map_, {{on_map}}, said.weight));
    }
  }
  if (said.disputed && !tie.disputed) append(changes, edit::set_disputed(map_, {{on_map}}, true));
  if (!said.details->spells.empty()) {
    if (takes_spells(tie, said, whose)) {
      append(changes, edit::set_tie_spells(map_, {{on_map}}, said.details->spells));
    }
  } else if (const auto span = dates(whose, tie.dates, said.dates)) {
    append(changes, edit::set_tie_dates(map_, {{on_map}}, *span));
  }
  for (const TieField field : tie_fields) {
    Value after = model::value_of(said, field);
    Value before = model::value_of(tie, field);
    const auto key = model::tie_field_keys.at(static_cast<std::size_t>(field));
    if (after.is_null() || before == after) continue;
    if (!holds(whose, std::string(key), before, after)) continue;
    changes.push_back(set(tie, field, std::move(before), std::move(after)));
  }
  for (const auto& [key, value] : said.details->attributes) {
    const Value* before = model::find(tie.details->attributes, key);
    if (value.is_null() || (before != nullptr && same_value(*before, value))) continue;
    if (!holds(whose, key, before == nullptr ? Value() : *before, value)) continue;
    append(changes, edit::set_tie_attribute(map_, {{on_map}}, key, value));
  }
  return changes;
}

}  // namespace saite::update
