// SPDX-License-Identifier: Apache-2.0
#include "render/scene/annotations.h"

#include <doctest/doctest.h>

#include <string>

#include "render/canvas/trace_canvas.h"
#include "render/scene/draw_scene.h"
#include "render/scene/fit.h"
#include "render/scene/frame.h"
#include "render/text/font.h"

namespace saite::scene::annotations_test {
namespace {

using Shape = SceneAnnotation::Shape;

struct Page {
  text::Shaper shaper{text::FontSet::create().value()};
  Scene scene;
  canvas::View view{.centre = {0, 0}, .scale = 10, .page_size = {400, 300}};

  Page() {
    for (const Vec2 at : {Vec2{-5, -5}, Vec2{5, 5}}) scene.marks.push_back({.at = at});
    scene.annotations = {{.shape = Shape::area, .at = {8, 6}, .to = {-2, 0}, .text = "Centre"},
                         {.shape = Shape::arrow, .at = {-12, 0}, .to = {-12, 8}},
                         {.shape = Shape::text, .at = {0, -10}, .text = "Ask the school"}};
    settle(scene, 1);
  }
  [[nodiscard]] std::optional<AnnotationHit> at(Vec2 world) {
    return annotation_at(scene, view, shaper, view.to_page(world), 5);
  }
};

}  // namespace

TEST_CASE(
    "an annotation is found by its words, its line and its rim; the inside of an area is the "
    "map's") {
  Page page;
  CHECK(page.at({0, -10})->annotation == 2);
  CHECK(page.at({-12, 4})->annotation == 1);
  CHECK(page.at({-12, 4})->grip == grip_whole);
  CHECK(page.at({3, 0})->annotation == 0);  // its upper rim
  CHECK(!page.at({3, 4}));
  CHECK(!page.at({15, 12}));
}

TEST_CASE("ends and corners are held by themselves, and move alone") {
  Page page;
  CHECK(page.at({-12, 8})->grip == (to_x | to_y));
  CHECK(page.at({-12, 0})->grip == (at_x | at_y));
  CHECK(page.at({8, 6})->grip == (at_x | at_y));
  CHECK(page.at({8, 0})->grip == (at_x | to_y));
  const SceneAnnotation& area = page.scene.annotations[0];
  const SceneAnnotation wider = moved(area, at_x | to_y, {2, -1});
  CHECK(wider.at == Vec2{10, 6});
  CHECK(wider.to == Vec2{-2, -1});
  const SceneAnnotation there = moved(area, grip_whole, {1, 1});
  CHECK(there.at == area.at + Vec2{1, 1});
  CHECK(there.to == area.to + Vec2{1, 1});
  CHECK(grip_points(page.scene.annotations[2]).empty());
}

TEST_CASE("areas lie under the ties, arrows and words over all; a map without has none") {
  Page page;
  const auto groups = [&] {
    canvas::TraceCanvas trace;
    LabelPlan plan;
    draw_scene(page.scene, page.view, plan, page.shaper, trace);
    return trace.text();
  };
  const std::string all = groups();
  const std::size_t areas = all.find("annotation-areas");
  const std::size_t marks = all.find("marks");
  const std::size_t arrows = all.find("annotation-arrows");
  const std::size_t words = all.find("annotation-words");
  REQUIRE(words != std::string::npos);
  CHECK(areas < marks);
  CHECK(all.find("labels") < arrows);
  CHECK(marks < arrows);
  CHECK(arrows < words);
  page.scene.annotations.clear();
  CHECK(groups().find("annotation") == std::string::npos);
}

TEST_CASE("a page has room for all that was written, however far out") {
  Page page;
  page.scene.annotations.push_back(
      {.shape = Shape::text,
       .at = {60, 20},
       .text = "far away, and in so many words that they are broken into lines"});
  settle(page.scene, 2);
  CHECK(page.scene.bounds.contains({60, 20}));
  const Frame frame = lay_out_frame(page.scene, {800, 500}, {}, page.shaper);
  LabelPlan plan;
  const Camera camera = fit_scene(page.scene, frame, plan, page.shaper);
  const canvas::View view = camera.view(frame.page, 1, {});
  for (const SceneAnnotation& annotation : page.scene.annotations) {
    const Rect box = words_box(annotation, view, page.shaper);
    if (box.empty()) continue;
    CHECK(frame.map.grown(1).contains(box.min));
    CHECK(frame.map.grown(1).contains(box.max));
  }
}

TEST_CASE("lines stay lines, and an annotation without a place is nowhere") {
  Page page;
  SceneAnnotation one{.shape = Shape::text, .at = {0, 0}, .text = "a"};
  SceneAnnotation three{.shape = Shape::text, .at = {0, 0}, .text = "a\n\nb"};
  const float line = words_box(three, page.view, page.shaper).height() -
                     words_box(one, page.view, page.shaper).height();
  CHECK(line == doctest::Approx(2 * 1.4 * 12));
  one.at.x = std::numeric_limits<float>::quiet_NaN();
  CHECK(words_box(one, page.view, page.shaper).empty());
  page.scene.annotations = {one};
  CHECK(!page.at({0, 0}));
}

}  // namespace saite::scene::annotations_test
