// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/ids.h"
#include "graph/base/text.h"
#include "graph/model/actor.h"
#include "graph/model/annotation.h"
#include "graph/model/kinds.h"

namespace saite::model {

/// Where a statement comes from.
struct Source {
  std::string id;
  std::string title;
  std::string url;
  std::string date;
  Object extra;
  friend bool operator==(const Source&, const Source&) = default;
};

/// What a file says of the network as a whole.
struct NetworkInfo {
  std::string title;
  std::string description;
  std::string language;
  std::vector<Source> sources;
  std::vector<Annotation> annotations;
  Value views;         // as the file has them
  Value history;       // as the file has it
  Object graph_extra;  // unknown keys of "graph"
  Object file_extra;   // unknown keys at top level
  /// Attributes that stand on nodes and edges themselves, not in their "attributes": so other
  /// programs write them, and there they are written back. No part of what is compared.
  std::set<std::string, NameLess> actor_keys;
  std::set<std::string, NameLess> tie_keys;
  bool directed = false;   // of a network without ties: the ties to come have a direction
  bool multigraph = true;  // false: no two ties join the same actors, says the file
  friend bool operator==(const NetworkInfo& a, const NetworkInfo& b) {
    const auto compared = [](const NetworkInfo& i) {
      return std::tie(i.title, i.description, i.language, i.sources, i.annotations, i.views,
                      i.history, i.graph_extra, i.file_extra, i.directed, i.multigraph);
    };
    return compared(a) == compared(b);
  }
};

/// The editable network: everything people know of a place's actors and ties. A multigraph on
/// Boost.Graph's adjacency_list (see bgl.h); directed and undirected ties of many kinds together.
///
///     Network network;
///     const auto ann = network.add_actor({.key = "ann"});
///     const auto bea = network.add_actor({.key = "bea"});
///     network.add_tie({.source = *ann, .target = *bea, .key = "t1"});
///
/// Ids are given in rising order and never reused; actors() and ties() are in that order, which is
/// the order of the file. A removed thing can be restored under its old id and so in its old place.
/// Not thread-safe; analysis and layout read a project::Projection instead.
class Network {
 public:
  Network();
  Network(const Network&);
  Network(Network&&) noexcept;
  Network& operator=(Network) noexcept;
  ~Network();

  NetworkInfo info;

  [[nodiscard]] const KindTable<ActorKind>& actor_kinds() const;
  [[nodiscard]] const KindTable<TieKind>& tie_kinds() const;
  [[nodiscard]] KindTable<ActorKind>& edit_actor_kinds();
  [[nodiscard]] KindTable<TieKind>& edit_tie_kinds();

  // --- reading; ids must be of this network (broken() otherwise) ---
  [[nodiscard]] std::size_t actor_count() const;
  [[nodiscard]] std::size_t tie_count() const;
  [[nodiscard]] std::vector<ActorId> actors() const;
  [[nodiscard]] std::vector<TieId> ties() const;
  /// One more than the greatest actor id ever given: the size of a table indexed by actor id.
  [[nodiscard]] std::size_t actor_id_bound() const;
  [[nodiscard]] std::size_t tie_id_bound() const;
  [[nodiscard]] bool has(ActorId) const;
  [[nodiscard]] bool has(TieId) const;
  [[nodiscard]] const Actor& actor(ActorId) const;
  [[nodiscard]] const Tie& tie(TieId) const;
  [[nodiscard]] std::optional<ActorId> find_actor(std::string_view key) const;
  [[nodiscard]] std::optional<TieId> find_tie(std::string_view key) const;
  /// Ties that begin or end at the actor, in rising order; a loop stands once.
  [[nodiscard]] std::vector<TieId> ties_of(ActorId) const;
  /// Actors directly part of this one, in rising order. Cost: O(actors).
  [[nodiscard]] std::vector<ActorId> parts_of(ActorId) const;
  [[nodiscard]] bool has_parts(ActorId) const;
  [[nodiscard]] bool is_directed(TieId) const;
  [[nodiscard]] int polarity(TieId) const;
  /// The nearest of the actor itself and what contains it that is of this kind.
  [[nodiscard]] std::optional<ActorId> container_of_kind(ActorId, std::string_view kind_id) const;
  /// Whether `actor` is `container` or lies in it at any depth.
  [[nodiscard]] bool is_within(ActorId actor, ActorId container) const;

  // --- primitive edits; each checks the invariants and changes nothing where it fails ---
  /// Takes the id `place`, where a thing with that id was removed; else a new one.
  /// Errors: empty_id, duplicate_actor, unknown_actor (part_of), since_after_until, bad_place,
  /// bad_position.
  Result<ActorId> add_actor(Actor actor, std::optional<ActorId> place = {});
  /// Errors: empty_id, duplicate_tie, unknown_actor, bad_weight, since_after_until.
  Result<TieId> add_tie(Tie tie, std::optional<TieId> place = {});
  /// Replaces what is known of an actor. Errors: as add_actor, containment_cycle.
  Status replace_actor(ActorId, Actor actor);
  /// Changes what an actor is part of. Errors: unknown_actor, containment_cycle.
  Status set_part_of(ActorId, std::optional<ActorId> container);
  /// Puts an actor somewhere on the map, or nowhere; cheaper than replacing it.
  void set_position(ActorId, std::optional<Position> position, bool pinned);
  /// Replaces a tie; its ends may change. Cost: where they do, O(ties of both). Errors: as add_tie.
  Status replace_tie(TieId, Tie tie);
  /// Removes an actor without ties and parts. Errors: has_ties, has_parts.
  Status remove(ActorId);
  void remove(TieId);

  /// Room for so many more; only a hint.
  void reserve(std::size_t actors, std::size_t ties);
  /// A key that no actor or tie has yet: `prefix` and a number.
  [[nodiscard]] std::string fresh_actor_key(std::string_view prefix = "a") const;
  [[nodiscard]] std::string fresh_tie_key(std::string_view prefix = "t") const;

  /// Same info, kinds, actors and ties in the same order; ids themselves may differ.
  [[nodiscard]] bool same_content(const Network& other) const;

 private:
  friend struct BoostAccess;  // bgl.h
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace saite::model
