// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "render/scene/scene.h"

namespace saite::scene {
namespace {

/// A grid of marks, each tied to the next and to one further on, some to themselves.
Scene large_scene(std::uint32_t count) {
  Scene scene;
  for (std::uint32_t i = 0; i < count; ++i) {
    scene.marks.push_back({.at = {static_cast<float>(i % 150), static_cast<float>(i / 150)}});
    if (i + 1 < count) scene.ties.push_back({.a = i, .b = i + 1});
    if (i + 77 < count) scene.ties.push_back({.a = i + 77, .b = i, .width = 2});
    if (i % 5000 == 0) scene.ties.push_back({.a = i, .b = i});
  }
  scene.hulls.push_back({.text = "some", .members = {0, 40, 4000}});
  settle(scene, 1);
  return scene;
}

std::vector<Vec2> places_of(const Scene& scene) {
  std::vector<Vec2> places;
  for (const canvas::Mark& mark : scene.marks) places.push_back(mark.at);
  return places;
}

}  // namespace

TEST_CASE("a few marks of many move as if all were settled anew") {
  Scene moved = large_scene(21'000);
  std::vector<Vec2> places = places_of(moved);
  for (const std::size_t i : {0U, 4000U, 20'999U}) places[i] = places[i] + Vec2{300, -200};
  const auto areas = moved.hull_rims;
  move_marks(moved, places, 7);
  Scene whole = moved;
  settle(whole, 7);
  CHECK(moved.curves == whole.curves);
  CHECK(moved.loops == whole.loops);
  CHECK(moved.hull_rims == areas);  // of the thousands that stay
  CHECK(moved.bounds == whole.bounds);
  CHECK(moved.bounds.min.y == -200);
  CHECK(moved.tie_length == doctest::Approx(whole.tie_length).epsilon(1e-9));
  CHECK(moved.unit == doctest::Approx(whole.unit).epsilon(0.01));
  CHECK(moved.revision == 7);
  CHECK(moved.built == 1);  // its names and looks are those of before
}

TEST_CASE("where nobody moves, the scene stays the one that is drawn") {
  for (const std::uint32_t count : {4'100U, 21'000U}) {
    Scene scene = large_scene(count);
    const Scene before = scene;
    move_marks(scene, places_of(scene), 2);
    CHECK(scene == before);
  }
}

TEST_CASE("a move in steps ends as one that is made at once") {
  Scene at_once = large_scene(21'000);
  Scene in_steps = at_once;
  std::vector<Vec2> places = places_of(at_once);
  for (std::size_t i = 0; i < places.size(); ++i) {
    places[i] = places[i] * 2 + Vec2{static_cast<float>(i % 7), 0};
  }
  move_marks(at_once, places, 2);
  MarkMove move(places, 2);
  int steps = 1;
  for (; !move.step(in_steps, 5000); ++steps) CHECK(in_steps.revision == 1);
  CHECK(steps > 8);
  CHECK(in_steps == at_once);
  CHECK(in_steps.revision == 2);
}

TEST_CASE("areas of a layout that runs are rough, and fine again once it rests") {
  Scene scene = large_scene(5'000);
  scene.hulls.push_back({.text = "half", .members = {}});
  for (MarkIndex i = 0; i < 1'500; ++i) scene.hulls.back().members.push_back(i);
  Scene at_once = scene;
  std::vector<Vec2> places = places_of(scene);
  for (Vec2& place : places) place = place * 1.5F;
  move_marks(at_once, places, 3);
  const auto move = [&](std::uint64_t revision, bool rough) {
    MarkMove moving(places, revision, rough);
    while (!moving.step(scene, 5000)) {
    }
  };
  move(2, true);
  CHECK(scene.rough_rims);
  REQUIRE(!scene.hull_rims.back().empty());
  CHECK(scene.hull_rims != at_once.hull_rims);
  CHECK(scene.hull_rims.back()[0].size() < at_once.hull_rims.back()[0].size());
  move(3, false);  // nobody is elsewhere now
  CHECK(scene == at_once);
  CHECK(scene.revision == 3);
}

TEST_CASE("when all move, the unit follows") {
  Scene scene = large_scene(21'000);
  const float before = scene.unit;
  std::vector<Vec2> places = places_of(scene);
  for (Vec2& place : places) place = place * 3;
  move_marks(scene, places, 2);
  CHECK(scene.unit == doctest::Approx(3 * before));
  CHECK(scene.built == 1);
}

}  // namespace saite::scene
