// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "graph/model/fields.h"
#include "src/edit/aspects.h"
#include "src/edit/moves.h"

/// Changes of a document as data. Each names things by their keys in the file, as these are at its
/// moment (a change of a key is a change itself), and holds what was before and what is after, so
/// that it can be done, undone, written down, sent, compared and told in words.
namespace saite::edit {

/// An actor with its kind and container by their ids instead of numbers of one network.
struct ActorRecord {
  model::Actor actor;  // `kind` and `part_of` are not used
  std::string kind;
  std::optional<std::string> part_of = {};
  friend bool operator==(const ActorRecord&, const ActorRecord&) = default;
};

struct TieRecord {
  model::Tie tie;  // `kind`, `source` and `target` are not used
  std::string kind;
  std::string source;
  std::string target;
  friend bool operator==(const TieRecord&, const TieRecord&) = default;
};

/// Where a thing stands in the order of the file: a number among all that were ever in the
/// document. A hint: where that place is taken the thing comes last.
using Place = std::optional<std::uint32_t>;

struct ActorAdded {
  ActorRecord record;
  Place place = {};  // filled in when it is done
  friend bool operator==(const ActorAdded&, const ActorAdded&) = default;
};
/// Of an actor that has neither ties nor parts any more: other changes of the step see to that.
struct ActorRemoved {
  ActorRecord record;
  Place place = {};
  friend bool operator==(const ActorRemoved&, const ActorRemoved&) = default;
};
struct TieAdded {
  TieRecord record;
  Place place = {};
  friend bool operator==(const TieAdded&, const TieAdded&) = default;
};
struct TieRemoved {
  TieRecord record;
  Place place = {};
  friend bool operator==(const TieRemoved&, const TieRemoved&) = default;
};

/// A field, or one member of it: a language of a name, a key of the attributes. Null is absent.
template <class Field>
struct FieldChange {
  Field field{};
  std::optional<std::string> member = {};
  model::Value before = {};
  model::Value after = {};
  std::optional<std::uint32_t> place = {};  // of a member that comes or goes, among the others
  bool null_before = false;  // it was there, and null: taking it back is not removing it
  friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

struct ActorSet {
  std::string actor;
  FieldChange<model::ActorField> change;
  friend bool operator==(const ActorSet&, const ActorSet&) = default;
};
struct TieSet {
  std::string tie;
  FieldChange<model::TieField> change;
  friend bool operator==(const TieSet&, const TieSet&) = default;
};
struct InfoSet {
  FieldChange<model::InfoField> change;
  friend bool operator==(const InfoSet&, const InfoSet&) = default;
};

struct ActorsMoved {
  std::shared_ptr<const KeyList> actors;
  SpotList before;
  SpotList after;
  friend bool operator==(const ActorsMoved& a, const ActorsMoved& b) {
    return *a.actors == *b.actors && a.before == b.before && a.after == b.after;
  }
};

/// A kind that a person declares, or takes the declaration of back. Nothing: not declared.
template <class Kind>
struct KindDeclared {
  std::string id;
  std::optional<Kind> before = {};
  std::optional<Kind> after = {};
  std::optional<std::uint32_t> place = {};  // among the declarations
  friend bool operator==(const KindDeclared&, const KindDeclared&) = default;
};
using ActorKindDeclared = KindDeclared<model::ActorKind>;
using TieKindDeclared = KindDeclared<model::TieKind>;

using Change = std::variant<ActorAdded, ActorRemoved, ActorSet, TieAdded, TieRemoved, TieSet,
                            ActorsMoved, ActorKindDeclared, TieKindDeclared, InfoSet>;

[[nodiscard]] Aspects aspects_of(const Change& change);
/// Whether both change the same thing, or the same field of it: doing `next` after `change` leaves
/// nothing of what `change` brought. Always false of what adds and removes.
[[nodiscard]] bool same_target(const Change& change, const Change& next);

[[nodiscard]] ActorRecord record_of(const model::Network& network, const model::Actor& actor);
[[nodiscard]] TieRecord record_of(const model::Network& network, const model::Tie& tie);

}  // namespace saite::edit
