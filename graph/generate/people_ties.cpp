// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "graph/generate/community_builder.h"

namespace saite::generate {
namespace {

/// 1 … 5; people name ties that are worth naming, so the middle is most frequent.
double strength(Random& random) {
  static constexpr std::array<int, 12> strengths = {1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5};
  return strengths[random.below(strengths.size())];
}

}  // namespace

void CommunityBuilder::tie_families() {
  Random random = stream(7);
  const auto kinship = tie_kind("kinship");
  const auto membership = tie_kind("membership");
  for (std::uint32_t family = 1; family <= families_.size(); ++family) {
    const std::uint32_t first = family_first_[family - 1];
    std::uint32_t last = first;
    while (last < people_.size() && people_[last].family == family) ++last;
    // Each belongs to the family; its two adults are tied to each other too.
    for (std::uint32_t a = first; a < last; ++a) {
      tie(membership, people_[a].id, families_[family - 1], {});
    }
    tie(kinship, people_[first].id, people_[first + 1].id, {strength(random)});
    // Relatives in another household, mostly not far away.
    if (random.chance(0.45)) {
      const std::uint32_t a = first + static_cast<std::uint32_t>(random.below(last - first));
      const Village& home = villages_[people_[a].village];
      const Village& village = random.chance(0.6) ? home : pick(random, villages_);
      const std::uint32_t b = livelier(random, village.first, village.last);
      if (b < people_.size() && people_[b].family != family) {
        tie(kinship, people_[a].id, people_[b].id, {strength(random)});
      }
    }
    if (!watch(family, families_.size(), 0.3, 0.45)) return;
  }
}

void CommunityBuilder::tie_members() {
  Random random = stream(8);
  const auto membership = tie_kind("membership");
  first_initiative_of_.assign(people_.size(), 0);
  for (std::uint32_t p = 0; p < people_.size() && !initiatives_.empty(); ++p) {
    const Person& person = people_[p];
    const auto& near_by = initiatives_of_municipality_[villages_[person.village].municipality];
    const std::uint64_t joins = person.hard_to_reach ? (random.below(8) == 0 ? 1U : 0U)
                                                     : (random.below(10U) + person.activity) / 6U;
    std::uint32_t before = 0;
    for (std::uint64_t j = 0; j < joins; ++j) {
      const bool far = near_by.empty() || random.chance(0.08);
      const auto i = far ? static_cast<std::uint32_t>(random.below(initiatives_.size()))
                         : near_by[random.below(near_by.size())];
      if (i + 1 == before) continue;
      before = i + 1;
      Initiative& initiative = initiatives_[i];
      initiative.members.push_back(p);
      first_initiative_of_[p] = i + 1;
      tie(membership, person.id, initiative.id,
          {strength(random), dates(random, initiative.year, 0.2)});
    }
    if (!watch(p, people_.size(), 0.45, 0.6)) return;
  }
}

std::uint32_t CommunityBuilder::livelier(Random& random, std::uint32_t first,
                                         std::uint32_t last) const {
  if (first == last) return static_cast<std::uint32_t>(people_.size());
  const auto a = first + static_cast<std::uint32_t>(random.below(last - first));
  const auto b = first + static_cast<std::uint32_t>(random.below(last - first));
  return people_[a].activity >= people_[b].activity ? a : b;
}

std::uint32_t CommunityBuilder::acquaintance(Random& random, std::uint32_t person) const {
  const std::uint64_t where = random.below(100);
  const std::uint32_t joined = first_initiative_of_[person];
  if (where < 45 && joined > 0) {
    const auto& members = initiatives_[joined - 1].members;
    const std::uint32_t a = pick(random, members);
    const std::uint32_t b = pick(random, members);
    return people_[a].activity >= people_[b].activity ? a : b;
  }
  const Village& home = villages_[people_[person].village];
  if (where < 92) return livelier(random, home.first, home.last);
  const Village& other = pick(random, villages_);
  return livelier(random, other.first, other.last);
}

void CommunityBuilder::tie_trust() {
  Random random = stream(9);
  const auto trust = tie_kind("trust");
  const auto communication = tie_kind("communication");
  std::vector<std::uint32_t> named;
  for (std::uint32_t p = 0; p < people_.size(); ++p) {
    const Person& person = people_[p];
    named.assign(1, p);
    for (std::uint64_t i = random.below(person.activity + 1U); i > 0; --i) {
      const std::uint32_t q = acquaintance(random, p);
      if (q >= people_.size() || std::ranges::find(named, q) != named.end()) continue;
      named.push_back(q);
      const auto kind = random.chance(0.62) ? trust : communication;
      tie(kind, person.id, people_[q].id,
          {strength(random), dates(random, options_.first_year, 0.1)});
      // Much trust is returned.
      if (kind == trust && random.chance(0.35)) {
        tie(trust, people_[q].id, person.id,
            {strength(random), dates(random, options_.first_year, 0.1)});
      }
    }
    if (!watch(p, people_.size(), 0.6, 0.9)) return;
  }
}

void CommunityBuilder::tie_support() {
  Random random = stream(10);
  const auto support = tie_kind("support");
  const auto conflict = tie_kind("conflict");
  for (std::uint32_t f = 0; f < families_.size(); ++f) {
    if (!institutions_.empty() && random.chance(0.12)) {
      const bool centre = !resource_centres_.empty() && random.chance(0.3);
      const ActorId giver =
          centre ? pick(random, resource_centres_).id : pick(random, institutions_).id;
      tie(support, giver, families_[f],
          {strength(random),
           dates(random, options_.first_year, 0.3),
           {{"support", model::Value(random.chance(0.5) ? "material" : "informational")}}});
    }
    if (!watch(f, families_.size(), 0.9, 0.95)) return;
  }
  for (std::uint32_t p = 0; p < people_.size(); ++p) {
    if (people_[p].activity >= 4 && random.chance(0.25)) {
      const std::uint32_t q = acquaintance(random, p);
      if (q < people_.size() && q != p) {
        tie(support, people_[p].id, people_[q].id,
            {strength(random),
             dates(random, options_.first_year, 0.2),
             {{"support", model::Value("informational")}}});
      }
    }
    if (random.below(400) == 0) {
      const std::uint32_t q = acquaintance(random, p);
      if (q < people_.size() && q != p) tie(conflict, people_[p].id, people_[q].id, {});
    }
    if (!watch(p, people_.size(), 0.95, 1.0)) return;
  }
}

}  // namespace saite::generate
