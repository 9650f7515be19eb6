// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_set>
#include <utility>

#include "src/io/containment_order.h"
#include "src/io/exchange/assemble.h"

/// The end of assembling: types, ends of ties, keys, containment, the network itself.
namespace saite::exchange {
namespace {

constexpr std::size_t between_looks = 4096;

void settle(model::Object& attributes, const ColumnTypes& types,
            const std::unordered_map<std::string_view, std::size_t>& column_of) {
  for (auto& [name, value] : attributes) {
    if (value.text() == nullptr) continue;
    const auto column = column_of.find(name);
    if (column == column_of.end()) continue;
    value = types.value(column->second, std::string(*value.text()));
  }
}

std::unordered_map<std::string_view, std::size_t> columns_of(const ColumnTypes& types) {
  std::unordered_map<std::string_view, std::size_t> column_of;
  for (std::size_t i = 0; i < types.size(); ++i) column_of.emplace(types.name(i), i);
  return column_of;
}

}  // namespace

Place Assembler::place_of(const HeldPlace& place) {
  if (place.file < report_.files.size()) notes().enter(report_.files[place.file].name);
  return {.line = place.line};
}

void Assembler::settle_types() {
  const auto actor_columns = columns_of(actor_types_);
  for (HeldActor& held : actors_) {
    if (held.actor.details->attributes.empty()) continue;
    settle(held.actor.details.edit().attributes, actor_types_, actor_columns);
  }
  const auto tie_columns = columns_of(tie_types_);
  for (HeldTie& held : ties_) {
    if (held.tie.details->attributes.empty()) continue;
    settle(held.tie.details.edit().attributes, tie_types_, tie_columns);
  }
  actor_types_.report(notes());
  tie_types_.report(notes());
}

/// An actor of whom nothing is known but that a tie has it as an end.
Assembler::Index Assembler::created_by_tie(Mention& mention) {
  HeldActor held;
  held.actor.key = mention.text;
  held.actor.kind_assumed = true;
  held.has_id = true;
  held.only_ends = true;
  held.place = mention.place;
  actors_.push_back(std::move(held));
  ++report_.actors.created;
  report_.named_by_ties.emplace_back(static_cast<std::uint32_t>(actors_.size() - 1));
  return static_cast<Index>(actors_.size() - 1);
}

void Assembler::resolve_mentions() {
  const bool told = !actors_.empty();
  for (Mention& mention : mentions_) {
    if (const auto id = by_id_.find(mention.text); id != by_id_.end()) {
      mention.actor = id->second;
      continue;
    }
    const auto name = by_name_.find(mention.text);
    // An actor without an id has no other name to be called by.
    if (name != by_name_.end() &&
        (mention.ends == Ends::by_name || !actors_[name->second].has_id)) {
      mention.actor = name->second;
      continue;
    }
    // Where nobody is told of but by ties, it goes without saying.
    if (told) {
      notes().add(NoteSort::created, "created_by_tie", place_of(mention.place), {mention.text});
    }
    mention.actor = created_by_tie(mention);
  }
}

/// Names that two actors share cannot be the key of both.
void Assembler::give_keys() {
  std::unordered_set<std::string, NameHash, NameEqual> taken;
  taken.reserve(actors_.size());
  for (const HeldActor& held : actors_) {
    if (held.has_id) taken.insert(held.actor.key);
  }
  for (HeldActor& held : actors_) {
    if (held.has_id) continue;
    std::string& key = held.actor.key;
    if (!taken.contains(key)) {
      taken.insert(key);
      continue;
    }
    const std::string name = key;
    for (std::size_t i = 2; taken.contains(key); ++i) key = name + "_" + std::to_string(i);
    taken.insert(key);
    notes().add(NoteSort::changed, "name_shared", place_of(held.place), {name, key});
  }
}

Status Assembler::add_actors(model::Network& network, Progress& progress) {
  for (std::size_t i = 0; !actors_.empty(); ++i) {
    if (i % between_looks == 0 && progress.cancelled()) return cancelled_error();
    model::Actor& actor = actors_.front().actor;
    actor.pinned = actor.pinned && actor.position;  // who is nowhere is held nowhere
    // Ids of the network are given in this order, so that they are places in actors_ too.
    auto added = network.add_actor(std::move(actor));
    if (!added) return added.error();
    actors_.pop_front();
  }
  return {};
}

/// Containers are named as ends of ties are.
void Assembler::gather_containers() {
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    if (actors_[i].container.empty()) continue;
    const Place place{.line = actors_[i].place.line};
    containments_.push_back({static_cast<Index>(i),
                             mention(actors_[i].container, Ends::by_name, place), actors_[i].place,
                             true});
  }
}

