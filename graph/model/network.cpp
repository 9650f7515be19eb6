// SPDX-License-Identifier: Apache-2.0
#include "graph/model/network.h"

#include <algorithm>
#include <cmath>

#include "graph/model/bgl.h"
#include "graph/model/key_index.h"

namespace saite::model {

struct Network::State {
  // The indices point back into this state, so they are made anew for a copy.
  struct ActorKeyOf {
    const State* state;
    const std::string& operator()(std::uint32_t id) const { return state->graph[id].actor.key; }
  };
  struct TieKeyOf {
    const State* state;
    const std::string& operator()(std::uint32_t id) const {
      return state->graph[*state->edges[id]].key;
    }
  };

  BoostGraph graph;
  std::vector<std::optional<BoostEdge>> edges;  // by tie id; nothing where removed
  KindTable<ActorKind> actor_kinds{builtin_actor_kinds()};
  KindTable<TieKind> tie_kinds{builtin_tie_kinds()};
  KeyIndex<ActorKeyOf> actor_by_key{ActorKeyOf{this}};
  KeyIndex<TieKeyOf> tie_by_key{TieKeyOf{this}};
  std::size_t actor_count = 0;
  std::size_t tie_count = 0;

  State() = default;
  State(const State& other)
      : actor_kinds(other.actor_kinds),
        tie_kinds(other.tie_kinds),
        actor_count(other.actor_count),
        tie_count(other.tie_count) {
    // Boost's own copy would leave the edge table pointing into the other graph.
    graph = BoostGraph(boost::num_vertices(other.graph));
    for (BoostVertex v = 0; v < boost::num_vertices(other.graph); ++v) {
      graph[v] = other.graph[v];
      if (graph[v].live) actor_by_key.insert(graph[v].actor.key, static_cast<std::uint32_t>(v));
    }
    edges.resize(other.edges.size());
    for (std::size_t id = 0; id < edges.size(); ++id) {
      if (other.edges[id])
        insert_edge(static_cast<std::uint32_t>(id), other.graph[*other.edges[id]]);
    }
  }
  State& operator=(const State&) = delete;

  [[nodiscard]] bool has(ActorId id) const {
    return id.value() < boost::num_vertices(graph) && graph[id.value()].live;
  }
  [[nodiscard]] bool has(TieId id) const {
    return id.value() < edges.size() && edges[id.value()].has_value();
  }
  void require(bool there) const {
    if (!there) broken("id of no actor or tie of this network");
  }

  void insert_edge(std::uint32_t id, Tie tie) {
    const std::string key = tie.key;
    const auto source = tie.source.value();
    const auto target = tie.target.value();
    edges[id] = boost::add_edge(source, target, std::move(tie), graph).first;
    tie_by_key.insert(key, id);
  }

  Tie erase_edge(std::uint32_t id) {
    tie_by_key.erase(graph[*edges[id]].key);
    Tie tie = std::move(graph[*edges[id]]);
    boost::remove_edge(*edges[id], graph);
    edges[id].reset();
    return tie;
  }

  [[nodiscard]] Status check(const Tie& tie) const {
    if (tie.key.empty()) return Error{"empty_id"};
    if (!has(tie.source)) return Error{"unknown_actor", tie.key};
    if (!has(tie.target)) return Error{"unknown_actor", tie.key};
    if (!std::isfinite(tie.weight) || tie.weight <= 0) return Error{"bad_weight", tie.key};
    return {};
  }

  /// Whether `start` or anything that contains it is `sought`.
  [[nodiscard]] bool contained(std::optional<ActorId> start, ActorId sought) const {
    while (start) {
      if (*start == sought) return true;
      start = graph[start->value()].actor.part_of;
    }
    return false;
  }
};

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
  state_->require(has(id));
  std::vector<ActorId> parts;
  for (const ActorId other : actors()) {
    if (actor(other).part_of == id) parts.push_back(other);
  }
  return parts;
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
  for (std::optional<ActorId> at = id; at; at = actor(*at).part_of) {
    if (state_->actor_kinds[actor(*at).kind].id == kind_id) return at;
  }
  return std::nullopt;
}

bool Network::is_within(ActorId actor, ActorId container) const {
  state_->require(has(actor));
  return state_->contained(actor, container);
}

Result<ActorId> Network::add_actor(Actor actor) {
  if (actor.key.empty()) return Error{"empty_id"};
  if (find_actor(actor.key)) return Error{"duplicate_actor", actor.key};
  if (actor.part_of && !has(*actor.part_of)) return Error{"unknown_actor", actor.key};
  const auto v = static_cast<std::uint32_t>(boost::add_vertex(state_->graph));
  const std::string key = actor.key;
  state_->graph[v] = VertexData{true, std::move(actor)};
  state_->actor_by_key.insert(key, v);
  ++state_->actor_count;
  return ActorId(v);
}

Result<TieId> Network::add_tie(Tie tie) {
  if (auto ok = state_->check(tie); !ok) return ok.error();
  if (find_tie(tie.key)) return Error{"duplicate_tie", tie.key};
  const auto id = static_cast<std::uint32_t>(state_->edges.size());
  state_->edges.emplace_back();
  state_->insert_edge(id, std::move(tie));
  ++state_->tie_count;
  return TieId(id);
}

