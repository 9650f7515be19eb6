// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/facts.h"

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

void add_tie_facts(Facts& facts, const model::Network& network,
                   const project::Projection& projection) {
  for (const TieId id : projection.ties()) {
    const model::Tie& tie = network.tie(id);
    facts.tie_kind.push_back(network.tie_kinds()[tie.kind].id);
    const model::Value* value = model::find(tie.details->attributes, "class");
    const std::string* text = value == nullptr ? nullptr : value->text();
    facts.tie_class.push_back(text == nullptr ? std::string() : *text);
  }
}

}  // namespace

Facts facts_of(const model::Network& network, const project::Projection& projection) {
  Facts facts;
  add_actor_facts(facts, network, projection);
  add_tie_facts(facts, network, projection);
  facts.municipality = grouping_or_none(network, projection, "municipality");
  facts.community = grouping_or_none(network, projection, "community");
  facts.trust = trust_report(network, projection);
  facts.influence = influence(network, projection);
  return facts;
}

}  // namespace saite::analysis
