// SPDX-License-Identifier: Apache-2.0
#pragma once

// The inside of a Network, shared by network.cpp (reading) and network_edits.cpp (changing).

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "graph/model/bgl.h"
#include "graph/model/key_index.h"
#include "graph/model/network.h"
#include "graph/model/rules.h"

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
  std::vector<std::uint32_t> parts;  // by actor id: how many are directly part of it
  std::size_t actor_count = 0;
  std::size_t tie_count = 0;

  State() = default;
  State(const State& other)
      : actor_kinds(other.actor_kinds),
        tie_kinds(other.tie_kinds),
        parts(other.parts),
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
    // Boost copies a property it is given; one it made itself can be moved into.
    edges[id] = boost::add_edge(source, target, graph).first;
    graph[*edges[id]] = std::move(tie);
    tie_by_key.insert(key, id);
  }

  Tie erase_edge(std::uint32_t id) {
    tie_by_key.erase(graph[*edges[id]].key);
    Tie tie = std::move(graph[*edges[id]]);
    boost::remove_edge(*edges[id], graph);
    edges[id].reset();
    return tie;
  }

  /// Puts `value` in the place of what is held, which the index finds by its key.
  template <class Index, class Held>
  static void put(Index& by_key, std::uint32_t id, Held& held, Held value) {
    if (held.key == value.key) {
      held = std::move(value);
      return;
    }
    by_key.erase(held.key);
    held = std::move(value);
    by_key.insert(held.key, id);
  }

  /// What holds of the thing alone is in rules.h.
  [[nodiscard]] static Status check(const Actor& actor) { return model::check(actor); }
  [[nodiscard]] Status check(const Tie& tie) const {
    if (!has(tie.source)) return Error{"unknown_actor", tie.key};
    if (!has(tie.target)) return Error{"unknown_actor", tie.key};
    return model::check(tie);
  }

  void count_part(std::optional<ActorId> container, int by) {
    if (container) parts[container->value()] += static_cast<std::uint32_t>(by);
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

}  // namespace saite::model
