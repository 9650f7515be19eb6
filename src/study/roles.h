// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "graph/model/network.h"

namespace saite::study {

/// Who somebody is without saying who: "Family (Preiļu novads)", and all of whom that is true.
struct Role {
  std::string name;
  std::vector<ActorId> members;  // rising; empty where they are too few persons to be pointed at
};

/// Persons and families are shown to a room only among so many of their kind: fewer are as good as
/// named, because people know each other.
inline constexpr std::size_t min_persons = 5;

/// The roles of some actors: kind and municipality; the kind alone for what lies in none. Of
/// persons and families the kind alone, and then all of it, where there are fewer than
/// least_persons in the municipality. METRICS.md's ethics: "show roles to the planner, show groups
/// to the room".
class Roles {
 public:
  Roles(const model::Network& network, std::span<const ActorId> actors, std::string language);

  [[nodiscard]] Role of(ActorId id) const;
  [[nodiscard]] std::string name_of(ActorId id) const;

 private:
  using Place = std::optional<ActorId>;
  using Key = std::pair<model::KindIndex, Place>;
  [[nodiscard]] Place place_of(ActorId id) const;
  /// The place counts only where it does not give anybody away.
  [[nodiscard]] Key key_of(ActorId id) const;
  [[nodiscard]] bool is_person(model::KindIndex kind) const;

  const model::Network& network_;
  std::string language_;
  std::vector<Place> municipality_of_;           // by actor id
  std::map<Key, std::vector<ActorId>> members_;  // by kind and place; of persons by kind alone too
};

}  // namespace saite::study
