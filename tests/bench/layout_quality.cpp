// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/layout_quality.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "graph/base/random.h"

namespace saite::bench {
namespace {

using project::Index;
using project::no_index;
using project::Projection;

/// `count` different actors, all of them in order where there are no more.
std::vector<Index> sample(Index n, Index count) {
  std::vector<Index> all(n);
  std::iota(all.begin(), all.end(), 0U);
  if (n <= count) return all;
  Random random(1);
  random.shuffle(std::span(all));
  all.resize(count);
  return all;
}

/// Steps to every actor, up to `most`; `reached` lists them, nearest first.
void search(const Projection& graph, Index from, Index max, std::vector<Index>& steps,
            std::vector<Index>& reached) {
  steps.assign(graph.size(), no_index);
  reached.assign(1, from);
  steps[from] = 0;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    const Index u = reached[i];
    if (steps[u] == max) break;
    for (const Index v : graph.neighbours(u)) {
      if (steps[v] != no_index) continue;
      steps[v] = steps[u] + 1;
      reached.push_back(v);
    }
  }
}

struct Segment {
  Vec2 a, b;
  Index from, to;
  float low, high;  // in y
};

double turn(Vec2 a, Vec2 b, Vec2 c) {
  return (static_cast<double>(b.x) - a.x) * (static_cast<double>(c.y) - a.y) -
         (static_cast<double>(b.y) - a.y) * (static_cast<double>(c.x) - a.x);
}

bool cross_each_other(const Segment& s, const Segment& t) {
  if (s.from == t.from || s.from == t.to || s.to == t.from || s.to == t.to) return false;
  return turn(s.a, s.b, t.a) * turn(s.a, s.b, t.b) < 0 &&
         turn(t.a, t.b, s.a) * turn(t.a, t.b, s.b) < 0;
}

}  // namespace

double stress(const Projection& graph, std::span<const Vec2> drawing) {
  const auto pivots = sample(graph.size(), graph.size() > 2000 ? 400 : graph.size());
  std::vector<Index> steps;
  std::vector<Index> reached;
  double sum = 0;
  double squares = 0;
  double pairs = 0;
  for (const Index pivot : pivots) {
    search(graph, pivot, no_index, steps, reached);
    for (const Index v : reached) {
      if (v == pivot) continue;
      const double ratio =
          static_cast<double>(distance(drawing[pivot], drawing[v])) / static_cast<double>(steps[v]);
      sum += ratio;
      squares += ratio * ratio;
      pairs += 1;
    }
  }
  // With s = sum ÷ squares: Σ (s·ratio − 1)² = pairs − sum² ÷ squares.
  return pairs > 0 && squares > 0 ? (pairs - sum * sum / squares) / pairs : 0;
}

double neighbourhood_preservation(const Projection& graph, std::span<const Vec2> drawing,
                                  int hops) {
  const Index n = graph.size();
  std::vector<Index> steps;
  std::vector<Index> reached;
  std::vector<std::pair<float, Index>> near(n);
  double sum = 0;
  double count = 0;
  for (const Index u : sample(n, n > 10000 ? 2000 : n)) {
    search(graph, u, static_cast<Index>(hops), steps, reached);
    const auto k = static_cast<std::ptrdiff_t>(reached.size()) - 1;
    if (k == 0) continue;
    for (Index v = 0; v < n; ++v) {
      const Vec2 d = drawing[v] - drawing[u];
      near[v] = {v == u ? INFINITY : dot(d, d), v};
    }
    std::nth_element(near.begin(), near.begin() + (k - 1), near.end());
    const auto common = std::count_if(near.begin(), near.begin() + k,
                                      [&](const auto& x) { return steps[x.second] != no_index; });
    sum += static_cast<double>(common) / static_cast<double>(2 * k - common);
    count += 1;
  }
  return count > 0 ? sum / count : 0;
}

std::optional<std::uint64_t> crossings(const Projection& graph, std::span<const Vec2> drawing) {
  if (graph.edge_count() > 20000) return std::nullopt;
  std::vector<Segment> segments;
  for (const auto [u, v] : graph.edges()) {
    Vec2 a = drawing[u];
    Vec2 b = drawing[v];
    if (a.x > b.x) std::swap(a, b);
    segments.push_back({a, b, u, v, std::min(a.y, b.y), std::max(a.y, b.y)});
  }
  std::ranges::sort(segments, {}, [](const Segment& s) { return s.a.x; });
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    const Segment& s = segments[i];
    for (std::size_t k = i + 1; k < segments.size() && segments[k].a.x < s.b.x; ++k) {
      const Segment& t = segments[k];
      if (t.low < s.high && t.high > s.low && cross_each_other(s, t)) ++count;
    }
  }
  return count;
}

double length_spread(const Projection& graph, std::span<const Vec2> drawing) {
  double sum = 0;
  double squares = 0;
  for (const auto [u, v] : graph.edges()) {
    const double l = distance(drawing[u], drawing[v]);
    sum += l;
    squares += l * l;
  }
  const auto m = static_cast<double>(graph.edge_count());
  if (m == 0 || sum == 0) return 0;
  const double mean = sum / m;
  return std::sqrt(std::max(0.0, squares / m - mean * mean)) / mean;
}

}  // namespace saite::bench
