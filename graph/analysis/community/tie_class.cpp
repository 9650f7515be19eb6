// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/community/tie_class.h"

#include <algorithm>
#include <cstdlib>

namespace saite::analysis {
namespace {

bool is_person(std::string_view kind) {
  return kind == "individual" || kind == "family";
}

std::optional<TieClass> class_named(std::string_view id) {
  const auto it = std::ranges::find(tie_class_ids, id);
  if (it == std::end(tie_class_ids)) return std::nullopt;
  return static_cast<TieClass>(it - std::begin(tie_class_ids));
}

}  // namespace

TieClass class_of(const TieEnd& a, const TieEnd& b, bool same_community) {
  const bool citizen_and_authority = (a.kind == "municipality" && is_person(b.kind)) ||
                                     (b.kind == "municipality" && is_person(a.kind));
  if (std::abs(a.power - b.power) >= 2 || citizen_and_authority) return TieClass::linking;
  return same_community && a.kind == b.kind ? TieClass::bonding : TieClass::bridging;
}

std::vector<TieClass> tie_classes(const project::Projection& projection, const Facts& facts,
                                  std::span<const project::Index> community_of) {
  std::vector<TieClass> classes;
  if (facts.kind.size() != projection.size()) return classes;
  classes.reserve(projection.ties().size());
  for (std::size_t i = 0; i < projection.ties().size(); ++i) {
    const auto [a, b] = projection.edges()[projection.edge_of_tie(i)];
    const bool same = community_of[a] != project::no_index && community_of[a] == community_of[b];
    const TieClass by_rule =
        class_of({facts.kind[a], facts.power[a]}, {facts.kind[b], facts.power[b]}, same);
    const bool overridable = i < facts.tie_class.size();
    classes.push_back(overridable ? class_named(facts.tie_class[i]).value_or(by_rule) : by_rule);
  }
  return classes;
}

}  // namespace saite::analysis
