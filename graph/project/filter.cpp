// SPDX-License-Identifier: Apache-2.0
#include "graph/project/filter.h"

#include <algorithm>

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

bool is_field(std::string_view key) {
  static constexpr std::string_view fields[] = {"kind", "subtype", "consent", "source",
                                                "tag",  "name",    "id"};
  return std::ranges::find(fields, key) != std::end(fields);
}

Status check_keys(const Network& network, const std::vector<Condition>& where) {
  for (const Condition& condition : where) {
    if (is_field(condition.key)) continue;
    const bool known = std::ranges::any_of(network.actors(), [&](ActorId id) {
      return model::find(network.actor(id).details->attributes, condition.key) != nullptr;
    });
    if (!known) return Error{"unknown_key", condition.key};
  }
  return {};
}

bool holds(const Network& network, ActorId id, const Condition& condition) {
  const auto texts = read_field(network, id, condition.key);
  return std::ranges::find(texts, condition.value) != texts.end();
}

std::vector<bool> id_flags(std::size_t bound, const std::vector<ActorId>& ids) {
  std::vector<bool> flags(bound, false);
  for (const ActorId id : ids) {
    if (id.value() < bound) flags[id.value()] = true;
  }
  return flags;
}

}  // namespace

std::vector<std::string> read_field(const Network& network, ActorId id, std::string_view key) {
  const Actor& actor = network.actor(id);
  const auto one = [](const std::string& text) {
    return text.empty() ? std::vector<std::string>{} : std::vector<std::string>{text};
  };
  if (key == "kind") return one(network.actor_kinds()[actor.kind].id);
  if (key == "subtype") return one(actor.details->subtype);
  if (key == "consent") return one(actor.details->consent);
  if (key == "source") return one(actor.details->source);
  if (key == "name") return one(actor.display_name(network.info.language));
  if (key == "id") return one(actor.key);
  if (key == "tag") return actor.details->tags;
  const model::Value* value = model::find(actor.details->attributes, key);
  if (value == nullptr) return {};
  if (const model::List* list = value->list()) {
    std::vector<std::string> texts;
    for (const model::Value& item : *list) texts.push_back(item.display());
    return texts;
  }
  return one(value->display());
}

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
  if (auto ok = check_keys(network, filter.where); !ok) return ok.error();

  const std::size_t bound = network.actor_id_bound();
  const std::vector<bool> hidden = id_flags(bound, filter.hidden);
  const std::vector<bool> only =
      filter.only ? id_flags(bound, *filter.only) : std::vector<bool>(bound, true);
  std::vector<bool> passed(bound, false);
  Selection selection;
  for (const ActorId id : network.actors()) {
    const Actor& actor = network.actor(id);
    if (!(*kinds)[actor.kind] || hidden[id.value()] || !only[id.value()]) continue;
    if (!actor.dates.meets(filter.from, filter.to)) continue;
    if (container && !network.is_within(id, *container)) continue;
    if (!std::ranges::all_of(filter.where,
                             [&](const Condition& c) { return holds(network, id, c); })) {
      continue;
    }
    passed[id.value()] = true;
    selection.actors.push_back(id);
  }
  for (const TieId id : network.ties()) {
    const model::Tie& tie = network.tie(id);
    if ((*tie_kinds)[tie.kind] && passed[tie.source.value()] && passed[tie.target.value()] &&
        tie.dates.meets(filter.from, filter.to)) {
      selection.ties.push_back(id);
    }
  }
  return selection;
}

}  // namespace saite::project
