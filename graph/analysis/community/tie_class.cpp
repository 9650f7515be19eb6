// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/tie_class.h"

#include <algorithm>
#include <utility>

namespace saite::analysis {

using project::Index;
using project::no_index;
using project::Projection;

namespace {

bool edge_before(Projection::Edge x, Projection::Edge y) {
  return std::pair(x.a, x.b) < std::pair(y.a, y.b);
}

Projection::Edge rising_pair(Index a, Index b) {
  return a < b ? Projection::Edge{a, b} : Projection::Edge{b, a};
}

Index group_in(const project::Grouping& grouping, Index u) {
  return u < grouping.group_of.size() ? grouping.group_of[u] : no_index;
}

}  // namespace

TieClass class_of(bool kinship, const PairOfEnds& ends) {
  if (kinship || ends.same_family || ends.same_identity) return TieClass::bonding;
  if (ends.authority) return TieClass::linking;
  return ends.both_declared ? TieClass::bridging : TieClass::unclassified;
}

EndRelations::EndRelations(const Projection& projection, const Facts& facts) : facts_(facts) {
  for (std::size_t i = 0; i < facts.tie_authority.size(); ++i) {
    if (facts.tie_authority[i] == 0) continue;
    const auto [a, b] = projection.edges()[projection.edge_of_tie(i)];
    authority_.push_back(rising_pair(a, b));
  }
  std::ranges::sort(authority_, edge_before);
  authority_.erase(std::unique(authority_.begin(), authority_.end()), authority_.end());
}

PairOfEnds EndRelations::between(Index a, Index b) const {
  PairOfEnds ends;
  const Index family = group_in(facts_.family, a);
  ends.same_family = family != no_index && family == group_in(facts_.family, b);
  const Index of_a = group_in(facts_.identity, a);
  const Index of_b = group_in(facts_.identity, b);
  ends.both_declared = of_a != no_index && of_b != no_index;
  ends.same_identity = ends.both_declared && of_a == of_b;
  ends.authority = std::ranges::binary_search(authority_, rising_pair(a, b), edge_before);
  return ends;
}

std::optional<TieClass> own_class(const Facts& facts, std::size_t tie) {
  if (tie >= facts.tie_class.size()) return std::nullopt;
  const auto it = std::ranges::find(tie_class_ids, facts.tie_class[tie]);
  if (it == tie_class_ids.end()) return std::nullopt;
  return static_cast<TieClass>(it - tie_class_ids.begin());
}

bool is_kinship(const Facts& facts, std::size_t tie) {
  return tie < facts.tie_kind.size() && facts.tie_kind[tie] == "kinship";
}

std::vector<TieClass> tie_classes(const Projection& projection, const Facts& facts) {
  std::vector<TieClass> classes;
  if (facts.kind.size() != projection.size()) return classes;
  const EndRelations relations(projection, facts);
  classes.reserve(projection.ties().size());
  for (std::size_t i = 0; i < projection.ties().size(); ++i) {
    const auto [a, b] = projection.edges()[projection.edge_of_tie(i)];
    const auto own = own_class(facts, i);
    classes.push_back(own ? *own : class_of(is_kinship(facts, i), relations.between(a, b)));
  }
  return classes;
}

}  // namespace saite::analysis
