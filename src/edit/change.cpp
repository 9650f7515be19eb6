// SPDX-License-Identifier: Apache-2.0
#include "src/edit/change.h"

namespace saite::edit {
namespace {

using model::ActorField;
using model::InfoField;
using model::TieField;

constexpr Aspects all_of_a_thing = Aspect::structure | Aspect::facts;

struct AspectsOf {
  Aspects operator()(const ActorAdded&) const { return all_of_a_thing | Aspect::positions; }
  Aspects operator()(const ActorRemoved&) const { return all_of_a_thing | Aspect::positions; }
  Aspects operator()(const TieAdded&) const { return all_of_a_thing; }
  Aspects operator()(const TieRemoved&) const { return all_of_a_thing; }
  Aspects operator()(const ActorSet& set) const {
    switch (set.change.field) {
      case ActorField::note:
        return static_cast<Aspects>(Aspect::facts);
      case ActorField::position:
      case ActorField::pinned:
        return static_cast<Aspects>(Aspect::positions);
      default:
        return all_of_a_thing;
    }
  }
  Aspects operator()(const TieSet& set) const {
    const bool words = set.change.field == TieField::note || set.change.field == TieField::evidence;
    return words ? static_cast<Aspects>(Aspect::facts) : all_of_a_thing;
  }
  Aspects operator()(const InfoSet& set) const {
    // The language of the file decides which of several names is shown.
    return set.change.field == InfoField::language ? Aspect::style | Aspect::facts
                                                   : static_cast<Aspects>(Aspect::style);
  }
  Aspects operator()(const ActorsMoved&) const { return static_cast<Aspects>(Aspect::positions); }
  template <class Kind>
  Aspects operator()(const KindDeclared<Kind>&) const {
    return Aspect::structure | Aspect::facts | Aspect::style;
  }
};

template <class Field>
bool same_field(const FieldChange<Field>& a, const FieldChange<Field>& b) {
  return a.field == b.field && a.member == b.member;
}

struct SameTarget {
  bool operator()(const ActorSet& a, const ActorSet& b) const {
    const bool renamed = a.change.field == ActorField::id;
    return !renamed && a.actor == b.actor && same_field(a.change, b.change);
  }
  bool operator()(const TieSet& a, const TieSet& b) const {
    const bool renamed = a.change.field == TieField::key;
    return !renamed && a.tie == b.tie && same_field(a.change, b.change);
  }
  bool operator()(const InfoSet& a, const InfoSet& b) const {
    return same_field(a.change, b.change);
  }
  bool operator()(const ActorsMoved& a, const ActorsMoved& b) const {
    return a.actors == b.actors || *a.actors == *b.actors;
  }
  template <class Kind>
  bool operator()(const KindDeclared<Kind>& a, const KindDeclared<Kind>& b) const {
    return a.id == b.id;
  }
  template <class A, class B>
  bool operator()(const A&, const B&) const {
    return false;
  }
};

/// Empty, which nobody is called, where there is no such actor.
std::string key_of(const model::Network& network, ActorId id) {
  return network.has(id) ? network.actor(id).key : std::string();
}

}  // namespace

Aspects aspects_of(const Change& change) {
  return std::visit(AspectsOf{}, change);
}

bool same_target(const Change& change, const Change& next) {
  return std::visit(SameTarget{}, change, next);
}

ActorRecord record_of(const model::Network& network, const model::Actor& actor) {
  ActorRecord record{actor, network.actor_kinds()[actor.kind].id, {}};
  if (actor.part_of) record.part_of = key_of(network, *actor.part_of);
  record.actor.kind = 0;
  record.actor.part_of.reset();
  return record;
}

TieRecord record_of(const model::Network& network, const model::Tie& tie) {
  TieRecord record{tie, network.tie_kinds()[tie.kind].id, key_of(network, tie.source),
                   key_of(network, tie.target)};
  record.tie.kind = 0;
  record.tie.source = record.tie.target = ActorId();
  return record;
}

}  // namespace saite::edit
