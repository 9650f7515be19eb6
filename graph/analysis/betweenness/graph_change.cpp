// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/betweenness/graph_change.h"

#include <utility>

#include "graph/analysis/kit/index_lists.h"

namespace saite::analysis {

using project::Index;
using project::no_index;
using project::Projection;

namespace {

/// Calls before(i), after(j) or both(i, j) for what is in one of two rising rows or in both, until
/// one returns false. `key_before(i)` and `key_after(j)` are what they rise by.
template <class KeyBefore, class KeyAfter, class Before, class After, class Both>
void merge_walk(std::size_t size_before, std::size_t size_after, KeyBefore key_before,
                KeyAfter key_after, Before before, After after, Both both) {
  Index i = 0;
  Index j = 0;
  bool going = true;
  while (going && (i < size_before || j < size_after)) {
    if (j == size_after || (i < size_before && key_before(i) < key_after(j))) {
      going = before(i++);
    } else if (i == size_before || key_after(j) < key_before(i)) {
      going = after(j++);
    } else {
      going = both(i++, j++);
    }
  }
}

auto edge_keys(const Projection& p) {
  return [&p](Index e) {
    const Projection::Edge edge = p.edges()[e];
    return std::pair(p.actor(edge.a), p.actor(edge.b));
  };
}

auto actor_keys(const Projection& p) {
  return [&p](Index u) { return p.actor(u); };
}

}  // namespace

GraphChange::GraphChange(const Projection& before, const Projection& after)
    : directed_(after.directed()) {
  match_actors(before, after);
  const std::vector<Index> edges_of_before = match_edges(before, after);
  before_ = state_of(before, vertices_before_, edges_of_before);
  const std::vector<Index> same = all_indices(std::max(after.size(), after.edge_count()));
  after_ = state_of(after, same, same);
  find_common();
}

/// Numbers the actors of both: those of `after` as they are, the others behind them.
void GraphChange::match_actors(const Projection& before, const Projection& after) {
  size_ = after.size();
  vertices_before_.resize(before.size());
  merge_walk(
      before.size(), after.size(), actor_keys(before), actor_keys(after),
      [&](Index u) {
        vertices_before_[u] = size_++;
        return true;
      },
      [](Index) { return true; },
      [&](Index u, Index v) {
        vertices_before_[u] = v;
        return true;
      });
}

/// The number of each edge of `before`; fills what lies in one state alone.
std::vector<Index> GraphChange::match_edges(const Projection& before, const Projection& after) {
  const auto lone = [this](Index a, Index b, Index number, std::vector<LoneArc>& arcs) {
    arcs.push_back({a, b, number});
    if (!directed_) arcs.push_back({b, a, number});
    return true;
  };
  std::vector<Index> numbers(before.edge_count());
  edges_before_.assign(after.edge_count(), no_index);
  edge_count_ = after.edge_count();
  merge_walk(
      before.edge_count(), after.edge_count(), edge_keys(before), edge_keys(after),
      [&](Index e) {
        const auto [a, b] = before.edges()[e];
        numbers[e] = static_cast<Index>(edge_count_++);
        return lone(vertices_before_[a], vertices_before_[b], numbers[e], removed_);
      },
      [&](Index e) { return lone(after.edges()[e].a, after.edges()[e].b, e, added_); },
      [&](Index e, Index f) {
        numbers[e] = f;
        edges_before_[f] = e;
        return true;
      });
  return numbers;
}

GraphChange::State GraphChange::state_of(const Projection& p, std::span<const Index> vertices,
                                         std::span<const Index> edges) const {
  std::vector<Index> actors(size_, no_index);
  for (Index u = 0; u < p.size(); ++u) actors[vertices[u]] = u;
  const auto rows = [&](auto heads_of, auto edges_of, std::vector<Index>& offsets,
                        std::vector<Arc>& arcs) {
    offsets.assign(1, 0);
    offsets.reserve(size_ + std::size_t{1});
    for (const Index u : actors) {
      if (u != no_index) {
        const auto heads = heads_of(u);
        const auto along = edges_of(u);
        for (std::size_t i = 0; i < heads.size(); ++i) {
          arcs.push_back({vertices[heads[i]], edges[along[i]]});
        }
      }
      offsets.push_back(static_cast<Index>(arcs.size()));
    }
  };
  State state;
  state.arcs.reserve(p.arc_count());
  rows([&](Index u) { return p.neighbours(u); }, [&](Index u) { return p.incident_edges(u); },
       state.offsets, state.arcs);
  if (directed_) {
    rows([&](Index u) { return p.in_neighbours(u); }, [&](Index u) { return p.in_edges(u); },
         state.in_offsets, state.in_arcs);
  }
  return state;
}

/// What of `after` was there before.
void GraphChange::find_common() {
  const auto rows = [&](auto arcs_of, std::vector<Index>& offsets, std::vector<Index>& heads) {
    heads.reserve(after_.arcs.size());
    offsets.assign(1, 0);
    offsets.reserve(size_ + std::size_t{1});
    for (Index v = 0; v < size_; ++v) {
      for (const Arc arc : arcs_of(v)) {
        if (edges_before_[arc.edge] != no_index) heads.push_back(arc.vertex);
      }
      offsets.push_back(static_cast<Index>(heads.size()));
    }
  };
  rows([&](Index v) { return after_.out(v); }, common_offsets_, common_heads_);
  common_ = {common_offsets_, common_heads_, common_offsets_, common_heads_};
  if (!directed_) return;
  rows([&](Index v) { return after_.in(v); }, common_in_offsets_, common_tails_);
  common_.in_offsets = common_in_offsets_;
  common_.in_neighbours = common_tails_;
}

std::size_t count_changes(const Projection& before, const Projection& after, std::size_t max) {
  std::size_t changes = 0;
  const auto lone = [&](Index) { return ++changes < max; };
  const auto same = [](Index, Index) { return true; };
  merge_walk(before.size(), after.size(), actor_keys(before), actor_keys(after), lone, lone, same);
  merge_walk(before.edge_count(), after.edge_count(), edge_keys(before), edge_keys(after), lone,
             lone, same);
  return changes;
}

}  // namespace saite::analysis
