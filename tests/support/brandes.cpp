// SPDX-License-Identifier: Apache-2.0
#include "tests/support/brandes.h"

#include <algorithm>
#include <limits>
#include <queue>

namespace saite::test {
namespace {

using project::Index;
using project::Projection;

constexpr double infinite = std::numeric_limits<double>::infinity();

struct Predecessor {
  Index actor;
  Index edge;
};

/// Shortest paths from one source, in the order in which Dijkstra settles actors.
struct PathTree {
  std::vector<double> distance;
  std::vector<double> paths;
  std::vector<std::vector<Predecessor>> before;
  std::vector<Index> order;

  PathTree(const Projection& p, Index source)
      : distance(p.size(), infinite), paths(p.size(), 0), before(p.size()) {
    using Item = std::pair<double, Index>;
    std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
    std::vector<bool> settled(p.size(), false);
    distance[source] = 0;
    paths[source] = 1;
    queue.emplace(0.0, source);
    while (!queue.empty()) {
      const Index u = queue.top().second;
      queue.pop();
      if (settled[u]) continue;
      settled[u] = true;
      order.push_back(u);
      for (std::size_t i = 0; i < p.neighbours(u).size(); ++i) {
        const Index v = p.neighbours(u)[i];
        const Index edge = p.incident_edges(u)[i];
        const double length = distance[u] + 1 / p.edge_weight(edge);
        if (length < distance[v] * (1 - 1e-12)) {
          distance[v] = length;
          before[v].clear();
          paths[v] = 0;
          queue.emplace(length, v);
        } else if (settled[v] || length > distance[v] * (1 + 1e-12)) {
          continue;
        }
        before[v].push_back({u, edge});
        paths[v] += paths[u];
      }
    }
  }
};

}  // namespace

PathValues plain_brandes(const Projection& projection) {
  const Index n = projection.size();
  PathValues values;
  values.actors.assign(n, 0);
  values.edges.assign(projection.edge_count(), 0);
  values.total.assign(n, 0);
  values.harmonic.assign(n, 0);
  values.farthest.assign(n, 0);
  values.reached.assign(n, 0);
  const double share = projection.directed() ? 1 : 0.5;
  for (Index source = 0; source < n; ++source) {
    const PathTree tree(projection, source);
    std::vector<double> dependency(n, 0);
    for (auto it = tree.order.rbegin(); it != tree.order.rend(); ++it) {
      const Index v = *it;
      for (const Predecessor& p : tree.before[v]) {
        const double part = tree.paths[p.actor] / tree.paths[v] * (1 + dependency[v]);
        dependency[p.actor] += part;
        values.edges[p.edge] += share * part;
      }
      if (v == source) continue;
      values.actors[v] += share * dependency[v];
      values.total[source] += tree.distance[v];
      values.harmonic[source] += 1 / tree.distance[v];
      values.farthest[source] = std::max(values.farthest[source], tree.distance[v]);
      ++values.reached[source];
    }
  }
  return values;
}

}  // namespace saite::test
