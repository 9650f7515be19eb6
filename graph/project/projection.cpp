// SPDX-License-Identifier: Apache-2.0
#include "graph/project/projection.h"

#include <algorithm>
#include <limits>

#include "graph/model/rules.h"
#include "graph/project/field.h"

namespace saite::project {

using model::Network;

/// One way of one tie, before ties of the same ends are merged.
struct Projection::Arc {
  Index a;
  Index b;
  double weight;
  Index tie;  // position in ties_, or no_index
  bool back;  // the arc back of an undirected tie in a directed projection
};

Status check_weight(const Network& network, const ProjectionOptions& options) {
  if (options.weight_by.empty() || has_tie_attribute(network, options.weight_by)) return {};
  return Error{"unknown_tie_key", options.weight_by};
}

Result<Projection> Projection::create(const Network& network, ProjectionOptions options) {
  if (auto ok = check_weight(network, options); !ok) return ok.error();
  auto selection = select(network, options.filter);
  if (!selection) return selection.error();
  return create(network, *selection, std::move(options));
}

Projection Projection::create(const Network& network, const Selection& selection,
                              ProjectionOptions options) {
  Projection p;
  p.options_ = std::move(options);
  p.actors_ = selection.actors;
  p.index_of_.assign(network.actor_id_bound(), no_index);
  for (Index u = 0; u < p.size(); ++u) p.index_of_[p.actors_[u].value()] = u;

  std::vector<Arc> arcs;
  arcs.reserve(selection.ties.size());
  p.ties_.reserve(selection.ties.size());
  for (const TieId id : selection.ties) {
    const model::Tie& tie = network.tie(id);
    if (tie.is_loop()) {
      ++p.loops_;
      continue;
    }
    if (network.polarity(id) < 0) {
      ++p.negative_ties_;
      continue;
    }
    Index a = p.index_of_[tie.source.value()];
    Index b = p.index_of_[tie.target.value()];
    const auto position = static_cast<Index>(p.ties_.size());
    p.ties_.push_back(id);
    if (!p.options_.directed && a > b) std::swap(a, b);
    const double weight = p.strength_of(tie);
    arcs.push_back({a, b, weight, position, false});
    if (p.options_.directed && !network.is_directed(id)) {
      arcs.push_back({b, a, weight, position, true});
    }
  }
  p.settle_combine(network);
  std::vector<model::KindIndex> kinds;
  if (p.weighted() && p.combine_ == Combine::kinds) {
    p.ties_without_strength_ = 0;  // none is looked at
    for (const TieId id : p.ties_) kinds.push_back(network.tie(id).kind);
  }
  p.build(std::move(arcs), kinds);
  return p;
}

void Projection::settle_combine(const Network& network) {
  combine_ = options_.combine;
  if (combine_ != Combine::automatic) return;
  combine_ = Combine::sum;
  if (!options_.weighted || !options_.weight_by.empty() || ties_.empty()) return;
  const model::KindIndex first = network.tie(ties_.front()).kind;
  const bool one_kind =
      std::ranges::all_of(ties_, [&](TieId id) { return network.tie(id).kind == first; });
  if (!one_kind) combine_ = Combine::kinds;
}

double Projection::strength_of(const model::Tie& tie) {
  if (options_.weight_by.empty()) {
    if (!tie.weight_said && tie.weight == 1) ++ties_without_strength_;
    return tie.weight;
  }
  const model::Value* value = model::find(tie.details->attributes, options_.weight_by);
  const auto number = value == nullptr ? std::nullopt : model::number_of(*value);
  if (number && model::valid_weight(*number)) return *number;
  ++ties_without_strength_;
  return tie.weight;
}

Projection Projection::from_edges(Index n, std::span<const Edge> edges,
                                  std::span<const double> weights, bool directed) {
  Projection p;
  p.options_.directed = directed;
  p.options_.weighted = !weights.empty();
  p.actors_.reserve(n);
  for (Index u = 0; u < n; ++u) p.actors_.emplace_back(u);
  p.index_of_.resize(n);
  for (Index u = 0; u < n; ++u) p.index_of_[u] = u;
  std::vector<Arc> arcs;
  arcs.reserve(edges.size());
  for (std::size_t i = 0; i < edges.size(); ++i) {
    auto [a, b] = edges[i];
    if (a == b) {
      ++p.loops_;
      continue;
    }
    if (!directed && a > b) std::swap(a, b);
    arcs.push_back({a, b, weights.empty() ? 1.0 : weights[i], no_index, false});
  }
  p.build(std::move(arcs));
  return p;
}

void Projection::build(std::vector<Arc> arcs, std::span<const model::KindIndex> kinds) {
  // Counting sort by a, then each row by b: O(m) but for the rows.
  std::vector<Index> starts(size() + 1U, 0);
  for (const Arc& arc : arcs) ++starts[arc.a + 1];
  for (Index u = 0; u < size(); ++u) starts[u + 1] += starts[u];
  std::vector<Arc> sorted(arcs.size());
  {
    std::vector<Index> next(starts.begin(), starts.end() - 1);
    for (const Arc& arc : arcs) sorted[next[arc.a]++] = arc;
  }
  std::vector<Arc>().swap(arcs);

  tie_edges_.assign(ties_.size(), {no_index, no_index});
  for (Index u = 0; u < size(); ++u) {
    const auto row_begin = sorted.begin() + starts[u];
    const auto row_end = sorted.begin() + starts[u + 1];
    // Ties break by position, so that sums of weights are the same in every run.
    std::sort(row_begin, row_end,
              [](const Arc& x, const Arc& y) { return x.b != y.b ? x.b < y.b : x.tie < y.tie; });
    auto pair_begin = row_begin;
    for (auto it = row_begin; it != row_end; ++it) {
      if (it == row_begin || it->b != (it - 1)->b) {
        pair_begin = it;
        edges_.push_back({it->a, it->b});
        if (options_.weighted) edge_weights_.push_back(kinds.empty() ? it->weight : 1);
      } else if (options_.weighted) {
        double& weight = edge_weights_.back();
        if (!kinds.empty()) {
          const bool known = std::any_of(pair_begin, it, [&](const Arc& before) {
            return kinds[before.tie] == kinds[it->tie];
          });
          weight += known ? 0 : 1;
        } else {
          // A sum beyond all doubles is the greatest of them: no tie is of no length.
          weight = combine_ == Combine::max
                       ? std::max(weight, it->weight)
                       : std::min(weight + it->weight, std::numeric_limits<double>::max());
        }
      }
      if (it->tie != no_index) {
        auto& [first, second] = tie_edges_[it->tie];
        (it->back ? second : first) = edge_count() - 1;
      }
    }
  }
  fill_rows();
}

void Projection::fill_rows() {
  offsets_.assign(size() + 1U, 0);
  for (const Edge& edge : edges_) {
    ++offsets_[edge.a + 1];
    if (!options_.directed) ++offsets_[edge.b + 1];
  }
  for (Index u = 0; u < size(); ++u) offsets_[u + 1] += offsets_[u];
  const std::size_t arcs = offsets_.back();
  neighbours_.resize(arcs);
  arc_edges_.resize(arcs);
  if (options_.weighted) arc_weights_.resize(arcs);

  // Edges are sorted by (a, b), a < b where undirected: walking them once fills each row first
  // with smaller neighbours, then with greater ones, both rising. So rows come out sorted.
  std::vector<Index> next(offsets_.begin(), offsets_.end() - 1);
  const auto put = [&](Index u, Index v, Index e) {
    const Index at = next[u]++;
    neighbours_[at] = v;
    arc_edges_[at] = e;
    if (options_.weighted) arc_weights_[at] = edge_weights_[e];
  };
  for (Index e = 0; e < edge_count(); ++e) {
    put(edges_[e].a, edges_[e].b, e);
    if (!options_.directed) put(edges_[e].b, edges_[e].a, e);
  }
  if (!options_.directed) return;

  in_offsets_.assign(size() + 1U, 0);
  for (const Edge& edge : edges_) ++in_offsets_[edge.b + 1];
  for (Index u = 0; u < size(); ++u) in_offsets_[u + 1] += in_offsets_[u];
  in_neighbours_.resize(edges_.size());
  in_edges_.resize(edges_.size());
  next.assign(in_offsets_.begin(), in_offsets_.end() - 1);
  for (Index e = 0; e < edge_count(); ++e) {
    const Index at = next[edges_[e].b]++;
    in_neighbours_[at] = edges_[e].a;
    in_edges_[at] = e;
  }
}

std::span<const Index> Projection::in_neighbours(Index u) const {
  if (!options_.directed) return neighbours(u);
  return {in_neighbours_.data() + in_offsets_[u], in_offsets_[u + 1] - in_offsets_[u]};
}

std::span<const Index> Projection::in_edges(Index u) const {
  if (!options_.directed) return incident_edges(u);
  return {in_edges_.data() + in_offsets_[u], in_offsets_[u + 1] - in_offsets_[u]};
}

std::optional<Index> Projection::find_edge(Index u, Index v) const {
  const auto heads = neighbours(u);
  const auto it = std::ranges::lower_bound(heads, v);
  if (it == heads.end() || *it != v) return std::nullopt;
  return incident_edges(u)[static_cast<std::size_t>(it - heads.begin())];
}

std::optional<Index> Projection::index_of(ActorId id) const {
  if (id.value() >= index_of_.size() || index_of_[id.value()] == no_index) return std::nullopt;
  return index_of_[id.value()];
}

}  // namespace saite::project
