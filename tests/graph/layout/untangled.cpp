// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <limits>

#include "graph/layout/registry.h"
#include "graph/layout/room.h"
#include "tests/graph/layout/graphs.h"

namespace {

using namespace saite;
using namespace saite::layout;
namespace nets = saite::layout::test;

std::vector<Vec2> draw(std::string_view id, const nets::Projection& graph, LayoutInput input = {}) {
  NullProgress progress;
  return *run(**create_layout(id, graph, std::move(input)), progress);
}

/// Share of each actor's five nearest that are of its group of `size`.
double group_share(std::span<const Vec2> drawing, Index size) {
  double same = 0;
  for (Index u = 0; u < drawing.size(); ++u) {
    std::vector<std::pair<float, Index>> near;
    for (Index v = 0; v < drawing.size(); ++v) {
      if (v != u) near.emplace_back(distance(drawing[u], drawing[v]), v);
    }
    std::ranges::sort(near);
    for (Index i = 0; i < 5; ++i) same += near[i].second / size == u / size ? 1 : 0;
  }
  return same / (5.0 * static_cast<double>(drawing.size()));
}

double area_around(std::span<const Vec2> points) {
  Rect box;
  for (const Vec2 p : points) box.include(p);
  return static_cast<double>(box.width()) * box.height();
}

}  // namespace

TEST_CASE("groups of a hairball stand apart, and further than forces alone put them") {
  const auto graph = nets::tangle(8, 60);
  const double untangled = group_share(draw("untangled", graph), 60);
  CHECK(untangled > 0.9);
  CHECK(untangled > group_share(draw("force", graph), 60));
}

TEST_CASE("what is no hairball is drawn as by force, to the last bit") {
  for (const auto& graph : {nets::communities(4, 30), nets::mesh(20), nets::binary_tree(500),
                            nets::star(400), nets::scattered()}) {
    CHECK(draw("untangled", graph) == draw("force", graph));
  }
}

TEST_CASE("an edit of a hairball moves the others little") {
  const auto before_graph = nets::tangle(8, 50);
  const auto before = draw("untangled", before_graph);
  nets::Edges edges(before_graph.edges().begin(), before_graph.edges().end());
  for (const Index friend_of_new : {101U, 105U, 120U}) edges.push_back({friend_of_new, 400});
  const auto graph = nets::Projection::from_edges(401, edges);
  LayoutInput input;
  input.start = before;
  const float none = std::numeric_limits<float>::quiet_NaN();
  input.start.push_back({none, none});
  const auto after = draw("untangled", graph, input);
  double moved = 0;
  double far = 0;
  for (Index u = 0; u < 400; ++u) {
    moved += distance(before[u], after[u]) / 400;
    far += distance(before[u], after[400]) / 400;
  }
  CHECK(moved < 1);
  CHECK(distance(after[400], after[105]) < 0.7 * far);
}

TEST_CASE("a fixed actor of a hairball stays exactly") {
  const auto graph = nets::tangle(8, 50);
  LayoutInput input;
  const float none = std::numeric_limits<float>::quiet_NaN();
  input.start.assign(400, Vec2{none, none});
  input.fixed.assign(400, false);
  input.start[7] = {123, -45};
  input.fixed[7] = true;
  const auto positions = draw("untangled", graph, input);
  CHECK(positions[7] == Vec2{123, -45});
  CHECK(nets::overlaps(positions) == 0);
  CHECK(group_share(positions, 50) > 0.8);
}

TEST_CASE("room: a crowd grows to its share, wherever it is and however dense") {
  Random random(3);
  constexpr std::size_t half = 400;
  std::vector<Vec2> points;
  for (std::size_t i = 0; i < 2 * half; ++i) {
    const float size = i < half ? 1.0F : 8.0F;  // the first crowd is 64 times as dense
    const Vec2 centre = i < half ? Vec2{-60, 0} : Vec2{60, 0};
    points.push_back(centre + Vec2{static_cast<float>(random.uniform() - 0.5),
                                   static_cast<float>(random.uniform() - 0.5)} *
                                  size);
  }
  const std::vector<float> radii(points.size(), 1);
  Room room(points, radii, 12);
  NullProgress progress;
  double before = 0;
  while (!room.finished()) {
    REQUIRE(room.iterate(progress));
    CHECK(room.progress() > before);
    before = room.progress();
  }
  CHECK(before <= 1);
  const std::span<const Vec2> all = room.centres();
  const double dense = area_around(all.first(half));
  const double loose = area_around(all.last(half));
  CHECK(dense > 12.0 * half);
  CHECK(loose / dense < 1.5);
  CHECK(loose / dense > 0.8);
  // Neither crowd has come into the other.
  for (std::size_t i = 0; i < half; ++i) CHECK(all[i].x < all[half + i].x);
}
