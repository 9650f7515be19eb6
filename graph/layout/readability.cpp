// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/readability.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace saite::layout {
namespace {

struct Tie {
  Vertex a;
  Vertex b;
};

std::vector<Tie> ties_of(const Graph& graph) {
  std::vector<Tie> ties;
  for (Vertex v = 0; v < graph.size(); ++v) {
    for (const Vertex u : graph.neighbours(v)) {
      if (v < u) ties.push_back({v, u});
    }
  }
  return ties;
}

double stress_of(const Graph& graph, std::span<const Vec2> positions) {
  double sum = 0;
  double squares = 0;
  double pairs = 0;
  std::vector<Vertex> steps;
  std::vector<Vertex> order;
  for (Vertex from = 0; from < graph.size(); ++from) {
    breadth_first(graph, from, steps, order);
    for (const Vertex v : std::span(order).subspan(1)) {
      const Vec2 d = positions[v] - positions[from];
      const double ratio = std::sqrt(static_cast<double>(dot(d, d))) / steps[v];
      sum += ratio;
      squares += ratio * ratio;
      pairs += 1;
    }
  }
  return squares > 0 ? 1 - sum * sum / (squares * pairs) : 0;
}

double crossings_of(std::span<const Tie> ties, std::span<const Vec2> p) {
  double count = 0;
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const auto [a, b] = ties[i];
    for (std::size_t k = i + 1; k < ties.size(); ++k) {
      const auto [c, d] = ties[k];
      if (a == c || a == d || b == c || b == d) continue;
      const Vec2 ab = p[b] - p[a];
      const Vec2 cd = p[d] - p[c];
      if (cross(ab, p[c] - p[a]) * cross(ab, p[d] - p[a]) < 0 &&
          cross(cd, p[a] - p[c]) * cross(cd, p[b] - p[c]) < 0) {
        count += 1;
      }
    }
  }
  return count;
}

/// Counts actors nearer to a tie that is not theirs than a sixth of the mean tie; nearer is worse.
double hidden_actors(std::span<const Tie> ties, std::span<const Vec2> positions) {
  double mean = 0;
  for (const auto [a, b] : ties) mean += distance(positions[a], positions[b]);
  if (ties.empty() || mean == 0) return 0;
  const double near = mean / static_cast<double>(ties.size()) / 6;
  double sum = 0;
  for (const auto [a, b] : ties) {
    const Vec2 along = positions[b] - positions[a];
    const float length2 = std::max(dot(along, along), 1e-12F);
    for (std::size_t v = 0; v < positions.size(); ++v) {
      if (v == a || v == b) continue;
      const float t = std::clamp(dot(positions[v] - positions[a], along) / length2, 0.0F, 1.0F);
      const Vec2 off = positions[v] - (positions[a] + along * t);
      const double away = std::sqrt(static_cast<double>(dot(off, off)));
      if (away < near) sum += 1 - away / near;
    }
  }
  return sum;
}

}  // namespace

double unreadability(const Graph& graph, std::span<const Vec2> positions) {
  constexpr double weight_of_crossings = 0.05;
  constexpr double weight_of_hidden = 0.1;
  const auto ties = ties_of(graph);
  if (ties.empty()) return 0;
  const auto m = static_cast<double>(ties.size());
  return stress_of(graph, positions) + weight_of_crossings * crossings_of(ties, positions) / m +
         weight_of_hidden * hidden_actors(ties, positions) / m;
}

}  // namespace saite::layout
