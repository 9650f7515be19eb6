// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/leiden.h"

#include <algorithm>

#include "graph/analysis/cohesion/leiden_moves.h"
#include "graph/analysis/cohesion/modularity.h"
#include "graph/analysis/kit/index_lists.h"
#include "graph/analysis/kit/size_order.h"

namespace saite::analysis {
namespace {

using project::Index;
using project::Projection;

/// What is moved and merged from level to level of one round.
struct LeidenRound {
  const LeidenLevel& actors;
  double resolution;
  Random& random;
  Watch& watch;

  /// Improves a partition of the actors. Returns whether it changed.   Errors: cancelled.
  Result<bool> improve(std::vector<Index>& community_of) {
    std::vector<Index> node_of = all_indices(actors.size());
    std::vector<Index> partition = community_of;
    std::optional<LeidenLevel> merged;
    bool changed = false;
    for (;;) {
      const LeidenLevel& level = merged ? *merged : actors;
      auto moved = move_nodes(level, resolution, partition, random, watch);
      if (!moved) return moved.error();
      changed = changed || *moved;
      const Index communities = renumber(partition);
      if (communities == level.size()) break;
      auto parts = refine(level, resolution, partition, random, watch);
      if (!parts) return parts.error();
      Index count = renumber(*parts);
      // Where no node joined another, communities themselves are merged, or it would never end.
      if (count == level.size()) {
        *parts = partition;
        count = communities;
      }
      auto next = LeidenLevel::merged(level, *parts, count, watch);
      if (!next) return next.error();
      std::vector<Index> next_partition(count);
      for (Index v = 0; v < level.size(); ++v) next_partition[(*parts)[v]] = partition[v];
      for (Index& node : node_of) node = (*parts)[node];
      partition = std::move(next_partition);
      merged = std::move(*next);
    }
    for (std::size_t u = 0; u < node_of.size(); ++u) community_of[u] = partition[node_of[u]];
    return changed;
  }
};

/// A partition and how good it is.
struct Partition {
  std::vector<Index> community_of;
  double modularity = 0;
};

/// One run from singletons.
Result<Partition> run_once(const Projection& projection, const LeidenOptions& options,
                           std::uint64_t seed, Progress& progress) {
  Random random(seed);
  Watch watch(progress);
  const LeidenLevel actors(projection);
  Partition now;
  now.community_of = all_indices(projection.size());
  LeidenRound round{actors, options.resolution, random, watch};
  for (int r = 0; r < options.max_rounds; ++r) {
    const auto changed = round.improve(now.community_of);
    if (!changed) return changed.error();
    const double before = now.modularity;
    now.modularity = modularity(projection, now.community_of, options.resolution).value();
    progress.report((r + 1.0) / options.max_rounds);
    if (!*changed || (r > 0 && now.modularity - before < options.min_gain)) break;
  }
  return now;
}

}  // namespace

Result<Communities> leiden(const Projection& projection, const LeidenOptions& options,
                           Progress& progress) {
  if (projection.directed()) broken("Leiden on a directed projection");
  Communities best;
  best.community_of = all_indices(projection.size());
  if (projection.edge_count() > 0) {
    best.modularity = -1e300;
    const auto affordable = options.edge_budget / projection.edge_count();
    const auto starts = std::clamp<std::uint64_t>(affordable, 1, 10);
    for (std::uint64_t start = 0; start < starts; ++start) {
      SubProgress part(progress, static_cast<double>(start) / static_cast<double>(starts),
                       static_cast<double>(start + 1) / static_cast<double>(starts));
      auto found = run_once(projection, options, stream_seed(options.seed, start), part);
      if (!found) return found.error();
      if (found->modularity <= best.modularity + 1e-12) continue;
      best.modularity = found->modularity;
      best.community_of = std::move(found->community_of);
    }
  }
  best.sizes.assign(projection.size(), 0);
  for (const Index community : best.community_of) ++best.sizes[community];
  order_by_size(best.community_of, best.sizes);
  return best;
}

}  // namespace saite::analysis
