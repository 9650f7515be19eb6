// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/facts.h"

#include <algorithm>
#include <utility>

#include "graph/base/text.h"

namespace saite::analysis {
namespace {

/// Nobody in any group is no error here.
project::Grouping grouping_or_none(const model::Network& network,
                                   const project::Projection& projection, const char* key) {
  auto grouping = project::group_by(network, projection, key);
  if (grouping) return std::move(*grouping);
  return {key, {}, std::vector<project::Index>(projection.size(), project::no_index)};
}

void add_actor_facts(Facts& facts, const model::Network& network,
                     const project::Projection& projection) {
  for (const ActorId id : projection.actors()) {
    const model::Actor& actor = network.actor(id);
    const model::ActorKind& kind = network.actor_kinds()[actor.kind];
    facts.kind.push_back(kind.id);
    facts.power.push_back(kind.power.value_or(standard_power));
    facts.place.push_back(actor.details->place);
  }
}

/// The communities, a community being in its own; none where nobody but these is in any.
project::Grouping identities(const project::Grouping& community, const model::Network& network,
                             const project::Projection& projection) {
  for (project::Index u = 0; u < projection.size(); ++u) {
    const project::Index group = community.group_of[u];
    if (group == project::no_index) continue;
    if (!same_name(community.names[group], network.actor(projection.actor(u)).key)) {
      return community;
    }
  }
  return {community.key, {}, std::vector<project::Index>(projection.size(), project::no_index)};
}

/// By the nearest container of kind family.
project::Grouping families(const model::Network& network, const project::Projection& projection) {
  project::Grouping grouping{"family", {}, {}};
  std::vector<std::string> name_of;
  for (const ActorId id : projection.actors()) {
    std::string name;
    for (std::optional<ActorId> at = id; at; at = network.actor(*at).part_of) {
      const model::Actor& actor = network.actor(*at);
      if (network.actor_kinds()[actor.kind].id != "family") continue;
      name = actor.key;
      break;
    }
    name_of.push_back(std::move(name));
  }
  project::set_groups(grouping, name_of);
  return grouping;
}

void add_tie_facts(Facts& facts, const model::Network& network,
                   const project::Projection& projection) {
  for (const TieId id : projection.ties()) {
    const model::Tie& tie = network.tie(id);
    const model::TieKind& kind = network.tie_kinds()[tie.kind];
    facts.tie_kind.push_back(kind.id);
    facts.tie_authority.push_back(gives_authority(kind) ? 1 : 0);
    facts.tie_dependency.push_back(means_dependency(kind) ? 1 : 0);
    const model::Value* value = model::find(tie.details->attributes, "class");
    const std::string* text = value == nullptr ? nullptr : value->text();
    facts.tie_class.push_back(text == nullptr ? std::string() : *text);
  }
}

/// A flag of the kind; where the file does not say it, only the kind of this id has it.
bool flag_of(const model::TieKind& kind, std::string_view flag, std::string_view standard) {
  const model::Value* value = model::find(kind.extra, flag);
  const bool* said = value == nullptr ? nullptr : value->boolean();
  return said == nullptr ? kind.id == standard : *said;
}

}  // namespace

bool gives_authority(const model::TieKind& kind) {
  return flag_of(kind, "authority", "governance");
}

bool means_dependency(const model::TieKind& kind) {
  return flag_of(kind, "dependency", "dependency");
}

std::size_t dependency_ties(const Facts& facts) {
  return static_cast<std::size_t>(std::ranges::count(facts.tie_dependency, 1));
}

Facts facts_of(const model::Network& network, const project::Projection& projection) {
  Facts facts;
  add_actor_facts(facts, network, projection);
  add_tie_facts(facts, network, projection);
  facts.municipality = grouping_or_none(network, projection, "municipality");
  facts.community = grouping_or_none(network, projection, "community");
  facts.family = families(network, projection);
  facts.identity = identities(facts.community, network, projection);
  facts.trust = trust_report(network, projection);
  facts.influence = influence(network, projection);
  return facts;
}

}  // namespace saite::analysis
