// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <span>
#include <string>
#include <vector>

#include "graph/base/random.h"
#include "graph/layout/layout.h"
#include "graph/project/projection.h"

/// Small networks, and questions about drawings, that the tests of layouts share.
namespace saite::layout::test {

using project::Index;
using project::Projection;
using Edges = std::vector<Projection::Edge>;

inline Projection star(Index leaves) {
  Edges edges;
  for (Index i = 1; i <= leaves; ++i) edges.push_back({0, i});
  return Projection::from_edges(leaves + 1, edges);
}

inline Projection path(Index n) {
  Edges edges;
  for (Index i = 1; i < n; ++i) edges.push_back({i - 1, i});
  return Projection::from_edges(n, edges);
}

inline Projection mesh(Index side) {
  Edges edges;
  for (Index y = 0; y < side; ++y) {
    for (Index x = 0; x < side; ++x) {
      if (x > 0) edges.push_back({y * side + x - 1, y * side + x});
      if (y > 0) edges.push_back({(y - 1) * side + x, y * side + x});
    }
  }
  return Projection::from_edges(side * side, edges);
}

inline Projection complete(Index n) {
  Edges edges;
  for (Index a = 0; a < n; ++a) {
    for (Index b = a + 1; b < n; ++b) edges.push_back({a, b});
  }
  return Projection::from_edges(n, edges);
}

inline Projection binary_tree(Index n) {
  Edges edges;
  for (Index i = 1; i < n; ++i) edges.push_back({(i - 1) / 2, i});
  return Projection::from_edges(n, edges);
}

/// Parts of 30, 9, 3 and 2 actors, and 7 without ties.
inline Projection scattered() {
  Edges edges;
  Random random(5);
  for (Index i = 1; i < 30; ++i) edges.push_back({static_cast<Index>(random.below(i)), i});
  for (Index i = 31; i < 39; ++i) edges.push_back({30, i});
  edges.push_back({39, 40});
  edges.push_back({40, 41});
  edges.push_back({42, 43});
  return Projection::from_edges(51, edges);
}

/// `groups` dense communities in a ring of single ties.
inline Projection communities(Index groups, Index size) {
  Edges edges;
  Random random(9);
  for (Index g = 0; g < groups; ++g) {
    for (Index i = 1; i < size; ++i) {
      for (int k = 0; k < 3; ++k) {
        edges.push_back({g * size + static_cast<Index>(random.below(i)), g * size + i});
      }
    }
    edges.push_back({g * size, ((g + 1) % groups) * size + 1});
  }
  return Projection::from_edges(groups * size, edges);
}

/// `groups` communities, every third of their members tied to anybody: a ball of hair.
inline Projection tangle(Index groups, Index size) {
  const Projection ring = communities(groups, size);
  Edges edges(ring.edges().begin(), ring.edges().end());
  Random random(17);
  for (Index u = 0; u < ring.size(); u += 3) {
    edges.push_back({u, static_cast<Index>(random.below(ring.size()))});
  }
  return Projection::from_edges(ring.size(), edges);
}

inline bool all_finite(std::span<const Vec2> positions) {
  for (const Vec2 p : positions) {
    if (!std::isfinite(p.x) || !std::isfinite(p.y)) return false;
  }
  return true;
}

/// Discs of radius 1 (or `radii`) that overlap.
inline int overlaps(std::span<const Vec2> positions, std::span<const float> radii = {}) {
  int count = 0;
  for (std::size_t a = 0; a < positions.size(); ++a) {
    for (std::size_t b = a + 1; b < positions.size(); ++b) {
      const float reach = radii.empty() ? 2.0F : radii[a] + radii[b];
      if (distance(positions[a], positions[b]) < reach) ++count;
    }
  }
  return count;
}

/// How much a drawing of one part strays from its steps: 0 is perfect, see bench::stress.
inline double stress(const Projection& graph, std::span<const Vec2> drawing) {
  double sum = 0;
  double squares = 0;
  double pairs = 0;
  for (Index from = 0; from < graph.size(); ++from) {
    std::vector<int> steps(graph.size(), -1);
    std::vector<Index> queue{from};
    steps[from] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i) {
      for (const Index v : graph.neighbours(queue[i])) {
        if (steps[v] >= 0) continue;
        steps[v] = steps[queue[i]] + 1;
        queue.push_back(v);
        const double ratio = static_cast<double>(distance(drawing[from], drawing[v])) / steps[v];
        sum += ratio;
        squares += ratio * ratio;
        pairs += 1;
      }
    }
  }
  return squares > 0 ? 1 - sum * sum / (squares * pairs) : 0;
}

}  // namespace saite::layout::test
