// SPDX-License-Identifier: Apache-2.0
#include "src/edit/step_value.h"

#include <array>
#include <string_view>
#include <utility>

#include "src/edit/marks.h"

namespace saite::edit {
namespace {

using model::ActorField;
using model::InfoField;
using model::List;
using model::Object;
using model::TieField;
using model::Value;

void add(Object& object, std::string_view key, Value value) {
  if (!value.is_null()) object.emplace_back(std::string(key), std::move(value));
}
void add_place(Object& object, const Place& place) {
  if (place) add(object, "place", Value(std::int64_t{*place}));
}

/// What the file left out or said without need: a tie removed and restored leaves it out again.
template <class Thing, std::size_t count>
void add_marks(Object& object, const Thing& thing, const std::array<Mark<Thing>, count>& marks) {
  for (const auto& [name, member] : marks) {
    if (thing.*member) add(object, name, Value(true));
  }
}

Value actor_value(const ActorRecord& record) {
  Object object;
  for (std::size_t i = 0; i < model::actor_field_keys.size(); ++i) {
    const auto field = static_cast<ActorField>(i);
    Value value = field == ActorField::kind ? Value(record.kind)
                  : field == ActorField::part_of
                      ? (record.part_of ? Value(*record.part_of) : Value())
                      : model::value_of(record.actor, field);
    add(object, model::actor_field_keys[i], std::move(value));
  }
  add_marks(object, record.actor, actor_marks);
  return Value(std::move(object));
}

Value tie_value(const TieRecord& record) {
  Object object;
  for (std::size_t i = 0; i < model::tie_field_keys.size(); ++i) {
    const auto field = static_cast<TieField>(i);
    Value value = field == TieField::kind     ? Value(record.kind)
                  : field == TieField::source ? Value(record.source)
                  : field == TieField::target ? Value(record.target)
                                              : model::value_of(record.tie, field);
    add(object, model::tie_field_keys[i], std::move(value));
  }
  add_marks(object, record.tie, tie_marks);
  return Value(std::move(object));
}

template <class Field, class Keys>
void add_change(Object& object, const FieldChange<Field>& change, const Keys& keys) {
  add(object, "field", Value(keys.at(static_cast<std::size_t>(change.field))));
  if (change.member) add(object, "member", Value(*change.member));
  add(object, "before", change.before);
  if (change.null_before) add(object, "null_before", Value(true));
  add(object, "after", change.after);
  add_place(object, change.place);
}

/// [x, y], [x, y, true] where pinned, [] or [true] without a position.
Value spot_value(const Spot& spot) {
  List list;
  if (spot.at) list = {Value(spot.at->x), Value(spot.at->y)};
  if (spot.pinned) list.emplace_back(true);
  return Value(std::move(list));
}

struct ChangeWriter {
  Object begin(const char* what) const { return Object{{"do", Value(what)}}; }

  Object operator()(const ActorAdded& c) const {
    Object object = begin("add_actor");
    add(object, "actor", actor_value(c.record));
    add_place(object, c.place);
    return object;
  }
  Object operator()(const ActorRemoved& c) const {
    Object object = begin("remove_actor");
    add(object, "actor", actor_value(c.record));
    add_place(object, c.place);
    return object;
  }
  Object operator()(const TieAdded& c) const {
    Object object = begin("add_tie");
    add(object, "tie", tie_value(c.record));
    add_place(object, c.place);
    return object;
  }
  Object operator()(const TieRemoved& c) const {
    Object object = begin("remove_tie");
    add(object, "tie", tie_value(c.record));
    add_place(object, c.place);
    return object;
  }
  Object operator()(const ActorSet& c) const {
    Object object = begin("set_actor");
    add(object, "id", Value(c.actor));
    add_change(object, c.change, model::actor_field_keys);
    return object;
  }
  Object operator()(const TieSet& c) const {
    Object object = begin("set_tie");
    add(object, "key", Value(c.tie));
    add_change(object, c.change, model::tie_field_keys);
    return object;
  }
  Object operator()(const InfoSet& c) const {
    Object object = begin("set_info");
    add_change(object, c.change, model::info_field_keys);
    return object;
  }
  Object operator()(const ActorsMoved& c) const {
    List ids;
    List before;
    List after;
    for (std::size_t i = 0; i < c.actors->size(); ++i) {
      ids.emplace_back((*c.actors)[i]);
      before.push_back(spot_value(c.before[i]));
      after.push_back(spot_value(c.after[i]));
    }
    Object object = begin("move_actors");
    add(object, "ids", Value(std::move(ids)));
    add(object, "before", Value(std::move(before)));
    add(object, "after", Value(std::move(after)));
    return object;
  }
  template <class Kind>
  Object declared(const char* what, const KindDeclared<Kind>& c) const {
    Object object = begin(what);
    add(object, "id", Value(c.id));
    if (c.before) add(object, "before", model::value_of(*c.before));
    if (c.after) add(object, "after", model::value_of(*c.after));
    add_place(object, c.place);
    return object;
  }
  Object operator()(const ActorKindDeclared& c) const { return declared("declare_actor_kind", c); }
  Object operator()(const TieKindDeclared& c) const { return declared("declare_tie_kind", c); }
};

}  // namespace

Value to_value(const Step& step) {
  Object object;
  add(object, "label", Value(step.label.key));
  if (!step.label.args.empty()) {
    add(object, "arguments", Value(List(step.label.args.begin(), step.label.args.end())));
  }
  if (!step.author.empty()) add(object, "author", Value(step.author));
  if (step.time != 0) add(object, "time", Value(step.time));
  if (step.derived) add(object, "derived", Value(true));
  List changes;
  for (const Change& change : step.changes) {
    changes.emplace_back(std::visit(ChangeWriter{}, change));
  }
  add(object, "changes", Value(std::move(changes)));
  return Value(std::move(object));
}

}  // namespace saite::edit
