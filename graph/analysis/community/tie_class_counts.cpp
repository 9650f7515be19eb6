// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/tie_class_counts.h"

#include <map>
#include <utility>

namespace saite::analysis {
namespace {

using project::Grouping;
using project::Index;
using project::no_index;
using project::Projection;

using Shares = std::array<double, 4>;

std::size_t place_of(TieClass tie_class) {
  return static_cast<std::size_t>(tie_class);
}

/// How many of a set of actors share what.
class Population {
 public:
  explicit Population(const Facts& facts) : facts_(&facts) {}

  void add(Index u) {
    const Index identity = facts_->identity.group_of[u];
    const Index family = facts_->family.group_of[u];
    ++size_;
    if (identity != no_index) {
      ++declared_;
      ++of_identity_[identity];
    }
    if (family == no_index) return;
    ++of_family_[family];
    if (identity == no_index) return;
    ++declared_of_family_[family];
    ++of_both_[{identity, family}];
  }

  /// How many of the set a tie between them and u, who is one of it, would be of each class,
  /// authority aside.
  [[nodiscard]] Shares partners(Index u) const {
    const Index identity = facts_->identity.group_of[u];
    const Index family = facts_->family.group_of[u];
    const double kin = family == no_index ? 1 : count(of_family_, family);
    const double alike = identity == no_index ? 1 : count(of_identity_, identity);
    const double both =
        identity == no_index || family == no_index ? 1 : count(of_both_, {identity, family});
    const double bonded = kin + alike - both - 1;  // u itself is in each
    double bridged = 0;
    if (identity != no_index) {
      const double declared_kin = family == no_index ? 1 : count(declared_of_family_, family);
      bridged = declared_ - alike - (declared_kin - both);
    }
    return {bonded, bridged, 0, size_ - 1 - bonded - bridged};
  }

 private:
  template <class Key>
  static double count(const std::map<Key, double>& counts, const Key& key) {
    const auto it = counts.find(key);
    return it == counts.end() ? 0 : it->second;
  }

  const Facts* facts_;
  double size_ = 0;
  double declared_ = 0;
  std::map<Index, double> of_identity_;
  std::map<Index, double> of_family_;
  std::map<Index, double> declared_of_family_;
  std::map<std::pair<Index, Index>, double> of_both_;
};

/// Pairs with authority, which are taken from the class that they would be of without.
class AuthorityPairs {
 public:
  AuthorityPairs(const Projection& projection, const Facts& facts)
      : relations_(projection, facts), partners_(projection.size()) {
    for (const auto [a, b] : relations_.authority_pairs()) {
      partners_[a].push_back(b);
      partners_[b].push_back(a);
    }
  }

  /// `counts(v)`: whether v is of the set.
  template <class Counts>
  void take_into(Shares& shares, Index u, const Counts& counts) const {
    for (const Index v : partners_[u]) {
      if (!counts(v)) continue;
      PairOfEnds ends = relations_.between(u, v);
      ends.authority = false;
      const TieClass without = class_of(false, ends);
      if (without == TieClass::bonding) continue;
      --shares[place_of(without)];
      ++shares[place_of(TieClass::linking)];
    }
  }

 private:
  EndRelations relations_;
  std::vector<std::vector<Index>> partners_;
};

/// Ties whose class goes with them wherever they lead, and the others.
struct Fixed {
  std::array<std::uint64_t, 4> count{};

