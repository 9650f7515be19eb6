// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/planning/suggest_rules.h"

#include <algorithm>
#include <map>
#include <set>

#include "graph/base/text.h"

namespace saite::analysis {

using project::Index;
using project::no_index;
using project::Projection;

void TieRules::take_kinds(const Projection& projection, const Facts& facts,
                          const SuggestRules& rules) {
  kind_of_.assign(projection.size(), 0);
  if (facts.kind.size() != projection.size()) return;
  std::map<std::string_view, Index, NameLess> kinds;
  for (const auto& kind : facts.kind) kinds.try_emplace(kind, static_cast<Index>(kinds.size()));
  for (Index u = 0; u < projection.size(); ++u) kind_of_[u] = kinds[facts.kind[u]];
  kind_count_ = static_cast<Index>(kinds.size());
  const auto mark = [&](std::vector<std::uint8_t>& matrix, Index a, Index b) {
    matrix[std::size_t{a} * kind_count_ + b] = 1;
    matrix[std::size_t{b} * kind_count_ + a] = 1;
  };
  kinds_met_.resize(std::size_t{kind_count_} * kind_count_);
  for (const auto& edge : projection.edges()) mark(kinds_met_, kind_of_[edge.a], kind_of_[edge.b]);
  if (rules.kind_pairs.empty()) return;
  kinds_allowed_.resize(kinds_met_.size());
  for (const auto& [a, b] : rules.kind_pairs) {
    if (kinds.contains(a) && kinds.contains(b)) mark(kinds_allowed_, kinds[a], kinds[b]);
  }
}

TieRules::TieRules(const Projection& projection, const Facts& facts, const SuggestRules& rules)
    : used_(projection.size()), apart_(rules.apart), per_person_(rules.per_person) {
  take_kinds(projection, facts, rules);
  std::set<Index> kept_apart;
  for (const auto& [a, b] : apart_) kept_apart.insert({a, b});
  const bool placed = facts.municipality.group_of.size() == projection.size();
  std::map<Class, Index> known;
  std::map<std::pair<Index, Index>, Index> pools;
  for (Index u = 0; u < projection.size(); ++u) {
    Class of{.group = rules.within ? rules.within->group_of[u] : 0,
             .kind = kind_of_[u],
             .unlike = rules.unlike.empty() ? no_index : rules.unlike[u],
             .place = placed ? facts.municipality.group_of[u] : no_index,
             .alone = kept_apart.contains(u) ? u : no_index};
    const Index asked_kind = kinds_allowed_.empty() ? 0 : of.kind;
    of.pool =
        pools.try_emplace({of.group, asked_kind}, static_cast<Index>(pools.size())).first->second;
    const auto [it, fresh] = known.try_emplace(of, static_cast<Index>(classes_.size()));
    if (fresh) classes_.push_back(of);
    class_of_.push_back(it->second);
  }
  pool_count_ = static_cast<Index>(pools.size());
}

bool TieRules::classes_meet(Index class_a, Index class_b) const {
  const Class& a = classes_[class_a];
  const Class& b = classes_[class_b];
  if (a.group != b.group || a.group == no_index) return false;
  if (a.unlike != no_index && a.unlike == b.unlike) return false;
  if (a.alone != no_index && b.alone != no_index &&
      std::ranges::binary_search(
          apart_, std::pair(std::min(a.alone, b.alone), std::max(a.alone, b.alone)))) {
    return false;
  }
  return kinds_allowed_.empty() || kinds_allowed_[std::size_t{a.kind} * kind_count_ + b.kind] != 0;
}

int TieRules::plausible(Index class_a, Index class_b) const {
  const Class& a = classes_[class_a];
  const Class& b = classes_[class_b];
  const bool met =
      !kinds_met_.empty() && kinds_met_[std::size_t{a.kind} * kind_count_ + b.kind] != 0;
  return (met ? 2 : 0) + (a.place != no_index && a.place == b.place ? 1 : 0);
}

bool TieRules::allowed(const Projection& graph, Index a, Index b) const {
  return a != b && free(a) && free(b) && classes_meet(class_of_[a], class_of_[b]) &&
         !graph.find_edge(a, b);
}

std::vector<std::uint8_t> well_tied(const Projection& graph) {
  std::vector<std::uint8_t> hub(graph.size());
  if (graph.size() == 0) return hub;
  std::vector<Index> degrees;
  for (Index u = 0; u < graph.size(); ++u) degrees.push_back(graph.degree(u));
  std::ranges::sort(degrees, std::greater());
  const std::size_t tenth = std::max<std::size_t>(1, degrees.size() / 10);
  Index least = degrees[tenth - 1];
  // Where half are tied that well, only whoever has more is a hub.
  if (static_cast<std::size_t>(
          std::ranges::count_if(degrees, [&](Index d) { return d >= least; })) *
          2 >
      degrees.size()) {
    ++least;
  }
  for (Index u = 0; u < graph.size(); ++u) hub[u] = graph.degree(u) >= least ? 1 : 0;
  return hub;
}

}  // namespace saite::analysis
