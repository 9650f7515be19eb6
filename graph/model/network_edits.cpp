// SPDX-License-Identifier: Apache-2.0
#include "graph/model/network_state.h"
#include "graph/model/rules.h"

namespace saite::model {

Result<ActorId> Network::add_actor(Actor actor, std::optional<ActorId> place) {
  if (auto ok = state_->check(actor); !ok) return ok.error();
  if (find_actor(actor.key)) return Error{"duplicate_actor", actor.key};
  if (actor.part_of && !has(*actor.part_of)) return Error{"unknown_actor", actor.key};
  const bool free = place && place->value() < actor_id_bound() && !has(*place);
  const std::uint32_t v =
      free ? place->value() : static_cast<std::uint32_t>(boost::add_vertex(state_->graph));
  if (!free) state_->parts.push_back(0);
  state_->count_part(actor.part_of, +1);
  const std::string key = actor.key;
  state_->graph[v] = VertexData{true, std::move(actor)};
  state_->actor_by_key.insert(key, v);
  ++state_->actor_count;
  return ActorId(v);
}

Result<TieId> Network::add_tie(Tie tie, std::optional<TieId> place) {
  if (auto ok = state_->check(tie); !ok) return ok.error();
  if (find_tie(tie.key)) return Error{"duplicate_tie", tie.key};
  const bool free = place && place->value() < tie_id_bound() && !has(*place);
  const auto id = free ? place->value() : static_cast<std::uint32_t>(state_->edges.size());
  if (!free) state_->edges.emplace_back();
  state_->insert_edge(id, std::move(tie));
  ++state_->tie_count;
  return TieId(id);
}

Status Network::replace_actor(ActorId id, Actor actor) {
  state_->require(has(id));
  if (auto ok = state_->check(actor); !ok) return ok;
  const auto same_key = find_actor(actor.key);
  if (same_key && *same_key != id) return Error{"duplicate_actor", actor.key};
  Actor& held = state_->graph[id.value()].actor;
  if (actor.part_of && actor.part_of != held.part_of) {
    if (!has(*actor.part_of)) return Error{"unknown_actor", actor.key};
    if (state_->contained(actor.part_of, id)) return Error{"containment_cycle", actor.key};
  }
  state_->count_part(held.part_of, -1);
  state_->count_part(actor.part_of, +1);
  State::put(state_->actor_by_key, id.value(), held, std::move(actor));
  return {};
}

Status Network::set_part_of(ActorId id, std::optional<ActorId> container) {
  state_->require(has(id));
  Actor& held = state_->graph[id.value()].actor;
  if (container && !has(*container)) return Error{"unknown_actor", held.key};
  if (state_->contained(container, id)) return Error{"containment_cycle", held.key};
  state_->count_part(held.part_of, -1);
  state_->count_part(container, +1);
  held.part_of = container;
  return {};
}

void Network::set_position(ActorId id, std::optional<Position> position, bool pinned) {
  state_->require(has(id));
  if (position && !valid(*position)) broken("a position that is no number");
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

Status Network::remove(ActorId id) {
  state_->require(has(id));
  VertexData& data = state_->graph[id.value()];
  const bool tied = boost::out_degree(id.value(), state_->graph) > 0 ||
                    boost::in_degree(id.value(), state_->graph) > 0;
  if (tied) return Error{"has_ties", data.actor.key};
  if (has_parts(id)) return Error{"has_parts", data.actor.key};
  state_->count_part(data.actor.part_of, -1);
  state_->actor_by_key.erase(data.actor.key);
  data = VertexData{};
  --state_->actor_count;
  return {};
}

void Network::remove(TieId id) {
  state_->require(has(id));
  state_->erase_edge(id.value());
  --state_->tie_count;
}

void Network::reserve(std::size_t actors, std::size_t ties) {
  state_->graph.m_vertices.reserve(actor_id_bound() + actors);
  state_->edges.reserve(tie_id_bound() + ties);
  state_->actor_by_key.reserve(actor_count() + actors);
  state_->tie_by_key.reserve(tie_count() + ties);
}

}  // namespace saite::model
