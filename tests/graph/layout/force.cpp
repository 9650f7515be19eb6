// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/force.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <thread>

#include "tests/graph/layout/graphs.h"

namespace {

using namespace saite;
using namespace saite::layout;
namespace nets = saite::layout::test;

std::vector<Vec2> draw_by_force(const nets::Projection& graph, LayoutInput input = {},
                                const ForceOptions& options = {}) {
  ForceLayout layout(graph, std::move(input), options);
  NullProgress progress;
  return *run(layout, progress);
}

Rect box_around(std::span<const Vec2> positions, Index from, Index to) {
  Rect box;
  for (Index u = from; u < to; ++u) box.include(positions[u]);
  return box;
}

class Stopped final : public Progress {
 public:
  void report(double) override {}
  bool cancelled() const override { return stop; }
  std::atomic<bool> stop = false;
};

}  // namespace

TEST_CASE("a mesh unfolds, a path straightens, a tree spreads") {
  CHECK(nets::stress(nets::mesh(20), draw_by_force(nets::mesh(20))) < 0.06);
  CHECK(nets::stress(nets::path(30), draw_by_force(nets::path(30))) < 0.05);
  CHECK(nets::stress(nets::path(400), draw_by_force(nets::path(400))) < 0.12);
  CHECK(nets::stress(nets::binary_tree(255), draw_by_force(nets::binary_tree(255))) < 0.15);
}

TEST_CASE("stress comes closer to the steps still") {
  const ForceOptions by_stress{.shaped_by = ShapedBy::stress};
  CHECK(nets::stress(nets::mesh(20), draw_by_force(nets::mesh(20), {}, by_stress)) < 0.02);
  CHECK(nets::stress(nets::path(60), draw_by_force(nets::path(60), {}, by_stress)) < 0.001);
  // More than fit into all pairs.
  CHECK(nets::stress(nets::mesh(27), draw_by_force(nets::mesh(27), {}, by_stress)) < 0.03);
}

TEST_CASE("the long axis of a part lies along the longer side of its page") {
  for (const auto& graph : {nets::path(12), nets::binary_tree(31), nets::path(400)}) {
    for (const auto shaped_by : {ShapedBy::force, ShapedBy::stress}) {
      const auto shape = [&](float aspect) {
        LayoutInput input;
        input.aspect = aspect;
        const auto drawn = draw_by_force(graph, input, {.shaped_by = shaped_by});
        return box_around(drawn, 0, graph.size());
      };
      const Rect wide = shape(1.6F);
      CHECK(wide.width() > wide.height());
      const Rect high = shape(0.6F);
      CHECK(high.height() > high.width());
    }
  }
}

TEST_CASE("two tied actors stand a usual tie apart, level") {
  const auto positions = draw_by_force(nets::path(2));
  CHECK(distance(positions[0], positions[1]) == doctest::Approx(10).epsilon(0.01));
  CHECK(std::abs(positions[0].y - positions[1].y) < 0.1F);
}

TEST_CASE("communities stand apart: nearly all nearest actors are of the same one") {
  const auto graph = nets::communities(8, 30);
  const auto positions = draw_by_force(graph);
  int same = 0;
  for (Index u = 0; u < graph.size(); ++u) {
    Index nearest = u == 0 ? 1 : 0;
    for (Index v = 0; v < graph.size(); ++v) {
      if (v == u) continue;
      if (distance(positions[u], positions[v]) < distance(positions[u], positions[nearest])) {
        nearest = v;
      }
    }
    same += nearest / 30 == u / 30 ? 1 : 0;
  }
  CHECK(same >= 230);
}

TEST_CASE("separate parts do not mix, and actors without ties stand in order close by") {
  const auto positions = draw_by_force(nets::scattered());
  const Rect parts[] = {box_around(positions, 0, 30), box_around(positions, 30, 39),
                        box_around(positions, 39, 42), box_around(positions, 42, 44)};
  const Rect map = box_around(positions, 0, 44);
  const Rect isolates = box_around(positions, 44, 51);
  CHECK_FALSE(parts[2].overlaps(parts[3]));
  for (Index u = 44; u < 51; ++u) {
    for (Index v = 0; v < 44; ++v) CHECK(distance(positions[u], positions[v]) > 2 + 4);
  }
  CHECK(map.grown(40).contains(isolates.min));
  CHECK(map.grown(40).contains(isolates.max));
  for (Index u = 45; u < 51; ++u) {
    const bool same_row = positions[u].y == positions[u - 1].y;
    CHECK((same_row ? positions[u].x > positions[u - 1].x : positions[u].y > positions[u - 1].y));
  }
  const Rect all = box_around(positions, 0, 51);
  CHECK(all.width() / all.height() > 0.5F);
  CHECK(all.width() / all.height() < 3.5F);
}

TEST_CASE("a drawing that is already there is kept") {
  const auto graph = nets::communities(9, 40);
  const auto before = draw_by_force(graph);
  LayoutInput input;
  input.start = before;
  const auto after = draw_by_force(graph, input);
  const Rect box = box_around(before, 0, graph.size());
  double moved = 0;
  for (Index u = 0; u < graph.size(); ++u) {
    moved += static_cast<double>(distance(before[u], after[u])) / graph.size();
  }
  CHECK(moved < 0.02 * box.width());
}

TEST_CASE("a new actor comes to its friends, the others hardly move") {
  const auto small = nets::communities(9, 40);
  const auto before = draw_by_force(small);
  nets::Edges edges(small.edges().begin(), small.edges().end());
  const Index n = small.size();
  for (const Index friend_of_new : {80U, 85U, 90U}) edges.push_back({friend_of_new, n});
  const auto grown = nets::Projection::from_edges(n + 1, edges);
  LayoutInput input;
  input.start = before;
  const float none = std::numeric_limits<float>::quiet_NaN();
  input.start.push_back({none, none});
  const auto after = draw_by_force(grown, input);
  const Rect box = box_around(before, 0, n);
  float max = 0;
  for (Index u = 0; u < n; ++u) max = std::max(max, distance(before[u], after[u]));
  CHECK(max < 0.1F * box.width());
  CHECK(distance(after[n], after[85]) < 0.25F * box.width());
}

TEST_CASE("another seed is another drawing") {
  LayoutInput other;
  other.seed = 2;
  CHECK(draw_by_force(nets::mesh(20)) != draw_by_force(nets::mesh(20), other));
}

TEST_CASE("a great layout stops when it is asked to, within an iteration") {
  nets::Edges edges;
  Random random(1);
  constexpr Index n = 60000;
  for (Index i = 1; i < n; ++i) {
    edges.push_back({static_cast<Index>(random.below(i)), i});
    edges.push_back({static_cast<Index>(random.below(i)), i});
  }
  ForceLayout layout(nets::Projection::from_edges(n, edges), {});
  Stopped progress;
  std::thread stopper([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(150));
    progress.stop = true;
  });
  while (!progress.stop) layout.step(std::chrono::seconds(10), progress);
  stopper.join();
  // One that does not listen would have come to its end.
  CHECK_FALSE(layout.finished());
  CHECK(nets::all_finite(layout.positions()));
}
