// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/model/network.h"
#include "src/present/audience.h"

namespace saite::study {

using present::Audience;

/// How an actor is called before an audience, and whom a picture points out for it: itself, or all
/// of whom the words are true ("Family (Preiļu novads)").
struct Named {
  std::string name;
  std::vector<ActorId> members;  // rising; empty where they are too few persons to be pointed at
};

/// Persons and families are shown to a room only among so many of their kind: fewer are as good as
/// named, because people know each other.
inline constexpr std::size_t min_persons = 5;

/// The names of some actors before an audience. Whoever may be named has a name of its own. People
/// before the room are called by kind and municipality; by the kind alone where they lie in none,
/// or where there are fewer than min_persons of them in it.
///     const Naming naming(network, projection.actors(), Audience::room, "en");
///     naming.name_of(anna)    // "Individual (Preiļu novads)"
///     naming.name_of(school)  // "Preiļu Valsts ģimnāzija"
/// The network must outlive it, and is as it was when it was made.   Cost: O(n log n) for the room.
class Naming {
 public:
  Naming(const model::Network& network, std::span<const ActorId> actors, Audience audience,
         std::string language);

  [[nodiscard]] Named of(ActorId id) const;
  /// "–" for an actor that has gone.
  [[nodiscard]] std::string name_of(ActorId id) const;
  [[nodiscard]] bool may_name(ActorId id) const;
  /// Those of them who may be named; and, rising and once each, all who share the names of the
  /// others.
  struct Split {
    std::vector<ActorId> named;  // in their order
    std::vector<ActorId> among;
  };
  [[nodiscard]] Split split(const std::vector<ActorId>& actors) const;

 private:
  using Place = std::optional<ActorId>;
  using Key = std::pair<model::KindIndex, Place>;
  [[nodiscard]] Place place_of(ActorId id) const;
  /// The place counts only where it does not give anybody away.
  [[nodiscard]] Key key_of(ActorId id) const;

  const model::Network& network_;
  Audience audience_;
  std::string language_;
  std::vector<Place> municipality_of_;           // by actor id; of the room only
  std::map<Key, std::vector<ActorId>> members_;  // people of a kind and place, and of a kind
};

}  // namespace saite::study
