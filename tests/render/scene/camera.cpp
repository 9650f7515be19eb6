// SPDX-License-Identifier: Apache-2.0
#include "render/scene/camera.h"

#include <doctest/doctest.h>

namespace saite::scene {
namespace {

constexpr Vec2 page{800, 600};

bool near(Vec2 a, Vec2 b, float by = 0.01F) {
  return distance(a, b) <= by;
}

}  // namespace

TEST_CASE("Fit shows all of the world within its area") {
  const Rect world{{-10, 5}, {30, 15}};
  const Rect area{{100, 50}, {500, 550}};
  const canvas::View view = Camera::fit(world, area, page, 1, 1000).view(page, 1, {});
  CHECK(near(view.to_page(world.min), {100, 250}));
  CHECK(near(view.to_page(world.max), {500, 350}));
  CHECK(near(view.to_page(world.centre()), area.centre()));
}

TEST_CASE("Empty and single worlds fit at the greatest scale") {
  CHECK(Camera::fit({}, {{0, 0}, page}, page, 2).scale == doctest::Approx(35));
  const Rect point{{3, 3}, {3, 3}};
  const Camera camera = Camera::fit(point, {{0, 0}, page}, page, 1);
  CHECK(near(camera.centre, {3, 3}));
}

TEST_CASE("The point under the cursor stays while zooming") {
  const Camera camera{{4, -2}, 3};
  const Vec2 cursor{123, 456};
  const Vec2 world = camera.view(page, 1, {}).to_world(cursor);
  const Camera nearer = camera.zoomed(1.7F, cursor, page);
  CHECK(near(nearer.view(page, 1, {}).to_page(world), cursor));
  CHECK(nearer.scale == doctest::Approx(5.1));
}

TEST_CASE("Panning moves the map with the hand, limits keep it in reach") {
  const Camera camera{{0, 0}, 2};
  CHECK(near(camera.panned({10, -20}).centre, {-5, 10}));
  const Rect world{{0, 0}, {100, 100}};
  CHECK(camera.zoomed(1e9F, {0, 0}, page).limited(world, 1, page).scale == doctest::Approx(400));
  CHECK(camera.zoomed(1e-9F, {0, 0}, page).limited(world, 1, page).scale == doctest::Approx(1.5));
  const Camera lost = Camera{{1e6F, 0}, 2}.limited(world, 1, page);
  CHECK(lost.centre.x == doctest::Approx(300));
}

TEST_CASE("The way between two cameras begins and ends with them") {
  const Camera a{{0, 0}, 1};
  const Camera b{{50, 20}, 8};
  CHECK(a.towards(b, 0) == a);
  CHECK(a.towards(b, 1) == b);
  CHECK(a.towards(b, 0.5F).scale == doctest::Approx(2.828).epsilon(0.01));
  CHECK(near(a.towards({{10, 0}, 1}, 0.5F).centre, {5, 0}));
}

}  // namespace saite::scene
