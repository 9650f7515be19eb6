// SPDX-License-Identifier: Apache-2.0
#include "src/update/match_ties.h"

#include <algorithm>

namespace saite::update {

TieMatcher::TieMatcher(const model::Network& map, const model::Network& import,
                       const KindIds& kinds)
    : map_(map), import_(import), kinds_(kinds), taken_(map.tie_id_bound()) {
  for (const TieId id : map.ties()) {
    const model::Tie& tie = map.tie(id);
    between_[pair(tie.source, tie.target)].push_back(id);
  }
}

std::uint64_t TieMatcher::pair(ActorId a, ActorId b) {
  const std::uint32_t low = std::min(a.value(), b.value());
  const std::uint32_t high = std::max(a.value(), b.value());
  return std::uint64_t{low} << 32U | high;
}

bool TieMatcher::any_between(ActorId a, ActorId b) const {
  return between_.contains(pair(a, b));
}

std::optional<int> TieMatcher::unlikeness(TieId on_map, TieId in_import, ActorId source) const {
  const model::Tie& known = map_.tie(on_map);
  const model::Tie& told = import_.tie(in_import);
  int unlike = 0;
  if (map_.tie_kinds()[known.kind].id != kinds_.of_ties[told.kind]) {
    if (!told.kind_assumed && !known.kind_assumed) return std::nullopt;
    unlike += 16;
  }
  const bool directed = map_.is_directed(on_map);
  if (directed != import_.is_directed(in_import)) unlike += 8;
  if (directed && import_.is_directed(in_import) && known.source != source) return std::nullopt;
  if (known.dates != told.dates) {
    const bool said = known.dates != DateSpan{} && told.dates != DateSpan{};
    const bool same_start = known.dates.since && known.dates.since == told.dates.since;
    if (said && !same_start) return std::nullopt;
    unlike += same_start ? 2 : 4;
  }
  if (known.weight != told.weight || !(known.details == told.details)) unlike += 1;
  return unlike;
}

std::optional<TieId> TieMatcher::match(TieId in_import, ActorId source, ActorId target) {
  const model::Tie& told = import_.tie(in_import);
  const auto all = between_.find(pair(source, target));
  if (all == between_.end()) return std::nullopt;
  std::optional<TieId> best;
  if (const auto named = told.key_made ? std::nullopt : map_.find_tie(told.key);
      named && !map_.tie(*named).key_made && !taken_[named->value()] &&
      pair(map_.tie(*named).source, map_.tie(*named).target) == pair(source, target)) {
    best = named;
  }
  int least = 0;
  for (const TieId id : all->second) {
    if (best && least == 0) break;
    if (taken_[id.value()]) continue;
    const auto unlike = unlikeness(id, in_import, source);
    if (!unlike || (best && *unlike >= least)) continue;
    best = id;
    least = *unlike;
  }
  if (best) {
    taken_[best->value()] = true;
    ++matched_;
  }
  return best;
}

}  // namespace saite::update
