// SPDX-License-Identifier: Apache-2.0
#include "render/scene/tie_shapes.h"

#include <doctest/doctest.h>

#include "render/canvas/curves.h"
#include "render/scene/draw_scene.h"

namespace saite::scene {
namespace {

Scene three_marks(std::vector<SceneTie> ties) {
  Scene scene;
  for (const Vec2 at : {Vec2{0, 0}, Vec2{10, 0}, Vec2{5, 8}}) {
    canvas::Mark mark;
    mark.at = at;
    scene.marks.push_back(mark);
  }
  scene.ties = std::move(ties);
  give_lanes(scene.ties, scene.marks.size());
  settle(scene, 1);
  return scene;
}

SceneTie tie(MarkIndex a, MarkIndex b) {
  SceneTie result;
  result.a = a;
  result.b = b;
  return result;
}

}  // namespace

TEST_CASE("Parallel ties share their lanes whichever way they point, others stay straight") {
  const Scene scene = three_marks({tie(0, 1), tie(1, 0), tie(0, 2), tie(0, 1)});
  CHECK(scene.ties[0].lanes == 3);
  CHECK(scene.ties[1].lanes == 3);
  CHECK(scene.ties[2].lanes == 1);
  CHECK(scene.ties[0].lane == 0);
  CHECK(scene.ties[1].lane == 1);
  CHECK(scene.ties[3].lane == 2);
  CHECK(canvas::is_straight(scene.curves[2]));
  CHECK(canvas::is_straight(scene.curves[1]));  // the middle lane
  const float one = canvas::point_on(scene.curves[0], 0.5F).y;
  const float other = canvas::point_on(scene.curves[3], 0.5F).y;
  CHECK(one * other < 0);
  CHECK(one == doctest::Approx(-other));
}

TEST_CASE("A loop points away from the ties of its mark") {
  const Scene scene = three_marks({tie(0, 1), tie(0, 0)});
  REQUIRE(scene.loops.size() == 1);
  CHECK(scene.loops[0].tie == 1);
  CHECK(scene.loops[0].direction.x == doctest::Approx(-1));
  const canvas::Curve loop = loop_curve(scene, scene.loops[0], {100, 100}, 8);
  CHECK(canvas::point_on(loop, 0.5F).x < 100 - 8);
}

TEST_CASE("The unit is a third of the usual distance between neighbours") {
  Scene scene;
  for (int i = 0; i < 100; ++i) {
    canvas::Mark mark;
    mark.at = {static_cast<float>(i % 10) * 6, static_cast<float>(i / 10) * 6};
    scene.marks.push_back(mark);
  }
  settle(scene, 1);
  CHECK(scene.unit == doctest::Approx(2));
}

TEST_CASE("A neighbourhood grows step by step") {
  const Scene scene = three_marks({tie(0, 1), tie(1, 2)});
  const MarkIndex from = 0;
  CHECK(neighbourhood(scene, {&from, 1}, 1).marks == std::vector<MarkIndex>{0, 1});
  CHECK(neighbourhood(scene, {&from, 1}, 1).ties == std::vector<TieIndex>{0});
  CHECK(neighbourhood(scene, {&from, 1}, 2).marks == std::vector<MarkIndex>{0, 1, 2});
}

TEST_CASE("Marks grow with the zoom but slower, ties get fainter the more ink they lay") {
  const Scene scene = three_marks({tie(0, 1)});
  CHECK(sizing(scene, 20).size > sizing(scene, 5).size);
  CHECK(sizing(scene, 20).size < 4 * sizing(scene, 5).size);
  Scene dense = scene;
  dense.tie_length *= 1000;
  CHECK(sizing(dense, 5).tie_alpha < sizing(scene, 5).tie_alpha);
  // Beyond a crowd all ties together lay the same ink, however many they are.
  dense.tie_length = scene.tie_length * 1500;
  Scene denser = dense;
  denser.tie_length *= 2;
  CHECK(2 * sizing(denser, 5).tie_alpha == doctest::Approx(sizing(dense, 5).tie_alpha));
}

TEST_CASE(
    "Dots let each other shine through where they are many, marks that can be told apart do not") {
  Scene scene = three_marks({tie(0, 1)});
  CHECK(sizing(scene, 5).mark_alpha == 1);
  scene.marks.resize(100'000, scene.marks[0]);
  const float far = 0.05F;
  CHECK(sizing(scene, far).mark_alpha < 0.5F);
  CHECK(sizing(scene, far).mark_alpha > 0.1F);
  CHECK(sizing(scene, 5).mark_alpha == 1);
}

}  // namespace saite::scene
