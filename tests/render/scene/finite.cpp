// SPDX-License-Identifier: Apache-2.0
// Numbers that are not finite: what they belong to is left out, all else is drawn as without it.
#include "render/canvas/finite.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "graph/base/random.h"
#include "render/canvas/hit_canvas.h"
#include "render/canvas/trace_canvas.h"
#include "render/scene/draw_scene.h"
#include "render/scene/fit.h"
#include "render/scene/tie_shapes.h"

namespace saite::scene::finite_test {
namespace {

constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();
constexpr float infinite = std::numeric_limits<float>::infinity();
constexpr std::array no_coordinates{not_a_number, infinite, -infinite, 3e38F, -1e16F};
constexpr Vec2 page{800, 600};

/// Marks in a circle or so, some tied, one tied to itself, in a hull.
Scene sound_scene(std::uint64_t seed) {
  Random random(seed);
  Scene scene;
  const auto n = static_cast<MarkIndex>(2 + random.below(30));
  SceneHull hull;
  hull.text = "all";
  for (MarkIndex i = 0; i < n; ++i) {
    canvas::Mark mark;
    mark.at = {static_cast<float>(random.uniform() * 90),
               static_cast<float>(random.uniform() * 70)};
    mark.radius = static_cast<float>(0.5 + random.uniform());
    mark.tag = i + 1;
    scene.marks.push_back(mark);
    scene.labels.push_back({"Actor " + std::to_string(i), i, static_cast<float>(i % 5)});
    hull.members.push_back(i);
    SceneTie tie;
    tie.a = i;
    tie.b = static_cast<MarkIndex>(random.below(i + 1));
    tie.arrow = canvas::Arrow::end;
    scene.ties.push_back(tie);
  }
  scene.hulls.push_back(hull);
  return scene;
}

/// Adds marks without a place, each tied to one of the others, to itself, named, and in the hull.
void add_lost_marks(Scene& scene) {
  for (const float none : no_coordinates) {
    for (const Vec2 at : {Vec2{none, 3}, Vec2{3, none}, Vec2{none, none}}) {
      const auto i = static_cast<MarkIndex>(scene.marks.size());
      canvas::Mark mark;
      mark.at = at;
      mark.tag = i + 1;
      scene.marks.push_back(mark);
      scene.labels.push_back({"Lost", i, -10});
      scene.hulls[0].members.push_back(i);
      for (const MarkIndex other : {MarkIndex{0}, i}) {
        SceneTie tie;
        tie.a = i;
        tie.b = other;
        scene.ties.push_back(tie);
      }
    }
  }
}

struct Picture {
  Frame frame;
  canvas::View view;
  std::string trace;
};

Picture draw(Scene scene, const DrawOptions& given = {}) {
  give_lanes(scene.ties, scene.marks.size());
  settle(scene, 1);
  auto fonts = text::FontSet::create();
  REQUIRE(fonts);
  text::Shaper shaper(*fonts);
  LabelPlan plan;
  Picture picture;
  picture.frame = lay_out_frame(scene, page, {}, shaper);
  picture.view = fit_scene(scene, picture.frame, plan, shaper).view(page, 1, {255, 255, 255});
  canvas::TraceCanvas canvas;
  DrawOptions options = given;
  options.frame = &picture.frame;
  draw_scene(scene, picture.view, plan, shaper, canvas, options);
  picture.trace = canvas.text();
  return picture;
}

}  // namespace

TEST_CASE("marks without a place change nothing of the picture") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    const Scene sound = sound_scene(seed);
    Scene mixed = sound;
    add_lost_marks(mixed);
    const Picture expected = draw(sound);
    CHECK(expected.trace.find("circle") != std::string::npos);
    CHECK(draw(mixed).trace == expected.trace);
  }
}

TEST_CASE("a length that is none is drawn as 0") {
  for (const float none : {not_a_number, infinite, -1.0F, 1e16F}) {
    CAPTURE(none);
    Scene wrong = sound_scene(5);
    Scene zero = wrong;
    const auto set = [](Scene& scene, float value) {
      scene.marks[0].radius = scene.marks[1].outline_width = value;
      scene.ties[0].width = scene.ties[1].width = value;
    };
    set(wrong, none);
    set(zero, 0);
    CHECK(draw(wrong).trace == draw(zero).trace);
  }
}

TEST_CASE("a scene that lost all its marks, and cameras from it, stay finite") {
  Scene scene;
  for (const float none : no_coordinates) {
    canvas::Mark mark;
    mark.at = {none, none};
    scene.marks.push_back(mark);
  }
  settle(scene, 1);
  CHECK(scene.bounds.empty());
  CHECK(scene.unit == 1);
  for (const float none : no_coordinates) {
    for (const Camera camera :
         {Camera{{none, none}, none}, Camera{{0, 0}, none}, Camera{{none, 1}, 2}}) {
      const Camera limited = camera.limited({{0, 0}, {10, 10}}, none, page);
      CHECK(canvas::has_place(limited.centre));
      CHECK(std::isfinite(limited.scale));
      CHECK(limited.scale > 0);
      const Sizing sizes = sizing(scene, camera.scale);
      CHECK(std::isfinite(sizes.size));
      CHECK(std::isfinite(sizes.tie_alpha));
      CHECK(std::isfinite(sizes.mark_alpha));
    }
    const Camera fitted = Camera::fit({{none, 0}, {none, 1}}, {{0, 0}, page}, page, none);
    CHECK(canvas::has_place(fitted.centre));
    CHECK(fitted.scale > 0);
  }
}

TEST_CASE("a view that gives nothing a place shows nothing of the world") {
  Scene scene = sound_scene(3);
  settle(scene, 1);
  auto fonts = text::FontSet::create();
  REQUIRE(fonts);
  text::Shaper shaper(*fonts);
  for (const float none : no_coordinates) {
    LabelPlan plan;
    canvas::View view = Camera{{none, none}, 2}.view(page, 1, {255, 255, 255});
    canvas::TraceCanvas canvas;
    draw_scene(scene, view, plan, shaper, canvas);
    CHECK(canvas.text().find("circle") == std::string::npos);
    CHECK(canvas.text().find("text") == std::string::npos);
    CHECK(canvas.text().find("line") == std::string::npos);
  }
}

TEST_CASE("a hit test finds nothing that has no place") {
  for (const float none : no_coordinates) {
    canvas::HitCanvas hit({100, 100}, 5);
    hit.begin({});
    hit.space(canvas::Space::page);
    canvas::Mark mark;
    mark.at = {none, 100};
    mark.tag = 7;
    canvas::Curve curve;
    curve.from = curve.control1 = {none, 100};
    curve.to = curve.control2 = {200, 100};
    curve.tag = 8;
    hit.curves({&curve, 1}, {});
    hit.marks({&mark, 1}, {});
    CHECK(hit.topmost() == canvas::no_tag);
  }
}

}  // namespace saite::scene::finite_test
