// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/paths/shortest_path_pruning.h"

#include <tbb/enumerable_thread_specific.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <utility>

#include "graph/analysis/kit/parallel_actors.h"
#include "graph/analysis/kit/watch.h"

namespace saite::analysis {

using project::Index;
using project::Projection;

namespace {

/// Dijkstra's search around one actor, no farther than its longest edge and its nearest 64.
class Surroundings {
 public:
  Surroundings(const Projection& p, const ArcLengths& lengths)
      : p_(p), lengths_(lengths), distance_(p.size(), unreached) {}

  /// Marks the edges of `centre` that are longer than another way to their end.
  void mark(Index centre, std::vector<std::uint8_t>& needless) {
    search(centre);
    const double margin = lengths_.whole ? 1 : 1 - 1e-6;
    const auto heads = p_.neighbours(centre);
    const auto edges = p_.incident_edges(centre);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      // An undirected edge is judged from one end, so that one thread alone writes its mark.
      if (!p_.directed() && heads[i] < centre) continue;
      if (distance_[heads[i]] < lengths_.of_edge[edges[i]] * margin) needless[edges[i]] = 1;
    }
    for (const Index v : touched_) distance_[v] = unreached;
    touched_.clear();
    queue_.clear();
  }

 private:
  static constexpr double unreached = std::numeric_limits<double>::infinity();
  static constexpr int max = 64;

  void search(Index centre) {
    double radius = 0;
    for (const Index e : p_.incident_edges(centre)) radius = std::max(radius, lengths_.of_edge[e]);
    reach(centre, 0);
    for (int settled = 0; settled <= max && !queue_.empty();) {
      std::ranges::pop_heap(queue_, std::greater<>());
      const auto [length, u] = queue_.back();
      queue_.pop_back();
      if (length != distance_[u]) continue;  // it has come nearer since
      ++settled;
      const auto heads = p_.neighbours(u);
      const auto edges = p_.incident_edges(u);
      for (std::size_t i = 0; i < heads.size(); ++i) {
        const double through = length + lengths_.of_edge[edges[i]];
        if (through <= radius && through < distance_[heads[i]]) reach(heads[i], through);
      }
    }
  }

  void reach(Index v, double length) {
    if (distance_[v] == unreached) touched_.push_back(v);
    distance_[v] = length;
    queue_.emplace_back(length, v);
    std::ranges::push_heap(queue_, std::greater<>());
  }

  const Projection& p_;
  const ArcLengths& lengths_;
  std::vector<double> distance_;
  std::vector<Index> touched_;
  std::vector<std::pair<double, Index>> queue_;
};

}  // namespace

PrunedProjection prune_to_shortest_paths(const Projection& p, const ArcLengths& lengths,
                                         Progress& progress) {
  std::vector<std::uint8_t> needless(p.edge_count(), 0);
  tbb::enumerable_thread_specific<Surroundings> searches([&] { return Surroundings(p, lengths); });
  StopOnly stop(progress);  // progress is left to what takes longer
  for_each_actor(p.size(), stop, [&](Index begin, Index end) {
    for (Index u = begin; u < end; ++u) searches.local().mark(u, needless);
  });
  std::vector<Projection::Edge> edges;
  std::vector<double> weights;
  std::vector<Index> kept;
  for (Index e = 0; e < p.edge_count(); ++e) {
    if (needless[e] != 0) continue;
    edges.push_back(p.edges()[e]);
    weights.push_back(p.edge_weight(e));
    kept.push_back(e);
  }
  return {Projection::from_edges(p.size(), edges, weights, p.directed()), std::move(kept)};
}

}  // namespace saite::analysis
