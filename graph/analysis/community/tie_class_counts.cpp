// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/tie_class_counts.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

using Shares = std::array<double, 3>;

/// Actors that the rule of classes cannot tell apart, communities aside.
struct EndTypes {
  std::vector<TieEnd> ends;
  std::vector<Index> type_of;  // by projection index

  explicit EndTypes(const Facts& facts) {
    std::map<std::pair<std::string_view, int>, Index> known;
    for (std::size_t u = 0; u < facts.kind.size(); ++u) {
      const auto [it, fresh] =
          known.try_emplace({facts.kind[u], facts.power[u]}, static_cast<Index>(ends.size()));
      if (fresh) ends.push_back({facts.kind[u], facts.power[u]});
      type_of.push_back(it->second);
    }
  }
};

/// How many of a set of actors are of each type, and of each type in each community.
class Population {
 public:
  Population(const EndTypes& types, std::span<const Index> community_of)
      : types_(types), community_of_(community_of), of_type_(types.ends.size()) {}

  void add(Index u) {
    ++of_type_[types_.type_of[u]];
    if (community_of_[u] != no_index) ++of_both_[cell(u)];
  }

  /// How many of the set fall into each class with actor u, who is not paired with itself.
  [[nodiscard]] Shares partners(Index u, bool u_in_set) const {
    Shares shares{};
    const Index type = types_.type_of[u];
    for (std::size_t t = 0; t < of_type_.size(); ++t) {
      double others = of_type_[t];
      if (u_in_set && t == type) --others;
      double bonded = 0;
      if (community_of_[u] != no_index) {
        bonded = mates(u, static_cast<Index>(t)) - (u_in_set && t == type ? 1 : 0);
      }
      const auto class_near = class_of(types_.ends[type], types_.ends[t], true);
      const auto class_far = class_of(types_.ends[type], types_.ends[t], false);
      shares[static_cast<std::size_t>(class_near)] += bonded;
      shares[static_cast<std::size_t>(class_far)] += others - bonded;
    }
    return shares;
  }

 private:
  [[nodiscard]] std::pair<Index, Index> cell(Index u) const {
    return {community_of_[u], types_.type_of[u]};
  }
  /// Those of type t in the community of u.
  [[nodiscard]] double mates(Index u, Index t) const {
    const auto it = of_both_.find({community_of_[u], t});
    return it == of_both_.end() ? 0 : it->second;
  }

  const EndTypes& types_;
  std::span<const Index> community_of_;
  std::vector<double> of_type_;
  std::map<std::pair<Index, Index>, double> of_both_;
};

void spread_by_shares(ClassBalance& balance, const Shares& pairs) {
  const double all = pairs[0] + pairs[1] + pairs[2];
  if (all <= 0) return;
  for (std::size_t c = 0; c < 3; ++c) {
    balance.expected[c] = static_cast<double>(balance.ties()) * pairs[c] / all;
  }
}

/// Partners of an actor depend only on its type and community: most actors share the answer.
class PartnerMemory {
 public:
  PartnerMemory(const Population& population, const EndTypes& types,
                std::span<const Index> community_of)
      : population_(population), types_(types), community_of_(community_of) {}

  const Shares& of(Index u, bool in_set) {
    const auto key = std::tuple(community_of_[u], types_.type_of[u], in_set);
    const auto it = known_.find(key);
    if (it != known_.end()) return it->second;
    return known_.emplace(key, population_.partners(u, in_set)).first->second;
  }

 private:
  const Population& population_;
  const EndTypes& types_;
  std::span<const Index> community_of_;
  std::map<std::tuple<Index, Index, bool>, Shares> known_;
};

bool class_facts_missing(const Projection& projection, const Facts& facts,
                         std::span<const TieClass> classes) {
  return facts.kind.size() != projection.size() || classes.size() != projection.ties().size();
}

}  // namespace

ClassCounts class_counts(const Projection& projection, const Facts& facts,
                         std::span<const TieClass> classes, std::span<const Index> community_of) {
  ClassCounts out;
  if (class_facts_missing(projection, facts, classes)) return out;
  out.actors.resize(projection.size());
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const auto [a, b] = projection.edges()[projection.edge_of_tie(i)];
    const auto c = static_cast<std::size_t>(classes[i]);
    ++out.map.count[c];
    ++out.actors[a].count[c];
    ++out.actors[b].count[c];
  }
  const EndTypes types(facts);
  Population everybody(types, community_of);
  for (Index u = 0; u < projection.size(); ++u) everybody.add(u);
  PartnerMemory partners(everybody, types, community_of);
  Shares all{};
  for (Index u = 0; u < projection.size(); ++u) {
    const Shares& shares = partners.of(u, true);
    spread_by_shares(out.actors[u], shares);
    for (std::size_t c = 0; c < 3; ++c) all[c] += shares[c];
  }
  spread_by_shares(out.map, all);
  return out;
}

std::vector<ClassBalance> class_counts_by_group(const Projection& projection, const Facts& facts,
                                                std::span<const TieClass> classes,
                                                std::span<const Index> community_of,
                                                const Grouping& grouping) {
  if (class_facts_missing(projection, facts, classes)) return {};
  std::vector<ClassBalance> out(grouping.group_count());
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const auto [a, b] = projection.edges()[projection.edge_of_tie(i)];
    const auto c = static_cast<std::size_t>(classes[i]);
    const Index ga = grouping.group_of[a];
    const Index gb = grouping.group_of[b];
    if (ga != no_index) ++out[ga].count[c];
    if (gb != no_index && gb != ga) ++out[gb].count[c];
  }

  const EndTypes types(facts);
  Population everybody(types, community_of);
  std::vector<Population> members(grouping.group_count(), Population(types, community_of));
  for (Index u = 0; u < projection.size(); ++u) {
    everybody.add(u);
    if (grouping.group_of[u] != no_index) members[grouping.group_of[u]].add(u);
  }
  // Pairs with an end in the group: those of its members with everybody, less those among them,
  // which were counted from both ends.
  std::vector<Shares> pairs(grouping.group_count());
  PartnerMemory partners(everybody, types, community_of);
  for (Index u = 0; u < projection.size(); ++u) {
    const Index g = grouping.group_of[u];
    if (g == no_index) continue;
    const Shares& with_all = partners.of(u, true);
    const Shares inside = members[g].partners(u, true);
    for (std::size_t c = 0; c < 3; ++c) pairs[g][c] += with_all[c] - inside[c] / 2;
  }
  for (std::size_t g = 0; g < pairs.size(); ++g) spread_by_shares(out[g], pairs[g]);
  return out;
}

}  // namespace saite::analysis
