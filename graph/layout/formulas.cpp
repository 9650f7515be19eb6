// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/formulas.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "graph/layout/graph.h"
#include "graph/layout/packing.h"
#include "graph/layout/tiers.h"

namespace saite::layout {
namespace {

constexpr Vec2 grid_spacing{7, 5};
constexpr double circle_slot = 4;
constexpr float isolates_margin = 10;

/// The order of a depth-first walk over all parts, greatest part first.
std::vector<Index> walk_deep(const project::Projection& projection, const LayoutInput& input) {
  const Centres centres = centres_of(projection, input);
  std::vector<bool> seen(projection.size(), false);
  std::vector<Index> order;
  std::vector<Index> stack;
  std::vector<Index> row;
  for (const Index centre : centres.centres) {
    stack.assign(1, centre);
    while (!stack.empty()) {
      const Index u = stack.back();
      stack.pop_back();
      if (seen[u]) continue;
      seen[u] = true;
      order.push_back(u);
      const auto out = projection.neighbours(u);
      row.assign(out.begin(), out.end());
      if (projection.directed()) {
        const auto in = projection.in_neighbours(u);
        row.insert(row.end(), in.begin(), in.end());
      }
      std::ranges::stable_sort(row, std::greater<>(),
                               [&](Index v) { return projection.degree(v); });
      for (const Index v : row) {
        if (!seen[v]) stack.push_back(v);
      }
    }
  }
  order.insert(order.end(), centres.isolates.begin(), centres.isolates.end());
  return order;
}

}  // namespace

std::vector<Vec2> grid_positions(const LayoutInput& input, Index n, const FormulaOptions& options) {
  const float size = max_radius(input) * static_cast<float>(options.spacing);
  auto places = rows_below({}, n, grid_spacing * size, 0);
  return places;
}

std::vector<Vec2> circular_positions(const project::Projection& projection,
                                     const LayoutInput& input, const FormulaOptions& options) {
  const Index n = projection.size();
  std::vector<Vec2> positions(n);
  if (n < 2) return positions;
  const double turn = 2 * std::numbers::pi / n;
  const double radius = std::max(10.0, circle_slot * n / (2 * std::numbers::pi)) * options.spacing *
                        max_radius(input);
  double angle = -0.5 * std::numbers::pi;  // the first on top
  for (const Index u : walk_deep(projection, input)) {
    positions[u] = {static_cast<float>(radius * std::cos(angle)),
                    static_cast<float>(radius * std::sin(angle))};
    angle += turn;
  }
  return positions;
}

std::vector<Vec2> geographic_positions(const project::Projection& projection,
                                       const LayoutInput& input, const FormulaOptions& options) {
  constexpr double degree = std::numbers::pi / 180;
  const Index n = projection.size();
  std::vector<std::optional<Vec2>> known(n);
  double lat = 0;
  double lon = 0;
  double count = 0;
  for (const auto& place : input.place) {
    if (!place) continue;
    lat += place->lat;
    lon += place->lon;
    count += 1;
  }
  if (count > 0) {
    lat /= count;
    lon /= count;
  }
  Rect map;
  std::vector<Index> queue;
  for (Index u = 0; u < n; ++u) {
    if (input.place.empty() || !input.place[u]) continue;
    known[u] = Vec2{static_cast<float>((input.place[u]->lon - lon) * std::cos(lat * degree)),
                    static_cast<float>(lat - input.place[u]->lat)};
    map.include(*known[u]);
    queue.push_back(u);
  }
  // As large as a force layout of as many actors would be: a tie of 10 units each.
  const float side = std::max(map.empty() ? 0.0F : std::max(map.width(), map.height()), 1e-6F);
  const float unit = static_cast<float>(12 * options.spacing * max_radius(input) *
                                        std::sqrt(static_cast<double>(queue.size()) + 1)) /
                     side;
  map = {};
  for (const Index u : queue) {
    known[u] = *known[u] * unit;
    map.include(*known[u]);
  }
  for (std::size_t i = 0; i < queue.size(); ++i) {
    const auto settle = [&](Index v) {
      if (known[v]) return;
      Vec2 sum;
      float seen = 0;
      const auto add = [&](Index w) {
        if (!known[w]) return;
        sum += *known[w];
        seen += 1;
      };
      visit_neighbours(projection, v, add);
      known[v] = sum / seen;
      queue.push_back(v);
    };
    visit_neighbours(projection, queue[i], settle);
  }
  const std::size_t homeless = n - queue.size();
  const auto places = rows_below(map, homeless, grid_spacing * max_radius(input),
                                 isolates_margin * max_radius(input));
  std::vector<Vec2> positions(n);
  std::size_t next = 0;
  for (Index u = 0; u < n; ++u) positions[u] = known[u] ? *known[u] : places[next++];
  return positions;
}

}  // namespace saite::layout