void Assembler::add_containment(model::Network& network) {
  std::vector<std::optional<ActorId>> container_of(network.actor_id_bound());
  std::vector<HeldPlace> told(network.actor_id_bound());
  for (const HeldContainment& held : containments_) {
    const Index part = held.part_is_actor ? held.part : mentions_[held.part].actor;
    container_of[part] = ActorId(mentions_[held.whole].actor);
    told[part] = held.place;
  }
  const io::ContainmentOrder order = io::order_containment(container_of);
  for (const ActorId id : order.cycles) {
    notes().add(NoteSort::dropped, "containment_cycle", place_of(told[id.value()]),
                {network.actor(id).key, network.actor(*container_of[id.value()]).key});
  }
  for (const ActorId id : order.deepest_first) {
    (void)network.set_part_of(id, container_of[id.value()]);
  }
}

Status Assembler::add_ties(model::Network& network, Progress& progress) {
  std::size_t next = 1;
  std::unordered_set<std::string, NameHash, NameEqual> said;  // keys that ties have of their own
  for (const HeldTie& held : ties_) {
    if (!held.tie.key.empty()) said.insert(held.tie.key);
  }
  const auto free_key = [&] {
    std::string key = "t" + std::to_string(next++);
    while (said.contains(key)) key = "t" + std::to_string(next++);
    return key;
  };
  const std::size_t count = ties_.size();
  for (std::size_t i = 0; i < count; ++i, ties_.pop_front()) {
    HeldTie& held = ties_.front();
    if (i % between_looks == 0) {
      if (progress.cancelled()) return cancelled_error();
      progress.report(static_cast<double>(i) / static_cast<double>(count));
    }
    held.tie.source = ActorId(mentions_[held.source].actor);
    held.tie.target = ActorId(mentions_[held.target].actor);
    if (!held.tie.key.empty() && network.find_tie(held.tie.key)) {
      const std::string old = held.tie.key;
      held.tie.key = free_key();
      held.tie.key_made = true;
      notes().add(NoteSort::changed, "tie_id_repeated", place_of(held.place), {old, held.tie.key});
    } else if (held.tie.key.empty()) {
      held.tie.key = free_key();
      held.tie.key_made = true;
    }
    if (auto added = network.add_tie(std::move(held.tie)); !added) return added.error();
    ++report_.ties.made;
  }
  return {};
}

void Assembler::count_parallel(const model::Network& network) {
  std::vector<std::uint64_t> pairs;
  pairs.reserve(network.tie_count());
  for (const TieId id : network.ties()) {
    const model::Tie& tie = network.tie(id);
    std::uint64_t a = tie.source.value();
    std::uint64_t b = tie.target.value();
    if (!network.is_directed(id) && a > b) std::swap(a, b);
    pairs.push_back(a << 32U | b);
  }
  std::ranges::sort(pairs);
  const auto rest = std::unique(pairs.begin(), pairs.end());
  report_.ties.parallel = static_cast<std::size_t>(pairs.end() - rest);
}

Result<model::Network> Assembler::finish(Progress& progress) {
  gather_containers();
  settle_types();
  resolve_mentions();
  give_keys();
  by_id_.clear();
  by_name_.clear();
  by_name_and_kind_.clear();
  model::Network network;
  network.info = std::move(info_);
  network.edit_actor_kinds() = std::move(actor_kinds_);
  network.edit_tie_kinds() = std::move(tie_kinds_);
  network.reserve(actors_.size(), ties_.size());
  if (auto added = add_actors(network, progress); !added) return added.error();
  report_.actors.made = network.actor_count();
  add_containment(network);
  if (auto added = add_ties(network, progress); !added) return added.error();
  count_parallel(network);
  network.info.directed = directed_.value_or(false) && network.tie_count() == 0;
  return network;
}

}  // namespace saite::exchange
