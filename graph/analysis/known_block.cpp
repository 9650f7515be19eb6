// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/known_block.h"

#include <algorithm>
#include <cmath>

#include "graph/base/random.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

/// A solution costs as much as a correction for every tenth actor, give or take.
constexpr std::size_t actors_a_correction = 20;

/// A block as a graph of its own, to count the paths out of one of its actors.
class LocalSearch {
 public:
  LocalSearch(const Projection& p, const BlockTree& tree, Index block)
      : offsets_(tree.actors_of(block).size() + 1, 0) {
    const auto actors = tree.actors_of(block);
    const auto place = [&](Index actor) {
      return static_cast<Index>(std::ranges::lower_bound(actors, actor) - actors.begin());
    };
    std::vector<std::pair<Index, Index>> ties;
    for (const Index e : tree.edges_of(block)) {
      ties.emplace_back(place(p.edges()[e].a), place(p.edges()[e].b));
      ++offsets_[ties.back().first + 1];
      ++offsets_[ties.back().second + 1];
    }
    for (std::size_t v = 1; v < offsets_.size(); ++v) offsets_[v] += offsets_[v - 1];
    arcs_.resize(offsets_.back());
    std::vector<Index> next(offsets_.begin(), offsets_.end() - 1);
    for (Index e = 0; e < ties.size(); ++e) {
      arcs_[next[ties[e].first]++] = {ties[e].second, e};
      arcs_[next[ties[e].second]++] = {ties[e].first, e};
    }
    steps_.resize(actors.size());
    paths_.resize(actors.size());
    share_.resize(actors.size());
  }

  /// Adds what `more` actors behind `source` send to all actors of the block and behind them
  /// (Brandes' accumulation, targets weighing `ends`).
  void correct(Index source, double more, const std::vector<double>& ends,
               std::vector<double>& actor_values, std::vector<double>& edge_values) {
    search(source);
    for (std::size_t i = order_.size(); i-- > 1;) {
      const Index v = order_[i];
      const double part = (ends[v] + share_[v]) / paths_[v];
      for (Index at = offsets_[v]; at < offsets_[v + 1]; ++at) {
        const auto [u, edge] = arcs_[at];
        if (steps_[u] + 1 != steps_[v]) continue;
        const double sent = paths_[u] * part;
        share_[u] += sent;
        if (!edge_values.empty()) edge_values[edge] += more * sent;
      }
      actor_values[v] += more * share_[v];
    }
  }

 private:
  struct Arc {
    Index to;
    Index edge;
  };

  void search(Index source) {
    std::ranges::fill(steps_, project::no_index);
    order_.assign(1, source);
    steps_[source] = 0;
    paths_[source] = 1;
    share_[source] = 0;
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const Index u = order_[i];
      for (Index at = offsets_[u]; at < offsets_[u + 1]; ++at) {
        const Index v = arcs_[at].to;
        if (steps_[v] == project::no_index) {
          steps_[v] = steps_[u] + 1;
          paths_[v] = 0;
          share_[v] = 0;
          order_.push_back(v);
        }
        if (steps_[v] == steps_[u] + 1) paths_[v] += paths_[u];
      }
    }
  }

  std::vector<Index> offsets_;
  std::vector<Arc> arcs_;
  std::vector<Index> order_;
  std::vector<Index> steps_;
  std::vector<double> paths_;
  std::vector<double> share_;
};

/// Counts of paths that overflow end here as infinities or no numbers.
bool sound(std::span<const double> values) {
  return std::ranges::all_of(values, [](double x) { return std::isfinite(x); });
}

}  // namespace

KnownBlock named_block(const Projection& p, const BlockTree& tree, Index block) {
  KnownBlock named;
  std::uint64_t mark = 0;
  for (const Index e : tree.edges_of(block)) {
    const auto [a, b] = p.edges()[e];
    named.edges.emplace_back(p.actor(a).value(), p.actor(b).value());
    mark = stream_seed(mark,
                       (std::uint64_t{named.edges.back().first} << 32) | named.edges.back().second);
  }
  named.fingerprint = mark;
  const Index begin = tree.vertex_offsets[block];
  named.ends.assign(tree.ends.begin() + begin, tree.ends.begin() + tree.vertex_offsets[block + 1]);
  return named;
}

Fared recall(const Projection& p, const BlockTree& tree, Index index, const KnownBlock* known,
             bool edges, KnownBlock& block, const Progress& progress) {
  if (known == nullptr || (edges && known->edge_values.empty())) return Fared::not_at_all;
  std::vector<Index> changed;
  for (Index i = 0; i < block.ends.size(); ++i) {
    if (block.ends[i] != known->ends[i]) changed.push_back(i);
  }
  const std::size_t corrections = known->corrections + changed.size();
  if (changed.size() > block.ends.size() / actors_a_correction + 1 ||
      corrections > most_corrections) {
    return Fared::not_at_all;
  }
  block.actor_values = known->actor_values;
  block.edge_values = known->edge_values;
  block.corrections = static_cast<std::uint32_t>(corrections);
  if (changed.empty()) return Fared::same;
  LocalSearch search(p, tree, index);
  std::vector<double> ends = known->ends;
  for (const Index i : changed) {
    if (progress.cancelled()) return Fared::not_at_all;
    search.correct(i, block.ends[i] - ends[i], ends, block.actor_values, block.edge_values);
    ends[i] = block.ends[i];
  }
  return sound(block.actor_values) ? Fared::corrected : Fared::not_at_all;
}

}  // namespace saite::analysis
