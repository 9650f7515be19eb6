// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_graphs.h"

#include <algorithm>
#include <numeric>

#include "graph/base/random.h"

namespace saite::test {
namespace {

using project::Index;
using project::Projection;
using Edges = std::vector<Projection::Edge>;

Projection finish(Index n, Edges edges, const RandomGraphOptions& options) {
  Random random(stream_seed(options.seed, 99));
  std::vector<double> weights;
  for (auto& edge : edges) {
    if (options.directed && random.chance(0.5)) std::swap(edge.a, edge.b);
  }
  if (options.directed) {
    const std::size_t one_way = edges.size();
    for (std::size_t i = 0; i < one_way; ++i) {
      if (random.chance(0.3)) edges.push_back({edges[i].b, edges[i].a});
    }
  }
  if (options.weighted) {
    for (std::size_t i = 0; i < edges.size(); ++i) {
      weights.push_back(static_cast<double>(1 + random.below(5)));
    }
  }
  return Projection::from_edges(n, edges, weights, options.directed);
}

void add_clique(Edges& edges, Index first, Index size) {
  for (Index u = 0; u < size; ++u) {
    for (Index v = u + 1; v < size; ++v) edges.push_back({first + u, first + v});
  }
}

}  // namespace

Projection gnp(Index n, double p, RandomGraphOptions options) {
  Random random(options.seed);
  Edges edges;
  for (Index u = 0; u < n; ++u) {
    for (Index v = u + 1; v < n; ++v) {
      if (random.chance(p)) edges.push_back({u, v});
    }
  }
  return finish(n, std::move(edges), options);
}

Projection preferential(Index n, Index ties, RandomGraphOptions options) {
  Random random(options.seed);
  Edges edges;
  std::vector<Index> ends{0};  // every actor as often as it has ties, and the first once more
  for (Index u = 1; u < n; ++u) {
    for (Index t = 0; t < std::min(ties, u); ++t) {
      const Index v = ends[random.below(ends.size())];
      if (v == u) continue;
      edges.push_back({v, u});
      ends.push_back(v);
      ends.push_back(u);
    }
  }
  return finish(n, std::move(edges), options);
}

Projection mixed(Index n, RandomGraphOptions options) {
  Random random(options.seed);
  const Index piece = std::max<Index>(n / 6, 6);
  Edges edges;
  Index used = 0;
  for (Index u = 0; u < piece; ++u) {
    for (Index v = u + 1; v < piece; ++v) {
      if (random.chance(0.4)) edges.push_back({u, v});
    }
  }
  used += piece;
  for (Index u = 1; u < piece; ++u) {
    edges.push_back({used + static_cast<Index>(random.below(u)), used + u});
  }
  used += piece;
  for (Index c = 0; c < piece / 3; ++c, used += 3) add_clique(edges, used, 4);
  ++used;
  for (Index u = 0; u < piece; ++u) {
    edges.push_back({used + u, used + (u + 1) % piece});
    if (random.chance(0.5)) edges.push_back({used + u, used + piece + u});
  }
  used += 2 * piece;
  for (Index pair = 0; pair < 3; ++pair, used += 2) edges.push_back({used, used + 1});
  return finish(used + 3, std::move(edges), options);
}

std::vector<Projection> random_family(RandomGraphOptions options) {
  std::vector<Projection> family;
  const auto next = [&] {
    RandomGraphOptions one = options;
    one.seed = options.seed + family.size();
    return one;
  };
  for (const Index n : {2U, 3U, 5U, 8U, 20U, 60U}) {
    for (const double p : {0.05, 0.2, 0.6}) family.push_back(gnp(n, p, next()));
  }
  family.push_back(preferential(50, 1, next()));
  family.push_back(preferential(80, 2, next()));
  family.push_back(preferential(150, 4, next()));
  family.push_back(mixed(30, next()));
  family.push_back(mixed(120, next()));
  return family;
}

std::vector<Index> random_order(Index n, std::uint64_t seed) {
  Random random(seed);
  std::vector<Index> order(n);
  std::iota(order.begin(), order.end(), Index{0});
  random.shuffle(std::span(order));
  return order;
}

Projection relabelled(const Projection& projection, const std::vector<Index>& order) {
  Edges edges;
  std::vector<double> weights;
  for (Index e = 0; e < projection.edge_count(); ++e) {
    const auto [a, b] = projection.edges()[e];
    edges.push_back({order[a], order[b]});
    if (projection.weighted()) weights.push_back(projection.edge_weight(e));
  }
  return Projection::from_edges(projection.size(), edges, weights, projection.directed());
}

Projection with_isolates(const Projection& projection, Index count) {
  std::vector<double> weights;
  for (Index e = 0; projection.weighted() && e < projection.edge_count(); ++e) {
    weights.push_back(projection.edge_weight(e));
  }
  return Projection::from_edges(projection.size() + count, projection.edges(), weights,
                                projection.directed());
}

}  // namespace saite::test
