// SPDX-License-Identifier: Apache-2.0
#pragma once

// The one header through which Boost.Graph is seen. Vertex descriptors equal ActorId values: a
// removed actor leaves an empty vertex behind, so that no descriptor ever changes its meaning.

#include <boost/graph/adjacency_list.hpp>

#include <span>

#include "graph/model/network.h"

namespace saite::model {

struct VertexData {
  bool live = false;
  Actor actor;
};

using BoostGraph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS,
                                         VertexData, Tie, boost::no_property, boost::listS>;
using BoostVertex = boost::graph_traits<BoostGraph>::vertex_descriptor;
using BoostEdge = boost::graph_traits<BoostGraph>::edge_descriptor;

/// Lets tests and reference algorithms read the graph underneath.
struct BoostAccess {
  [[nodiscard]] static const BoostGraph& graph(const Network& network);
  [[nodiscard]] static std::vector<std::optional<ActorId>> find_actors(
      const Network& network, std::span<const std::string_view> keys);  // see find_actors.h
};

}  // namespace saite::model
