// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "graph/generate/community_builder.h"

namespace saite::generate {
namespace {

constexpr std::array support_types = {"informational", "informational", "material", "financial"};

model::Object support(Random& random) {
  return {{"support", model::Value(support_types[random.below(support_types.size())])}};
}

double organisation_strength(Random& random) {
  return static_cast<double>(1 + random.below(5));
}

}  // namespace

void CommunityBuilder::tie_organisations() {
  Random random = stream(5);
  const auto governance = tie_kind("governance");
  const auto collaboration = tie_kind("collaboration");
  for (const Organisation& institution : institutions_) {
    if (random.chance(0.7)) {
      tie(governance, municipalities_[institution.municipality].id, institution.id, {});
    }
    // Mostly with neighbours of the same municipality.
    for (std::uint64_t partners = random.below(4); partners > 0; --partners) {
      const Organisation& partner = pick(random, institutions_);
      if (partner.id == institution.id) continue;
      if (partner.municipality != institution.municipality && random.chance(0.6)) continue;
      tie(collaboration, institution.id, partner.id,
          {organisation_strength(random), dates(random, options_.first_year, 0.15)});
    }
  }
  for (std::size_t i = 0; i < resource_centres_.size(); ++i) {
    const Organisation& centre = resource_centres_[i];
    tie(tie_kind("support"), municipalities_[centre.municipality].id, centre.id,
        {organisation_strength(random), dates(random, options_.first_year, 0.1), support(random)});
    tie(collaboration, centre.id, resource_centres_[(i + 1) % resource_centres_.size()].id,
        {organisation_strength(random), dates(random, options_.first_year, 0.0)});
    for (int partner = 0; partner < 6 && !institutions_.empty(); ++partner) {
      const ActorId other = pick(random, institutions_).id;
      tie(collaboration, centre.id, other,
          {organisation_strength(random), dates(random, options_.first_year, 0.2)});
    }
  }
  const auto proximity = tie_kind("proximity");
  for (std::size_t v = 0; v < villages_.size(); ++v) {
    const Village& village = villages_[v];
    tie(governance, municipalities_[village.municipality].id, village.id, {});
    // Neighbours are of the same municipality: the first of some that is.
    const Village* other = &pick(random, villages_);
    for (int tries = 0; tries < 10 && other->municipality != village.municipality; ++tries) {
      other = &pick(random, villages_);
    }
    if (other->id != village.id && other->municipality == village.municipality) {
      tie(proximity, village.id, other->id, {});
    }
  }
}

void CommunityBuilder::tie_initiatives() {
  Random random = stream(6);
  const auto hosting = tie_kind("hosting");
  const auto support_kind = tie_kind("support");
  for (const Initiative& initiative : initiatives_) {
    if (!resource_centres_.empty() && random.chance(0.6)) {
      const ActorId centre = pick(random, resource_centres_).id;
      tie(support_kind, centre, initiative.id,
          {organisation_strength(random), dates(random, initiative.year, 0.2), support(random)});
    }
    if (institutions_.empty()) continue;
    // A place to meet is near: the first of some that is in the same municipality.
    const Organisation* host = &pick(random, institutions_);
    for (int tries = 0; tries < 20 && host->municipality != initiative.municipality; ++tries) {
      host = &pick(random, institutions_);
    }
    tie(hosting, host->id, initiative.id, {1, dates(random, initiative.year, 0.15)});
    if (random.chance(0.35)) {
      const ActorId giver = pick(random, institutions_).id;
      tie(support_kind, giver, initiative.id,
          {organisation_strength(random), dates(random, initiative.year, 0.3), support(random)});
    }
    const Initiative& other = pick(random, initiatives_);
    if (other.id != initiative.id && random.chance(0.4)) {
      tie(tie_kind("collaboration"), initiative.id, other.id,
          {organisation_strength(random),
           dates(random, std::max(initiative.year, other.year), 0.2)});
    }
  }
}

}  // namespace saite::generate
