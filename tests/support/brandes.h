// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "graph/project/projection.h"

namespace saite::test {

/// What the paper's algorithms give, line by line and as slow as they are: the oracle for whatever
/// computes the same faster. Directed and weighted as the projection is (lengths 1/strength).
struct PathValues {
  std::vector<double> actors;     // betweenness, undirected pairs once
  std::vector<double> edges;      // the same of edges
  std::vector<double> total;      // sum of distances to those reached
  std::vector<double> harmonic;   // sum of 1/distance
  std::vector<double> farthest;   // greatest distance, 0 where nobody is reached
  std::vector<unsigned> reached;  // how many others
};

/// Brandes 2001, doi:10.1080/0022250X.2001.9990249 (algorithm 1, and Dijkstra in its place where
/// weighted); edges: Brandes 2008, doi:10.1016/j.socnet.2007.11.001.
/// Path lengths within a relative 1e-12 count as equal.
[[nodiscard]] PathValues plain_brandes(const project::Projection& projection);

}  // namespace saite::test
