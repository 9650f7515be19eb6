// SPDX-License-Identifier: Apache-2.0
#include "graph/model/network.h"

#include <algorithm>

#include "graph/model/find_actors.h"
#include "graph/model/network_state.h"

namespace saite::model {
namespace {

template <class Kind>
bool same_declarations(const KindTable<Kind>& a, const KindTable<Kind>& b) {
  return std::ranges::equal(a.declarations(), b.declarations(),
                            [&](KindIndex i, KindIndex j) { return a[i] == b[j]; });
}

}  // namespace

const BoostGraph& BoostAccess::graph(const Network& network) {
  return network.state_->graph;
}

Network::Network() : state_(std::make_unique<State>()) {}
Network::Network(const Network& other)
    : info(other.info), state_(std::make_unique<State>(*other.state_)) {}
Network::Network(Network&&) noexcept = default;
Network& Network::operator=(Network other) noexcept {
  info = std::move(other.info);
  state_ = std::move(other.state_);
  return *this;
}
Network::~Network() = default;

const KindTable<ActorKind>& Network::actor_kinds() const {
  return state_->actor_kinds;
}
const KindTable<TieKind>& Network::tie_kinds() const {
  return state_->tie_kinds;
}
KindTable<ActorKind>& Network::edit_actor_kinds() {
  return state_->actor_kinds;
}
KindTable<TieKind>& Network::edit_tie_kinds() {
  return state_->tie_kinds;
}

std::size_t Network::actor_count() const {
  return state_->actor_count;
}
std::size_t Network::tie_count() const {
  return state_->tie_count;
}
std::size_t Network::actor_id_bound() const {
  return boost::num_vertices(state_->graph);
}
std::size_t Network::tie_id_bound() const {
  return state_->edges.size();
}
bool Network::has(ActorId id) const {
  return state_->has(id);
}
bool Network::has(TieId id) const {
  return state_->has(id);
}

std::vector<ActorId> Network::actors() const {
  std::vector<ActorId> ids;
  ids.reserve(actor_count());
  for (std::uint32_t v = 0; v < actor_id_bound(); ++v) {
    if (state_->graph[v].live) ids.emplace_back(v);
  }
  return ids;
}

std::vector<TieId> Network::ties() const {
  std::vector<TieId> ids;
  ids.reserve(tie_count());
  for (std::uint32_t t = 0; t < tie_id_bound(); ++t) {
    if (state_->edges[t]) ids.emplace_back(t);
  }
  return ids;
}

const Actor& Network::actor(ActorId id) const {
  state_->require(has(id));
  return state_->graph[id.value()].actor;
}

const Tie& Network::tie(TieId id) const {
  state_->require(has(id));
  return state_->graph[*state_->edges[id.value()]];
}

std::optional<ActorId> Network::find_actor(std::string_view key) const {
  const auto found = state_->actor_by_key.find(key);
  return found ? std::optional(ActorId(*found)) : std::nullopt;
}

std::vector<std::optional<ActorId>> BoostAccess::find_actors(
    const Network& network, std::span<const std::string_view> keys) {
  std::vector<std::optional<ActorId>> actors(keys.size());
  network.state_->actor_by_key.find_many(keys, [&](std::size_t i, std::optional<std::uint32_t> id) {
    if (id) actors[i] = ActorId(*id);
  });
  return actors;
}

std::vector<std::optional<ActorId>> find_actors(const Network& network,
                                                std::span<const std::string_view> keys) {
  return BoostAccess::find_actors(network, keys);
}

std::optional<TieId> Network::find_tie(std::string_view key) const {
  const auto found = state_->tie_by_key.find(key);
  return found ? std::optional(TieId(*found)) : std::nullopt;
}

std::vector<TieId> Network::ties_of(ActorId id) const {
  state_->require(has(id));
  std::vector<TieId> ids;
  const BoostGraph& graph = state_->graph;
  const auto add = [&](const BoostEdge& edge) { ids.push_back(*find_tie(graph[edge].key)); };
  for (auto [it, end] = boost::out_edges(id.value(), graph); it != end; ++it) add(*it);
  for (auto [it, end] = boost::in_edges(id.value(), graph); it != end; ++it) {
    if (boost::source(*it, graph) != id.value()) add(*it);
  }
  std::ranges::sort(ids);
  return ids;
}

std::vector<ActorId> Network::parts_of(ActorId id) const {
  std::vector<ActorId> parts;
  if (!has_parts(id)) return parts;
  for (const ActorId other : actors()) {
    if (actor(other).part_of == id) parts.push_back(other);
  }
  return parts;
}

bool Network::has_parts(ActorId id) const {
  state_->require(has(id));
  return state_->parts[id.value()] > 0;
}

bool Network::is_directed(TieId id) const {
  const Tie& t = tie(id);
  return t.directed.value_or(state_->tie_kinds[t.kind].directed.value_or(false));
}

int Network::polarity(TieId id) const {
  return state_->tie_kinds[tie(id).kind].polarity.value_or(1);
}

std::optional<ActorId> Network::container_of_kind(ActorId id, std::string_view kind_id) const {
  state_->require(has(id));
  const auto kind = state_->actor_kinds.find(kind_id);
  for (std::optional<ActorId> at = id; kind && at; at = actor(*at).part_of) {
    if (actor(*at).kind == *kind) return at;
  }
  return std::nullopt;
}

bool Network::is_within(ActorId actor, ActorId container) const {
  state_->require(has(actor));
  return state_->contained(actor, container);
}

std::string Network::fresh_actor_key(std::string_view prefix) const {
  for (std::size_t number = actor_id_bound() + 1;; ++number) {
    std::string key = std::string(prefix) + std::to_string(number);
    if (!find_actor(key)) return key;
  }
}

std::string Network::fresh_tie_key(std::string_view prefix) const {
  for (std::size_t number = tie_id_bound() + 1;; ++number) {
    std::string key = std::string(prefix) + std::to_string(number);
    if (!find_tie(key)) return key;
  }
}

bool Network::same_content(const Network& other) const {
  if (!(info == other.info) || !same_declarations(actor_kinds(), other.actor_kinds()) ||
      !same_declarations(tie_kinds(), other.tie_kinds()) || actor_count() != other.actor_count() ||
      tie_count() != other.tie_count()) {
    return false;
  }
  // Ids differ where one network has seen removals, and numbers of kinds where it has seen kinds
  // that nothing is of; keys stand for them then.
  const auto key_of = [](const Network& n, std::optional<ActorId> id) {
    return id ? n.actor(*id).key : std::string();
  };
  const auto mine = actors();
  const auto theirs = other.actors();
  for (std::size_t i = 0; i < mine.size(); ++i) {
    Actor a = actor(mine[i]);
    Actor b = other.actor(theirs[i]);
    if (key_of(*this, a.part_of) != key_of(other, b.part_of) ||
        actor_kinds()[a.kind].id != other.actor_kinds()[b.kind].id) {
      return false;
    }
    a.part_of = b.part_of = std::nullopt;
    a.kind = b.kind;
    if (!(a == b)) return false;
  }
  const auto my_ties = ties();
  const auto their_ties = other.ties();
  for (std::size_t i = 0; i < my_ties.size(); ++i) {
    Tie a = tie(my_ties[i]);
    Tie b = other.tie(their_ties[i]);
    if (key_of(*this, a.source) != key_of(other, b.source) ||
        key_of(*this, a.target) != key_of(other, b.target) ||
        tie_kinds()[a.kind].id != other.tie_kinds()[b.kind].id) {
      return false;
    }
    a.kind = b.kind;
    a.source = b.source;
    a.target = b.target;
    if (!(a == b)) return false;
  }
  return true;
}

}  // namespace saite::model