Status Network::replace_actor(ActorId id, Actor actor) {
  state_->require(has(id));
  if (actor.key.empty()) return Error{"empty_id"};
  const auto same_key = find_actor(actor.key);
  if (same_key && *same_key != id) return Error{"duplicate_actor", actor.key};
  if (actor.part_of) {
    if (!has(*actor.part_of)) return Error{"unknown_actor", actor.key};
    if (state_->contained(actor.part_of, id)) return Error{"containment_cycle", actor.key};
  }
  Actor& held = state_->graph[id.value()].actor;
  if (held.key != actor.key) {
    state_->actor_by_key.erase(held.key);
    const std::string key = actor.key;
    held = std::move(actor);
    state_->actor_by_key.insert(key, id.value());
  } else {
    held = std::move(actor);
  }
  return {};
}

Status Network::set_part_of(ActorId id, std::optional<ActorId> container) {
  state_->require(has(id));
  Actor& held = state_->graph[id.value()].actor;
  if (container && !has(*container)) return Error{"unknown_actor", held.key};
  if (state_->contained(container, id)) return Error{"containment_cycle", held.key};
  held.part_of = container;
  return {};
}

void Network::seat_actor(ActorId id, std::optional<Vec2> position, bool pinned) {
  state_->require(has(id));
  Actor& held = state_->graph[id.value()].actor;
  held.position = position;
  held.pinned = pinned;
}

Status Network::replace_tie(TieId id, Tie tie) {
  state_->require(has(id));
  if (auto ok = state_->check(tie); !ok) return ok.error();
  const auto same_key = find_tie(tie.key);
  if (same_key && *same_key != id) return Error{"duplicate_tie", tie.key};
  state_->erase_edge(id.value());
  state_->insert_edge(id.value(), std::move(tie));
  return {};
}

Network::Removed Network::remove(const std::vector<ActorId>& actors,
                                 const std::vector<TieId>& ties) {
  Removed removed;
  std::vector<TieId> doomed = ties;
  std::vector<bool> gone(actor_id_bound(), false);
  for (const ActorId id : actors) {
    state_->require(has(id));
    if (gone[id.value()]) continue;
    gone[id.value()] = true;
    const auto own = ties_of(id);
    doomed.insert(doomed.end(), own.begin(), own.end());
  }
  std::ranges::sort(doomed);
  const auto repeats = std::ranges::unique(doomed);
  doomed.erase(repeats.begin(), repeats.end());
  for (const TieId id : doomed) {
    state_->require(has(id));
    removed.ties.emplace_back(id, state_->erase_edge(id.value()));
    --state_->tie_count;
  }
  if (actors.empty()) return removed;
  for (std::uint32_t v = 0; v < actor_id_bound(); ++v) {
    VertexData& data = state_->graph[v];
    if (!data.live) continue;
    if (gone[v]) {
      state_->actor_by_key.erase(data.actor.key);
      removed.actors.emplace_back(ActorId(v), std::move(data.actor));
      data = VertexData{};
      --state_->actor_count;
    } else if (data.actor.part_of && gone[data.actor.part_of->value()]) {
      removed.parts.emplace_back(ActorId(v), *data.actor.part_of);
      data.actor.part_of.reset();
    }
  }
  return removed;
}

void Network::restore(Removed removed) {
  for (auto& [id, actor] : removed.actors) {
    if (has(id) || id.value() >= actor_id_bound() || find_actor(actor.key)) {
      broken("restore of an actor that is there");
    }
    const std::string key = actor.key;
    state_->graph[id.value()] = VertexData{true, std::move(actor)};
    state_->actor_by_key.insert(key, id.value());
    ++state_->actor_count;
  }
  for (const auto& [part, container] : removed.parts) {
    state_->graph[part.value()].actor.part_of = container;
  }
  for (auto& [id, tie] : removed.ties) {
    if (has(id) || id.value() >= tie_id_bound() || find_tie(tie.key)) {
      broken("restore of a tie that is there");
    }
    state_->insert_edge(id.value(), std::move(tie));
    ++state_->tie_count;
  }
}

void Network::reserve(std::size_t actors, std::size_t ties) {
  state_->graph.m_vertices.reserve(actor_id_bound() + actors);
  state_->edges.reserve(tie_id_bound() + ties);
  state_->actor_by_key.reserve(actor_count() + actors);
  state_->tie_by_key.reserve(tie_count() + ties);
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
  if (!(info == other.info) || !(actor_kinds() == other.actor_kinds()) ||
      !(tie_kinds() == other.tie_kinds()) || actor_count() != other.actor_count() ||
      tie_count() != other.tie_count()) {
    return false;
  }
  // Ids differ where one network has seen removals; keys stand for actors then.
  const auto key_of = [](const Network& n, std::optional<ActorId> id) {
    return id ? n.actor(*id).key : std::string();
  };
  const auto mine = actors();
  const auto theirs = other.actors();
  for (std::size_t i = 0; i < mine.size(); ++i) {
    Actor a = actor(mine[i]);
    Actor b = other.actor(theirs[i]);
    if (key_of(*this, a.part_of) != key_of(other, b.part_of)) return false;
    a.part_of = b.part_of = std::nullopt;
    if (!(a == b)) return false;
  }
  const auto my_ties = ties();
  const auto their_ties = other.ties();
  for (std::size_t i = 0; i < my_ties.size(); ++i) {
    Tie a = tie(my_ties[i]);
    Tie b = other.tie(their_ties[i]);
    if (key_of(*this, a.source) != key_of(other, b.source) ||
        key_of(*this, a.target) != key_of(other, b.target)) {
      return false;
    }
    a.source = b.source;
    a.target = b.target;
    if (!(a == b)) return false;
  }
  return true;
}

}  // namespace saite::model
