// SPDX-License-Identifier: Apache-2.0
#include "graph/project/filter.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "graph/base/text.h"
#include "graph/model/containment.h"
#include "graph/project/field.h"
#include "graph/project/reports.h"

namespace saite::project {
namespace {

using model::Actor;
using model::Network;

/// One flag a kind; nothing where all kinds pass.
template <class Table>
Result<std::vector<bool>> kind_flags(const Table& table, const std::vector<std::string>& ids,
                                     const char* code) {
  std::vector<bool> flags(table.size(), ids.empty());
  for (const std::string& id : ids) {
    const auto index = table.find(id);
    if (!index) return Error{code, id};
    flags[*index] = true;
  }
  return flags;
}

/// A condition and how its key is read.
struct ReadCondition {
  FieldReader field;
  const std::string& value;
};

/// Errors: unknown_key where a key is nothing that any actor has.
Result<std::vector<ReadCondition>> conditions(const Network& network,
                                              const std::vector<Condition>& where) {
  std::vector<ReadCondition> read;
  for (const Condition& condition : where) {
    FieldKey key = field_key(network, condition.key);
    if (key.source == FieldKey::Source::none) return Error{"unknown_key", condition.key};
    read.push_back({FieldReader(network, std::move(key)), condition.value});
  }
  return read;
}

bool holds(ActorId id, const ReadCondition& condition) {
  const auto texts = condition.field.values(id);
  return find_name(texts, condition.value) != texts.end();
}

std::vector<bool> id_flags(std::size_t bound, const std::vector<ActorId>& ids) {
  std::vector<bool> flags(bound, false);
  for (const ActorId id : ids) {
    if (id.value() < bound) flags[id.value()] = true;
  }
  return flags;
}

std::pair<ActorId, ActorId> ends_of(const model::Tie& tie) {
  return std::minmax(tie.source, tie.target);
}

/// Leaves the ties between two whom at least `least` kinds join.
void keep_many_kinds(const Network& network, std::size_t least, std::vector<TieId>& ties) {
  std::map<std::pair<ActorId, ActorId>, std::set<model::KindIndex>> kinds;
  for (const TieId id : ties) {
    const model::Tie& tie = network.tie(id);
    if (network.polarity(id) >= 0) kinds[ends_of(tie)].insert(tie.kind);
  }
  std::erase_if(ties, [&](TieId id) {
    const auto of = kinds.find(ends_of(network.tie(id)));
    return of == kinds.end() || of->second.size() < least;
  });
}

}  // namespace

Result<Selection> select(const Network& network, const Filter& filter) {
  auto kinds = kind_flags(network.actor_kinds(), filter.kinds, "unknown_kind");
  if (!kinds) return kinds.error();
  auto tie_kinds = kind_flags(network.tie_kinds(), filter.tie_kinds, "unknown_tie_kind");
  if (!tie_kinds) return tie_kinds.error();
  std::optional<ActorId> container;
  if (filter.within) {
    container = network.find_actor(*filter.within);
    if (!container) return Error{"unknown_actor", *filter.within};
  }
  const auto where = conditions(network, filter.where);
  if (!where) return where.error();
  const std::vector<bool> within =
      container ? model::all_within(network, *container) : std::vector<bool>();

  const std::size_t bound = network.actor_id_bound();
  const std::vector<bool> hidden = id_flags(bound, filter.hidden);
  const std::vector<bool> only =
      filter.only ? id_flags(bound, *filter.only) : std::vector<bool>(bound, true);
  std::vector<bool> passed(bound, false);
  Selection selection;
  for (const ActorId id : network.actors()) {
    const Actor& actor = network.actor(id);
    if (!(*kinds)[actor.kind] || hidden[id.value()] || !only[id.value()]) continue;
    if (!was_there(actor.dates, actor.details->spells, filter.from, filter.to)) continue;
    if (container && !within[id.value()]) continue;
    if (!std::ranges::all_of(*where, [&](const ReadCondition& c) { return holds(id, c); }))
      continue;
    passed[id.value()] = true;
    selection.actors.push_back(id);
  }
  for (const TieId id : network.ties()) {
    const model::Tie& tie = network.tie(id);
    if ((*tie_kinds)[tie.kind] && passed[tie.source.value()] && passed[tie.target.value()] &&
        was_there(tie.dates, tie.details->spells, filter.from, filter.to)) {
      selection.ties.push_back(id);
    }
  }
  if (!filter.reports.empty()) {
    if (auto ok = keep_reported(network, filter.reports, selection.ties); !ok) return ok.error();
  }
  if (filter.min_kinds > 1) keep_many_kinds(network, filter.min_kinds, selection.ties);
  return selection;
}

}  // namespace saite::project
