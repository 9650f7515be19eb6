// SPDX-License-Identifier: Apache-2.0
// What every layout promises, tried on every layout there is.
#include <doctest/doctest.h>
#include <tbb/global_control.h>

#include <atomic>
#include <limits>

#include "graph/layout/registry.h"
#include "tests/graph/layout/graphs.h"

namespace {

using namespace saite;
using namespace saite::layout;
namespace nets = saite::layout::test;

LayoutInput input_for(const LayoutInfo& info, const nets::Projection& graph) {
  LayoutInput input;
  if (!info.needs_places) return input;
  Random random(3);
  for (Index u = 0; u < graph.size(); ++u) {
    input.place.emplace_back(model::GeoPoint{56 + random.uniform(), 26 + 2 * random.uniform()});
  }
  if (graph.size() > 4) input.place[3].reset();
  return input;
}

std::vector<Vec2> draw(const LayoutInfo& info, const nets::Projection& graph, LayoutInput input) {
  auto layout = create_layout(info.id, graph, std::move(input));
  REQUIRE(layout);
  NullProgress progress;
  auto positions = run(**layout, progress);
  REQUIRE(positions);
  CHECK((*layout)->progress() == 1.0);
  return *positions;
}

const std::vector<std::pair<const char*, nets::Projection>>& networks() {
  static const std::vector<std::pair<const char*, nets::Projection>> all = [] {
    std::vector<std::pair<const char*, nets::Projection>> list;
    for (const Index n : {1U, 2U, 3U, 40U}) list.emplace_back("path", nets::path(n));
    list.emplace_back("no ties", nets::Projection::from_edges(20, {}));
    list.emplace_back("star", nets::star(60));
    list.emplace_back("mesh", nets::mesh(8));
    list.emplace_back("complete", nets::complete(12));
    list.emplace_back("tree", nets::binary_tree(63));
    list.emplace_back("scattered", nets::scattered());
    list.emplace_back("communities", nets::communities(9, 40));
    list.emplace_back("tangle", nets::tangle(8, 50));
    const nets::Edges arcs{{0, 1}, {1, 2}, {2, 0}, {3, 0}, {3, 4}};
    list.emplace_back("directed", nets::Projection::from_edges(6, arcs, {}, true));
    return list;
  }();
  return all;
}

/// Cancelled from the n-th look on.
class StopsAfter final : public Progress {
 public:
  explicit StopsAfter(int looks) : left_(looks) {}
  void report(double) override {}
  bool cancelled() const override { return left_.fetch_sub(1) <= 0; }

 private:
  mutable std::atomic<int> left_;
};

}  // namespace

TEST_CASE("every layout draws every network: finite, complete, no discs overlapping") {
  for (const LayoutInfo& info : layouts()) {
    for (const auto& network : networks()) {
      const auto& graph = network.second;
      CAPTURE(info.id);
      CAPTURE(network.first);
      const auto positions = draw(info, graph, input_for(info, graph));
      CHECK(positions.size() == graph.size());
      CHECK(nets::all_finite(positions));
      CHECK(nets::overlaps(positions) == 0);
    }
  }
}

TEST_CASE("a network of nobody is finished at once or after a step") {
  const auto nobody = nets::Projection::from_edges(0, {});
  for (const LayoutInfo& info : layouts()) {
    if (info.needs_places) continue;
    CAPTURE(info.id);
    CHECK(draw(info, nobody, {}).empty());
  }
}

TEST_CASE("positions can be read before the first step and are finite from then on") {
  const auto graph = nets::communities(9, 40);
  for (const LayoutInfo& info : layouts()) {
    CAPTURE(info.id);
    auto layout = create_layout(info.id, graph, input_for(info, graph));
    REQUIRE(layout);
    NullProgress progress;
    double before = -1;
    CHECK((*layout)->positions().size() == graph.size());
    CHECK(nets::all_finite((*layout)->positions()));
    while (!(*layout)->finished()) {
      (*layout)->step(std::chrono::microseconds(0), progress);
      CHECK(nets::all_finite((*layout)->positions()));
      CHECK((*layout)->progress() >= before);
      CHECK((*layout)->progress() <= 1.0);
      before = (*layout)->progress();
    }
  }
}

TEST_CASE("same seed, same positions, whatever the budget and the threads") {
  const auto graph = nets::tangle(9, 60);
  for (const LayoutInfo& info : layouts()) {
    CAPTURE(info.id);
    const auto once = draw(info, graph, input_for(info, graph));
    {
      const tbb::global_control one_thread(tbb::global_control::max_allowed_parallelism, 1);
      CHECK(draw(info, graph, input_for(info, graph)) == once);
    }
    auto stepped = create_layout(info.id, graph, input_for(info, graph));
    NullProgress progress;
    while (!(*stepped)->finished()) (*stepped)->step(std::chrono::microseconds(1), progress);
    const auto positions = (*stepped)->positions();
    CHECK(std::vector<Vec2>(positions.begin(), positions.end()) == once);
  }
}

TEST_CASE("a cancelled layout says so, and goes on as if nothing had been when asked again") {
  const auto graph = nets::tangle(9, 60);
  for (const LayoutInfo& info : layouts()) {
    CAPTURE(info.id);
    const auto once = draw(info, graph, input_for(info, graph));
    auto layout = create_layout(info.id, graph, input_for(info, graph));
    for (int looks = 0; looks < 60; looks += 7) {
      StopsAfter stops(looks);
      const auto cancelled = run(**layout, stops);
      if (cancelled) break;
      CHECK(cancelled.error() == cancelled_error());
      CHECK(nets::all_finite((*layout)->positions()));
    }
    NullProgress progress;
    const auto positions = run(**layout, progress);
    REQUIRE(positions);
    CHECK(*positions == once);
  }
}

TEST_CASE("fixed actors stay exactly where they are") {
  const auto graph = nets::communities(5, 30);
  for (const LayoutInfo& info : layouts()) {
    CAPTURE(info.id);
    LayoutInput input = input_for(info, graph);
    const float none = std::numeric_limits<float>::quiet_NaN();
    input.start.assign(graph.size(), Vec2{none, none});
    input.fixed.assign(graph.size(), false);
    for (const Index u : {3U, 50U, 149U}) {
      input.fixed[u] = true;
      input.start[u] = {static_cast<float>(u), -2.0F * static_cast<float>(u)};
    }
    const auto start = input.start;
    const auto positions = draw(info, graph, std::move(input));
    for (const Index u : {3U, 50U, 149U}) CHECK(positions[u] == start[u]);
    CHECK(nets::overlaps(positions) == 0);
  }
}

TEST_CASE("discs of different sizes do not overlap either") {
  const auto graph = nets::communities(5, 30);
  for (const LayoutInfo& info : layouts()) {
    CAPTURE(info.id);
    LayoutInput input = input_for(info, graph);
    for (Index u = 0; u < graph.size(); ++u) {
      input.radius.push_back(u % 30 == 0 ? 6.0F : 0.5F + 0.1F * static_cast<float>(u % 7));
    }
    const auto radii = input.radius;
    CHECK(nets::overlaps(draw(info, graph, std::move(input)), radii) == 0);
  }
}
