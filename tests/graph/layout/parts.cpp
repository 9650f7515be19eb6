// SPDX-License-Identifier: Apache-2.0
// The pieces that layouts are made of.
#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "graph/layout/align.h"
#include "graph/layout/coarsen.h"
#include "graph/layout/overlap.h"
#include "graph/layout/packing.h"
#include "graph/layout/quadtree.h"
#include "graph/layout/repulsion.h"
#include "graph/layout/tiers.h"
#include "tests/graph/layout/graphs.h"

namespace {

using namespace saite;
using namespace saite::layout;
namespace nets = saite::layout::test;

std::vector<Vec2> random_points(std::size_t n, std::uint64_t seed, double side) {
  Random random(seed);
  std::vector<Vec2> points;
  for (std::size_t i = 0; i < n; ++i) {
    points.push_back(
        {static_cast<float>(side * random.uniform()), static_cast<float>(side * random.uniform())});
  }
  return points;
}

std::vector<Vec2> separated(std::vector<Vec2> centres, std::vector<float> radii,
                            std::vector<bool> fixed = {}) {
  OverlapRemoval removal(std::move(centres), std::move(radii), std::move(fixed));
  NullProgress progress;
  while (!removal.finished()) removal.iterate(progress);
  return removal.centres();
}

}  // namespace

TEST_CASE("pushes by tree agree with the plain sum over all pairs") {
  const auto points = random_points(3000, 1, 100);
  std::vector<float> mass(points.size());
  for (std::size_t i = 0; i < mass.size(); ++i) mass[i] = 1.0F + static_cast<float>(i % 3);
  QuadTree tree;
  NullProgress progress;
  REQUIRE(tree.build(points, mass, progress));
  QuadTree::Sources sources;
  std::uint32_t covered = 0;
  double error = 0;
  double size = 0;
  for (const QuadTree::Group& group : tree.groups()) {
    CHECK(group.begin == covered);
    covered = group.end;
    tree.gather(group, 0.5F, sources);
    CHECK(std::accumulate(sources.mass.begin(), sources.mass.end(), 0.0) ==
          doctest::Approx(6000.0));
    const std::size_t count = group.end - group.begin;
    std::vector<float> x(count + repulsion_lanes), y(x), px(x), py(x), stiff(x);
    std::copy_n(tree.x().begin() + group.begin, count, x.begin());
    std::copy_n(tree.y().begin() + group.begin, count, y.begin());
    add_repulsion({x.data(), y.data(), px.data(), py.data(), stiff.data(), count}, sources.x.data(),
                  sources.y.data(), sources.mass.data(), sources.x.size(), 1e-4F);
    for (std::size_t i = 0; i < count; ++i) {
      const Vec2 at = points[tree.order()[group.begin + i]];
      double sx = 0;
      double sy = 0;
      for (std::size_t k = 0; k < points.size(); ++k) {
        const Vec2 d = at - points[k];
        const double w = mass[k] / (static_cast<double>(dot(d, d)) + 1e-4);
        sx += w * d.x;
        sy += w * d.y;
      }
      error += std::hypot(sx - px[i], sy - py[i]);
      size += std::hypot(sx, sy);
    }
  }
  CHECK(covered == points.size());
  CHECK(error < 0.01 * size);
}

TEST_CASE("coarsening keeps mass, strength between groups and connection; stars shrink") {
  for (const auto& projection : {nets::mesh(15), nets::star(200), nets::communities(6, 40)}) {
    const auto parts = connected_parts(projection);
    REQUIRE(parts.size() == 1);
    const Graph& fine = parts[0].graph;
    NullProgress progress;
    const auto coarser = coarsen(fine, 1, progress);
    REQUIRE(coarser);
    const Graph& coarse = coarser->graph;
    CHECK(coarse.size() < 0.75 * fine.size());
    CHECK(std::accumulate(coarse.mass.begin(), coarse.mass.end(), 0.0) == fine.size());
    double between = 0;
    for (Vertex v = 0; v < fine.size(); ++v) {
      for (const Vertex u : fine.neighbours(v)) {
        between += coarser->group_of[v] != coarser->group_of[u] ? 1 : 0;
      }
    }
    CHECK(std::accumulate(coarse.weights.begin(), coarse.weights.end(), 0.0) == between);
    for (Vertex g = 0; g < coarse.size() && coarse.size() > 1; ++g) CHECK(coarse.degree(g) > 0);
  }
}

