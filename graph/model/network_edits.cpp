// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "graph/model/network_state.h"

namespace saite::model {

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
  State::put(state_->actor_by_key, id.value(), state_->graph[id.value()].actor, std::move(actor));
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

void Network::set_position(ActorId id, std::optional<Vec2> position, bool pinned) {
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
  Tie& held = state_->graph[*state_->edges[id.value()]];
  if (held.source == tie.source && held.target == tie.target) {
    State::put(state_->tie_by_key, id.value(), held, std::move(tie));
  } else {
    state_->erase_edge(id.value());
    state_->insert_edge(id.value(), std::move(tie));
  }
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
  doomed.erase(std::unique(doomed.begin(), doomed.end()), doomed.end());
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

void Network::restore(Removed&& removed) {
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

}  // namespace saite::model
