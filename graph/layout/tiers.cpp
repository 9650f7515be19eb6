// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/tiers.h"

#include <algorithm>

#include "graph/layout/graph.h"
#include "graph/project/breadth_first.h"

namespace saite::layout {
namespace {

using project::Projection;

constexpr std::uint32_t no_tier = no_index;

void tiers_by_level(const LayoutInput& input, Tiers& tiers) {
  std::vector<int> levels = input.level;
  std::ranges::sort(levels, std::greater<>());
  levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
  for (std::size_t u = 0; u < tiers.tier.size(); ++u) {
    const auto it = std::ranges::lower_bound(levels, input.level[u], std::greater<>());
    tiers.tier[u] = static_cast<std::uint32_t>(it - levels.begin());
  }
}

void tiers_by_steps(const Projection& projection, const std::vector<Index>& centres, Tiers& tiers) {
  std::vector<Index> queue = centres;
  std::ranges::fill(tiers.tier, no_tier);
  for (const Index centre : centres) tiers.tier[centre] = 0;
  project::breadth_first(queue, tiers.tier, [&](Index u, const auto& visit) {
    visit_neighbours(projection, u, visit);
  });
  for (std::uint32_t& tier : tiers.tier) {
    if (tier == no_tier) tier = 0;
  }
}

/// The neighbour in the nearest tier above; of several the one with most ties, then the first.
void hang(const Projection& projection, Tiers& tiers) {
  for (Index u = 0; u < projection.size(); ++u) {
    Index best = no_index;
    const auto better = [&](Index v) {
      if (best == no_index) return true;
      if (tiers.tier[v] != tiers.tier[best]) return tiers.tier[v] > tiers.tier[best];
      const Index a = projection.degree(v);
      const Index b = projection.degree(best);
      return a != b ? a > b : v < best;
    };
    visit_neighbours(projection, u, [&](Index v) {
      if (tiers.tier[v] < tiers.tier[u] && better(v)) best = v;
    });
    tiers.parent[u] = best;
  }
}

/// Walks the forest from its roots; then gives each actor its share of the whole by its leaves.
void walk(Tiers& tiers) {
  const std::size_t n = tiers.tier.size();
  std::vector<std::uint32_t> starts(n + 2, 0);  // children by parent; roots at n
  const auto parent = [&](std::size_t u) -> std::size_t {
    return tiers.parent[u] == no_index ? n : tiers.parent[u];
  };
  for (std::size_t u = 0; u < n; ++u) ++starts[parent(u) + 1];
  for (std::size_t u = 0; u <= n; ++u) starts[u + 1] += starts[u];
  std::vector<Index> children(n);
  std::vector<std::uint32_t> next(starts.begin(), starts.end() - 1);
  for (std::size_t u = 0; u < n; ++u) children[next[parent(u)]++] = static_cast<Index>(u);
  std::vector<Index> stack;
  const auto push_children = [&](std::size_t u) {
    for (std::uint32_t i = starts[u + 1]; i > starts[u]; --i) stack.push_back(children[i - 1]);
  };
  push_children(n);
  while (!stack.empty()) {
    const Index u = stack.back();
    stack.pop_back();
    tiers.walk.push_back(u);
    push_children(u);
  }
  std::vector<double> leaves(n + 1, 0);
  for (auto it = tiers.walk.rbegin(); it != tiers.walk.rend(); ++it) {
    if (leaves[*it] == 0) leaves[*it] = 1;
    leaves[parent(*it)] += leaves[*it];
  }
  std::vector<double> begin(n + 1, 0);  // of what is left of each one's share
  for (const Index u : tiers.walk) {
    const std::size_t p = parent(u);
    begin[u] = begin[p];
    begin[p] += leaves[u];
    tiers.along[u] = (begin[u] + 0.5 * leaves[u]) / std::max(1.0, leaves[n]);
  }
}

}  // namespace

Tiers tiers_of(const Projection& projection, const LayoutInput& input,
               const std::vector<Index>& centres) {
  Tiers tiers;
  tiers.tier.assign(projection.size(), 0);
  tiers.parent.assign(projection.size(), no_index);
  tiers.along.assign(projection.size(), 0);
  if (input.level.empty()) {
    tiers_by_steps(projection, centres, tiers);
  } else {
    tiers_by_level(input, tiers);
  }
  for (const std::uint32_t tier : tiers.tier) tiers.count = std::max(tiers.count, tier + 1);
  hang(projection, tiers);
  walk(tiers);
  return tiers;
}

Centres centres_of(const Projection& projection, const LayoutInput& input) {
  Centres result;
  for (Part& part : connected_parts(projection)) {
    if (part.actors.size() == 1) {
      result.isolates.push_back(part.actors[0]);
      continue;
    }
    Vertex hub = 0;
    for (Vertex v = 1; v < part.graph.size(); ++v) {
      if (part.graph.degree(v) > part.graph.degree(hub)) hub = v;
    }
    Index centre = part.actors[hub];
    if (input.centre && std::ranges::find(part.actors, *input.centre) != part.actors.end()) {
      centre = *input.centre;
    }
    result.centres.push_back(centre);
    result.members.push_back(std::move(part.actors));
  }
  return result;
}

std::vector<double> keep_apart(const std::vector<double>& wanted, double apart) {
  struct Pool {
    double sum;
    double count;
  };
  std::vector<Pool> pools;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    pools.push_back({wanted[i] - apart * static_cast<double>(i), 1});
    while (pools.size() > 1) {
      const Pool last = pools.back();
      Pool& before = pools[pools.size() - 2];
      if (before.sum / before.count <= last.sum / last.count) break;
      before.sum += last.sum;
      before.count += last.count;
      pools.pop_back();
    }
  }
  std::vector<double> result;
  for (const Pool& pool : pools) {
    for (double k = 0; k < pool.count; ++k) {
      result.push_back(pool.sum / pool.count + apart * static_cast<double>(result.size()));
    }
  }
  return result;
}

}  // namespace saite::layout
