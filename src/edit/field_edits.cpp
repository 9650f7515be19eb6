// SPDX-License-Identifier: Apache-2.0
#include "src/edit/field_edits.h"

namespace saite::edit::field_edits {

using model::ActorField;
using model::TieField;
using model::Value;

namespace {

template <class Field>
model::Member member_of(const Target<Field>& target) {
  return target.member ? model::Member(*target.member) : std::nullopt;
}

}  // namespace

Value value_now(const model::Network& network, const model::Actor& actor,
                const Target<ActorField>& target) {
  if (target.field == ActorField::kind) return Value(network.actor_kinds()[actor.kind].id);
  if (target.field == ActorField::part_of) {
    return actor.part_of ? Value(network.actor(*actor.part_of).key) : Value();
  }
  return model::value_of(actor, target.field, member_of(target));
}

Value value_now(const model::Network& network, const model::Tie& tie,
                const Target<TieField>& target) {
  switch (target.field) {
    case TieField::source:
      return Value(network.actor(tie.source).key);
    case TieField::target:
      return Value(network.actor(tie.target).key);
    case TieField::kind:
      return Value(network.tie_kinds()[tie.kind].id);
    default:
      return model::value_of(tie, target.field, member_of(target));
  }
}

}  // namespace saite::edit::field_edits
