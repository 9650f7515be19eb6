// SPDX-License-Identifier: Apache-2.0
#include "src/study/naming.h"

#include <algorithm>
#include <set>

#include "graph/model/containment.h"
#include "src/study/words.h"

namespace saite::study {

Naming::Naming(const model::Network& network, std::span<const ActorId> actors, Audience audience,
               std::string language)
    : network_(network), audience_(audience), language_(std::move(language)) {
  if (audience == Audience::planner) return;
  municipality_of_ = model::containers_of_kind(network, "municipality");
  for (const ActorId id : actors) {
    if (!network.has(id) || may_name(id)) continue;
    const model::KindIndex kind = network.actor(id).kind;
    members_[{kind, std::nullopt}].push_back(id);
    if (const Place place = place_of(id)) members_[{kind, place}].push_back(id);
  }
  for (auto& [key, members] : members_) std::ranges::sort(members);
}

Naming::Place Naming::place_of(ActorId id) const {
  const Place place = municipality_of_[id.value()];
  return place == id ? Place() : place;
}

bool Naming::may_name(ActorId id) const {
  return present::may_name(audience_, network_, id);
}

Naming::Key Naming::key_of(ActorId id) const {
  const Key whole{network_.actor(id).kind, place_of(id)};
  const auto found = members_.find(whole);
  const bool few = found == members_.end() || found->second.size() < min_persons;
  return few ? Key{whole.first, std::nullopt} : whole;
}

std::string Naming::name_of(ActorId id) const {
  if (!network_.has(id)) return "–";
  if (may_name(id)) return network_.actor(id).display_name(language_);
  const std::string kind = kind_name(network_, id, language_);
  const Place place = key_of(id).second;
  if (!place) return kind;
  return kind + " (" + network_.actor(*place).display_name(language_) + ")";
}

Named Naming::of(ActorId id) const {
  Named named{name_of(id), {}};
  if (!network_.has(id)) return named;
  if (may_name(id)) {
    named.members = {id};
    return named;
  }
  const auto found = members_.find(key_of(id));
  if (found != members_.end() && found->second.size() >= min_persons) {
    named.members = found->second;
  }
  return named;
}

Naming::Split Naming::split(const std::vector<ActorId>& actors) const {
  Split out;
  std::set<Key> told;
  for (const ActorId id : actors) {
    if (!network_.has(id)) continue;
    if (may_name(id)) {
      out.named.push_back(id);
    } else if (told.insert(key_of(id)).second) {
      const std::vector<ActorId> members = of(id).members;
      out.among.insert(out.among.end(), members.begin(), members.end());
    }
  }
  std::ranges::sort(out.among);
  out.among.erase(std::unique(out.among.begin(), out.among.end()), out.among.end());
  return out;
}

}  // namespace saite::study
