// SPDX-License-Identifier: Apache-2.0
#include "edge_list.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fstream>

#include "graph/base/random.h"

namespace saite::bench {

using project::Index;
using project::Projection;

Projection read_edge_list(const std::string& path, bool weighted) {
  std::ifstream in(path);
  if (!in) broken(("cannot read " + path).c_str());
  std::vector<Projection::Edge> edges;
  std::vector<double> weights;
  Index n = 0;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#') continue;
    Projection::Edge edge{};
    double weight = 1;
    if (std::sscanf(line.c_str(), "%u %u %lf", &edge.a, &edge.b, &weight) < 2) continue;
    edges.push_back(edge);
    weights.push_back(weight);
    n = std::max({n, edge.a + 1, edge.b + 1});
  }
  if (!weighted) weights.clear();
  return Projection::from_edges(n, edges, weights);
}

Projection community_network(Index actors, bool weighted, std::uint64_t seed) {
  Random random(seed);
  std::vector<Projection::Edge> edges;
  std::vector<double> weights;
  const auto tie = [&](std::uint64_t a, std::uint64_t b) {
    if (a == b) return;
    edges.push_back({static_cast<Index>(a), static_cast<Index>(b)});
    if (weighted) weights.push_back(static_cast<double>(1 + random.below(5)));
  };
  for (Index begin = 0; begin < actors;) {
    const Index end = std::min<Index>(actors, begin + 4 + static_cast<Index>(random.below(9)));
    for (Index u = begin + 1; u < end; ++u) {
      tie(u, begin + random.below(u - begin));
      if (random.chance(0.6)) tie(u, begin + random.below(u - begin));
    }
    for (Index u = begin; u < end; ++u) {
      const Index village = u - u % 200;
      if (random.chance(0.7))
        tie(u, village + random.below(std::min<Index>(200, actors - village)));
      if (random.chance(0.5)) tie(u, random.below(u + 1U));  // the early ones are known to many
    }
    begin = end;
  }
  return Projection::from_edges(actors, edges, weights);
}

}  // namespace saite::bench
