// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/formulas.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "graph/layout/registry.h"
#include "tests/graph/layout/graphs.h"

namespace {

using namespace saite;
using namespace saite::layout;
namespace nets = saite::layout::test;

std::vector<Vec2> draw_formula(std::string_view id, const nets::Projection& graph,
                               LayoutInput input = {}) {
  auto layout = create_layout(id, graph, std::move(input));
  NullProgress progress;
  return *run(**layout, progress);
}

}  // namespace

TEST_CASE("geographic: north is up, east is right, distances are true") {
  const auto graph = nets::path(4);
  LayoutInput input;
  // Daugavpils, Rēzekne, Preiļi, and one who lives nowhere but knows Preiļi.
  input.place = {model::GeoPoint{55.87, 26.54}, model::GeoPoint{56.51, 27.33},
                 model::GeoPoint{56.29, 26.72}, std::nullopt};
  const auto p = draw_formula("geographic", graph, input);
  CHECK(p[1].y < p[2].y);
  CHECK(p[2].y < p[0].y);
  CHECK(p[0].x < p[2].x);
  CHECK(p[2].x < p[1].x);
  // 86.4 km and 47.9 km on the ground.
  CHECK(distance(p[0], p[1]) / distance(p[0], p[2]) == doctest::Approx(86.4 / 48.0).epsilon(0.03));
  CHECK(distance(p[3], p[2]) < 4);
}

TEST_CASE("geographic: all in one village stand around it") {
  const auto graph = nets::star(200);
  LayoutInput input;
  input.place.assign(graph.size(), model::GeoPoint{56.3, 26.7});
  const auto p = draw_formula("geographic", graph, input);
  CHECK(nets::overlaps(p) == 0);
  Rect box;
  for (const Vec2 q : p) box.include(q);
  CHECK(box.width() < 60);
}

TEST_CASE("circular: everybody equally far from the middle, a ring's neighbours side by side") {
  nets::Edges ring;
  for (Index i = 0; i < 24; ++i) ring.push_back({(i * 5) % 24, ((i + 1) * 5) % 24});
  const auto graph = nets::Projection::from_edges(24, ring);
  const auto p = draw_formula("circular", graph);
  for (const Vec2 q : p) CHECK(length(q) == doctest::Approx(length(p[0])).epsilon(1e-4));
  double longest = 0;
  for (const auto [a, b] : graph.edges()) {
    longest = std::max<double>(longest, static_cast<double>(distance(p[a], p[b])));
  }
  CHECK(longest < 0.3 * static_cast<double>(length(p[0])));
}

TEST_CASE("radial: the centre inside, farther actors on farther rings") {
  const auto graph = nets::binary_tree(63);
  LayoutInput input;
  input.centre = 0;
  const auto p = draw_formula("radial", graph, input);
  const auto ring = [](Index u) {
    int depth = 0;
    for (Index v = u; v > 0; v = (v - 1) / 2) ++depth;
    return depth;
  };
  for (Index u = 1; u < graph.size(); ++u) {
    const Index parent = (u - 1) / 2;
    CHECK(ring(u) == ring(parent) + 1);
    CHECK(distance(p[u], p[0]) > distance(p[parent], p[0]) + 5);
  }
}

TEST_CASE("radial and layered: by level where levels are given, highest inside or on top") {
  const auto graph = nets::communities(4, 10);
  LayoutInput input;
  for (Index u = 0; u < graph.size(); ++u) input.level.push_back(static_cast<int>(u % 3));
  const auto rows = draw_formula("layered", graph, input);
  const auto rings = draw_formula("radial", graph, input);
  for (Index a = 0; a < graph.size(); ++a) {
    for (Index b = 0; b < graph.size(); ++b) {
      if (input.level[a] <= input.level[b]) continue;
      CHECK(rows[a].y < rows[b].y);
      CHECK(length(rings[a]) < length(rings[b]));
    }
  }
}

TEST_CASE("layered: a tree drawn from its root has no crossings") {
  const auto graph = nets::binary_tree(15);
  LayoutInput input;
  input.centre = 0;
  const auto p = draw_formula("layered", graph, input);
  for (const auto [a, b] : graph.edges()) {
    for (const auto [c, d] : graph.edges()) {
      if (p[a].y != p[c].y || a == c) continue;
      CHECK((p[a].x < p[c].x) == (p[b].x < p[d].x));
    }
  }
}

TEST_CASE("grid: rows in order, wider than high") {
  const auto p = draw_formula("grid", nets::Projection::from_edges(100, {}));
  Rect box;
  for (const Vec2 q : p) box.include(q);
  CHECK(box.width() > box.height());
  for (Index u = 1; u < 100; ++u) {
    CHECK((p[u].y > p[u - 1].y || p[u].x > p[u - 1].x));
  }
}
