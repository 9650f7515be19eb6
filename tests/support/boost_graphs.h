// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/graph/adjacency_list.hpp>

#include "graph/project/projection.h"

namespace saite::test {

struct BoostEdgeInfo {
  std::size_t index;  // position in Projection::edges()
  double weight;
  double length;  // 1/weight
};

using BoostUndirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS,
                                              boost::no_property, BoostEdgeInfo>;
using BoostDirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                                            boost::no_property, BoostEdgeInfo>;

/// A projection as Boost.Graph's own algorithms take it, for use as oracles.
template <class Graph>
[[nodiscard]] Graph boost_graph(const project::Projection& projection) {
  Graph graph(projection.size());
  for (project::Index e = 0; e < projection.edge_count(); ++e) {
    const auto [a, b] = projection.edges()[e];
    const double weight = projection.edge_weight(e);
    boost::add_edge(a, b, BoostEdgeInfo{e, weight, 1 / weight}, graph);
  }
  return graph;
}

}  // namespace saite::test