  void add(const Facts& facts, std::size_t tie) {
    if (const auto own = own_class(facts, tie)) {
      ++count[place_of(*own)];
    } else if (is_kinship(facts, tie)) {
      ++count[place_of(TieClass::bonding)];
    }
  }
};

void spread_by_shares(ClassBalance& balance, const Fixed& fixed, const Shares& pairs) {
  const double all = pairs[0] + pairs[1] + pairs[2] + pairs[3];
  double free = static_cast<double>(balance.ties());
  for (const std::uint64_t count : fixed.count) free -= static_cast<double>(count);
  for (std::size_t c = 0; c < pairs.size(); ++c) {
    balance.expected[c] = static_cast<double>(fixed.count[c]);
    if (all > 0) balance.expected[c] += free * pairs[c] / all;
  }
}

bool class_facts_missing(const Projection& projection, const Facts& facts,
                         std::span<const TieClass> classes) {
  const std::size_t n = projection.size();
  return facts.kind.size() != n || facts.identity.group_of.size() != n ||
         facts.family.group_of.size() != n || classes.size() != projection.ties().size();
}

}  // namespace

ClassCounts class_counts(const Projection& projection, const Facts& facts,
                         std::span<const TieClass> classes) {
  ClassCounts out;
  if (class_facts_missing(projection, facts, classes)) return out;
  out.actors.resize(projection.size());
  Fixed of_map;
  std::vector<Fixed> of_actor(projection.size());
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const auto [a, b] = projection.edges()[projection.edge_of_tie(i)];
    const std::size_t c = place_of(classes[i]);
    ++out.map.count[c];
    ++out.actors[a].count[c];
    ++out.actors[b].count[c];
    of_map.add(facts, i);
    of_actor[a].add(facts, i);
    of_actor[b].add(facts, i);
  }
  Population everybody(facts);
  for (Index u = 0; u < projection.size(); ++u) everybody.add(u);
  const AuthorityPairs authority(projection, facts);
  Shares all{};
  for (Index u = 0; u < projection.size(); ++u) {
    Shares shares = everybody.partners(u);
    authority.take_into(shares, u, [](Index) { return true; });
    spread_by_shares(out.actors[u], of_actor[u], shares);
    for (std::size_t c = 0; c < all.size(); ++c) all[c] += shares[c];
  }
  spread_by_shares(out.map, of_map, all);
  return out;
}

std::vector<ClassBalance> class_counts_by_group(const Projection& projection, const Facts& facts,
                                                std::span<const TieClass> classes,
                                                const Grouping& grouping) {
  if (class_facts_missing(projection, facts, classes)) return {};
  std::vector<ClassBalance> out(grouping.group_count());
  std::vector<Fixed> fixed(grouping.group_count());
  for (std::size_t i = 0; i < classes.size(); ++i) {
    const auto [a, b] = projection.edges()[projection.edge_of_tie(i)];
    const Index ga = grouping.group_of[a];
    const Index gb = grouping.group_of[b];
    const auto count = [&](Index g) {
      ++out[g].count[place_of(classes[i])];
      fixed[g].add(facts, i);
    };
    if (ga != no_index) count(ga);
    if (gb != no_index && gb != ga) count(gb);
  }
  Population everybody(facts);
  std::vector<Population> members(grouping.group_count(), Population(facts));
  for (Index u = 0; u < projection.size(); ++u) {
    everybody.add(u);
    if (grouping.group_of[u] != no_index) members[grouping.group_of[u]].add(u);
  }
  // Pairs with an end in the group: those of its members with everybody, less those among them,
  // which were counted from both ends.
  const AuthorityPairs authority(projection, facts);
  std::vector<Shares> pairs(grouping.group_count());
  for (Index u = 0; u < projection.size(); ++u) {
    const Index g = grouping.group_of[u];
    if (g == no_index) continue;
    Shares with_all = everybody.partners(u);
    authority.take_into(with_all, u, [](Index) { return true; });
    Shares inside = members[g].partners(u);
    authority.take_into(inside, u, [&](Index v) { return grouping.group_of[v] == g; });
    for (std::size_t c = 0; c < inside.size(); ++c) pairs[g][c] += with_all[c] - inside[c] / 2;
  }
  for (std::size_t g = 0; g < pairs.size(); ++g) spread_by_shares(out[g], fixed[g], pairs[g]);
  return out;
}

}  // namespace saite::analysis
