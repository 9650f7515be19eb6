// SPDX-License-Identifier: Apache-2.0
#include "src/edit/step_value.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace saite::edit {
namespace {

using model::ActorField;
using model::InfoField;
using model::List;
using model::Object;
using model::TieField;
using model::Value;

// --- writing ---

void add(Object& object, std::string_view key, Value value) {
  if (!value.is_null()) object.emplace_back(std::string(key), std::move(value));
}
void add_place(Object& object, const Place& place) {
  if (place) add(object, "place", Value(std::int64_t{*place}));
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
  return Value(std::move(object));
}

template <class Field, class Keys>
void add_change(Object& object, const FieldChange<Field>& change, const Keys& keys) {
  add(object, "field", Value(keys.at(static_cast<std::size_t>(change.field))));
  if (change.member) add(object, "member", Value(*change.member));
  add(object, "before", change.before);
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

// --- reading ---

Error bad(std::string_view what) {
  return Error{"bad_step", std::string(what)};
}

/// The members of an object; what is missing reads as null.
class Members {
 public:
  explicit Members(const Object& object) : object_(object) {}
  [[nodiscard]] const Value& operator[](std::string_view key) const {
    static const Value none;
    const Value* found = model::find(object_, key);
    return found == nullptr ? none : *found;
  }
  [[nodiscard]] const std::string* text(std::string_view key) const { return (*this)[key].text(); }
  [[nodiscard]] const List* list(std::string_view key) const { return (*this)[key].list(); }

 private:
  const Object& object_;
};

std::optional<std::int64_t> whole(const Value& value) {
  const auto* number = std::get_if<std::int64_t>(&value.held());
  return number == nullptr ? std::nullopt : std::optional(*number);
}

bool read_place(const Members& members, Place& place) {
  const Value& value = members["place"];
  if (value.is_null()) return true;
  const auto number = whole(value);
  if (!number || *number < 0 || *number > std::int64_t{0xffffffff}) return false;
  place = static_cast<std::uint32_t>(*number);
  return true;
}

template <class Keys>
std::optional<std::size_t> field_number(const Keys& keys, std::string_view name) {
  const auto at = std::ranges::find(keys, name);
  if (at == keys.end()) return std::nullopt;
  return static_cast<std::size_t>(at - keys.begin());
}

template <class Field, class Keys>
Result<FieldChange<Field>> read_change(const Members& members, const Keys& keys) {
  const std::string* name = members.text("field");
  const auto field = name == nullptr ? std::nullopt : field_number(keys, *name);
  if (!field) return bad("field");
  FieldChange<Field> change;
  change.field = static_cast<Field>(*field);
  if (!members["member"].is_null()) {
    if (members.text("member") == nullptr) return bad("member");
    change.member = *members.text("member");
  }
  change.before = members["before"];
  change.after = members["after"];
  if (!read_place(members, change.place)) return bad("place");
  return change;
}

Result<ActorRecord> read_actor(const Value& value) {
  if (value.object() == nullptr) return bad("actor");
  ActorRecord record;
  for (const auto& [key, held] : *value.object()) {
    const auto field = field_number(model::actor_field_keys, key);
    if (!field) return bad(key);
    const auto which = static_cast<ActorField>(*field);
    if (which == ActorField::kind || which == ActorField::part_of) {
      if (held.text() == nullptr) return bad(key);
      if (which == ActorField::kind) {
        record.kind = *held.text();
      } else {
        record.part_of = *held.text();
      }
    } else if (!model::set_value(record.actor, which, {}, held)) {
      return bad(key);
    }
  }
  return record;
}

Result<TieRecord> read_tie(const Value& value) {
  if (value.object() == nullptr) return bad("tie");
  TieRecord record;
  for (const auto& [key, held] : *value.object()) {
    const auto field = field_number(model::tie_field_keys, key);
    if (!field) return bad(key);
    const auto which = static_cast<TieField>(*field);
    std::string* text = which == TieField::kind     ? &record.kind
                        : which == TieField::source ? &record.source
                        : which == TieField::target ? &record.target
                                                    : nullptr;
    if (text != nullptr) {
      if (held.text() == nullptr) return bad(key);
      *text = *held.text();
    } else if (!model::set_value(record.tie, which, {}, held)) {
      return bad(key);
    }
  }
  return record;
}

std::optional<Spot> read_spot(const Value& value) {
  const List* list = value.list();
  if (list == nullptr || list->size() > 3) return std::nullopt;
  Spot spot;
  std::size_t at = 0;
  if (list->size() >= 2) {
    if (!(*list)[0].is_number() || !(*list)[1].is_number()) return std::nullopt;
    spot.at = Position{(*list)[0].number(), (*list)[1].number()};
    at = 2;
  }
  if (at < list->size()) {
    if ((*list)[at].boolean() == nullptr) return std::nullopt;
    spot.pinned = *(*list)[at].boolean();
  }
  return spot;
}

Result<Change> read_moves(const Members& members) {
  const List* ids = members.list("ids");
  const List* before = members.list("before");
  const List* after = members.list("after");
  if (ids == nullptr || before == nullptr || after == nullptr || ids->size() != before->size() ||
      ids->size() != after->size()) {
    return bad("ids");
  }
  ActorsMoved moved;
  auto keys = std::make_shared<KeyList>();
  for (std::size_t i = 0; i < ids->size(); ++i) {
    const auto from = read_spot((*before)[i]);
    const auto to = read_spot((*after)[i]);
    if ((*ids)[i].text() == nullptr || !from || !to) return bad("ids");
    keys->add(*(*ids)[i].text());
    moved.before.add(*from);
    moved.after.add(*to);
  }
  moved.actors = std::move(keys);
  return Change(std::move(moved));
}

template <class Kind, class Read>
Result<Change> read_kind(const Members& members, const Read& read) {
  KindDeclared<Kind> declared;
  if (members.text("id") == nullptr) return bad("id");
  declared.id = *members.text("id");
  for (auto [key, kind] : {std::pair("before", &declared.before), {"after", &declared.after}}) {
    if (members[key].is_null()) continue;
    auto found = read(members[key]);
    if (!found) return bad(key);
    *kind = std::move(*found);
  }
  if (!read_place(members, declared.place)) return bad("place");
  return Change(std::move(declared));
}

template <class Change_, class Record>
Result<Change> with_place(const Members& members, Result<Record> record) {
  if (!record) return record.error();
  Change_ change{std::move(*record), {}};
  if (!read_place(members, change.place)) return bad("place");
  return Change(std::move(change));
}

Result<Change> read_set(const Members& members, const std::string& what) {
  if (what == "set_info") {
    auto change = read_change<InfoField>(members, model::info_field_keys);
    if (!change) return change.error();
    return Change(InfoSet{std::move(*change)});
  }
  const std::string* whom = members.text(what == "set_actor" ? "id" : "key");
  if (whom == nullptr) return bad("id");
  if (what == "set_actor") {
    auto change = read_change<ActorField>(members, model::actor_field_keys);
    if (!change) return change.error();
    return Change(ActorSet{*whom, std::move(*change)});
  }
  auto change = read_change<TieField>(members, model::tie_field_keys);
  if (!change) return change.error();
  return Change(TieSet{*whom, std::move(*change)});
}

Result<Change> read_one(const Value& value) {
  if (value.object() == nullptr) return bad("changes");
  const Members members(*value.object());
  const std::string* what = members.text("do");
  if (what == nullptr) return bad("do");
  if (*what == "add_actor") return with_place<ActorAdded>(members, read_actor(members["actor"]));
  if (*what == "remove_actor") {
    return with_place<ActorRemoved>(members, read_actor(members["actor"]));
  }
  if (*what == "add_tie") return with_place<TieAdded>(members, read_tie(members["tie"]));
  if (*what == "remove_tie") return with_place<TieRemoved>(members, read_tie(members["tie"]));
  if (*what == "move_actors") return read_moves(members);
  if (*what == "declare_actor_kind") {
    return read_kind<model::ActorKind>(members, model::actor_kind_of);
  }
  if (*what == "declare_tie_kind") return read_kind<model::TieKind>(members, model::tie_kind_of);
  if (*what == "set_actor" || *what == "set_tie" || *what == "set_info") {
    return read_set(members, *what);
  }
  return bad(*what);
}

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

Result<Step> step_of(const Value& value) {
  if (value.object() == nullptr) return bad("step");
  const Members members(*value.object());
  Step step;
  if (members.text("label") == nullptr) return bad("label");
  step.label.key = *members.text("label");
  if (const List* arguments = members.list("arguments")) {
    for (const Value& argument : *arguments) {
      if (argument.text() == nullptr) return bad("arguments");
      step.label.args.push_back(*argument.text());
    }
  }
  if (members.text("author") != nullptr) step.author = *members.text("author");
  step.time = whole(members["time"]).value_or(0);
  step.derived = members["derived"].boolean() != nullptr && *members["derived"].boolean();
  const List* changes = members.list("changes");
  if (changes == nullptr) return bad("changes");
  for (const Value& item : *changes) {
    auto change = read_one(item);
    if (!change) return change.error();
    step.changes.push_back(std::move(*change));
  }
  return step;
}

}  // namespace saite::edit
