// SPDX-License-Identifier: Apache-2.0
#include "src/edit/step_shelf.h"

#include <string>
#include <utility>
#include <variant>

namespace saite::edit {
namespace {

std::size_t size_of(const model::Value& value);

std::size_t size_of(const model::Object& object) {
  std::size_t bytes = 0;
  for (const auto& [key, member] : object)
    bytes += sizeof(std::string) + key.size() + size_of(member);
  return bytes;
}

std::size_t size_of(const model::Value& value) {
  std::size_t bytes = sizeof(model::Value);
  if (const auto* text = value.text()) bytes += text->size();
  if (const auto* list = value.list()) {
    for (const model::Value& each : *list) bytes += size_of(each);
  }
  if (const auto* object = value.object()) bytes += size_of(*object);
  return bytes;
}

std::size_t size_of(const ActorRecord& record) {
  return sizeof(model::ActorDetails) + record.actor.details->note.size() +
         size_of(record.actor.details->attributes);
}

std::size_t size_of(const TieRecord& record) {
  return sizeof(model::TieDetails) + record.tie.details->note.size() +
         size_of(record.tie.details->attributes);
}

struct Beside {  // what a change has beside its own size
  std::size_t operator()(const ActorsMoved& moved) const {
    constexpr std::size_t actor = 2 * sizeof(Position) + 24;
    return moved.actors->size() * actor;
  }
  template <class Set>
  requires requires(const Set& set) { set.change.before; }
  std::size_t operator()(const Set& set) const {
    return size_of(set.change.before) + size_of(set.change.after);
  }
  template <class Record>
  requires requires(const Record& change) { change.record; }
  std::size_t operator()(const Record& change) const { return size_of(change.record); }
  template <class Kind>
  std::size_t operator()(const KindDeclared<Kind>& /*declared*/) const {
    return sizeof(Kind);
  }
};

}  // namespace

std::size_t bytes_of(const Step& step) {
  std::size_t bytes = sizeof(Step);
  for (const Change& change : step.changes) bytes += sizeof(Change) + std::visit(Beside(), change);
  return bytes;
}

}  // namespace saite::edit
