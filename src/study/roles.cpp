// SPDX-License-Identifier: Apache-2.0
#include "src/study/roles.h"

#include <algorithm>

#include "graph/model/containment.h"
#include "src/study/words.h"

namespace saite::study {

Roles::Roles(const model::Network& network, std::span<const ActorId> actors, std::string language)
    : network_(network),
      language_(std::move(language)),
      municipality_of_(model::containers_of_kind(network, "municipality")) {
  for (const ActorId id : actors) {
    if (!network.has(id)) continue;
    const model::KindIndex kind = network.actor(id).kind;
    const Place place = place_of(id);
    if (!place || is_person(kind)) members_[{kind, std::nullopt}].push_back(id);
    if (place) members_[{kind, place}].push_back(id);
  }
  for (auto& [key, members] : members_) std::ranges::sort(members);
}

Roles::Place Roles::place_of(ActorId id) const {
  const Place place = municipality_of_[id.value()];
  return place == id ? Place() : place;
}

bool Roles::is_person(model::KindIndex kind) const {
  return network_.actor_kinds()[kind].power.value_or(1) == 0;
}

Roles::Key Roles::key_of(ActorId id) const {
  const Key whole{network_.actor(id).kind, place_of(id)};
  const auto found = members_.find(whole);
  const bool few = found == members_.end() || found->second.size() < min_persons;
  return few && is_person(whole.first) ? Key{whole.first, std::nullopt} : whole;
}

std::string Roles::name_of(ActorId id) const {
  const std::string kind = kind_name(network_, id, language_);
  const Place place = key_of(id).second;
  if (!place) return kind;
  return kind + " (" + network_.actor(*place).display_name(language_) + ")";
}

Role Roles::of(ActorId id) const {
  Role role{name_of(id), {}};
  const Key key = key_of(id);
  const auto found = members_.find(key);
  if (found == members_.end()) return role;
  if (is_person(key.first) && found->second.size() < min_persons) return role;
  role.members = found->second;
  return role;
}

}  // namespace saite::study