TEST_CASE("discs come apart: in a crowd, on a heap, beside fixed ones") {
  const std::vector<float> ones(500, 1.0F);
  CHECK(nets::overlaps(separated(random_points(500, 1, 20), ones)) == 0);
  CHECK(nets::overlaps(separated(std::vector<Vec2>(500, Vec2{3, 4}), ones)) == 0);

  std::vector<bool> fixed(500, false);
  for (std::size_t i = 0; i < 500; i += 50) fixed[i] = true;
  auto crowd = random_points(500, 2, 30);
  for (std::size_t i = 0; i < 500; i += 50) crowd[i] = {static_cast<float>(i) / 5, 15};
  const auto apart = separated(crowd, ones, fixed);
  CHECK(nets::overlaps(apart) == 0);
  for (std::size_t i = 0; i < 500; i += 50) CHECK(apart[i] == crowd[i]);
}

TEST_CASE("discs that do not overlap are left alone") {
  std::vector<Vec2> row;
  for (int i = 0; i < 50; ++i) row.push_back({2.1F * static_cast<float>(i), 0});
  CHECK(separated(row, std::vector<float>(50, 1.0F)) == row);
}

TEST_CASE("packed pieces keep clear of each other, the first in the middle") {
  std::vector<Piece> pieces;
  Random random(4);
  for (const std::size_t n : {200U, 40U, 40U, 20U, 5U, 4U, 3U, 2U, 2U}) {
    Piece& piece = pieces.emplace_back();
    piece.centres = random_points(n, random.next(), 6 * std::sqrt(static_cast<double>(n)));
    piece.radii.assign(n, 1);
  }
  const auto shifts = pack(pieces, 8);
  for (std::size_t a = 0; a < pieces.size(); ++a) {
    for (std::size_t b = a + 1; b < pieces.size(); ++b) {
      float nearest = 1e9F;
      for (const Vec2 p : pieces[a].centres) {
        for (const Vec2 q : pieces[b].centres) {
          nearest = std::min(nearest, distance(p + shifts[a], q + shifts[b]));
        }
      }
      CHECK(nearest > 2 + 4);
      CHECK(nearest < 300);
    }
  }
  Rect first;
  for (const Vec2 p : pieces[0].centres) first.include(p + shifts[0]);
  CHECK(length(first.centre()) < 15);
}

TEST_CASE("turning makes a drawing widest from left to right") {
  std::vector<Vec2> line;
  for (int i = 0; i <= 10; ++i) {
    line.push_back(Vec2{static_cast<float>(i), 2.0F * static_cast<float>(i)});
  }
  turn_widest_level(line);
  for (const Vec2 p : line) CHECK(std::abs(p.y) < 1e-4F);
  CHECK(std::abs(line[10].x - line[0].x) == doctest::Approx(std::sqrt(500.0)));
}

TEST_CASE("aligning finds a turn, a mirror and a shift") {
  const auto target = random_points(30, 7, 50);
  for (const float mirror : {1.0F, -1.0F}) {
    std::vector<Vec2> points;
    for (const Vec2 p : target) {
      points.push_back({0.6F * p.x - 0.8F * mirror * p.y + 100, 0.8F * p.x + 0.6F * mirror * p.y});
    }
    align_to(points, target);
    for (std::size_t i = 0; i < points.size(); ++i) CHECK(distance(points[i], target[i]) < 1e-3F);
  }
}

TEST_CASE("keeping apart moves no more than needed") {
  CHECK(keep_apart({0, 5, 9}, 2) == std::vector<double>{0, 5, 9});
  CHECK(keep_apart({1, 1, 1}, 1) == std::vector<double>{0, 1, 2});
  CHECK(keep_apart({}, 1).empty());
}
