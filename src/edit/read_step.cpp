// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "src/edit/marks.h"
#include "src/edit/step_value.h"

namespace saite::edit {
namespace {

using model::ActorField;
using model::InfoField;
using model::List;
using model::Object;
using model::TieField;
using model::Value;

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
  const bool* was_null = members["null_before"].boolean();
  change.null_before = was_null != nullptr && *was_null;
  if (!read_place(members, change.place)) return bad("place");
  return change;
}

/// False where `key` is no mark, or its value none that a mark has.
template <class Thing, std::size_t count>
bool read_mark(Thing& thing, const std::array<Mark<Thing>, count>& marks, std::string_view key,
               const Value& value) {
  for (const auto& [name, member] : marks) {
    if (name != key || value.boolean() == nullptr) continue;
    thing.*member = *value.boolean();
    return true;
  }
  return false;
}

Result<ActorRecord> read_actor(const Value& value) {
  if (value.object() == nullptr) return bad("actor");
  ActorRecord record;
  for (const auto& [key, held] : *value.object()) {
    if (read_mark(record.actor, actor_marks, key, held)) continue;
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
    if (read_mark(record.tie, tie_marks, key, held)) continue;
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
