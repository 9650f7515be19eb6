// SPDX-License-Identifier: Apache-2.0
#include "render/scene/labels.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "render/canvas/shapes.h"
#include "render/scene/camera.h"
#include "render/scene/sizing.h"

namespace saite::scene {
namespace {

Scene crowd(int n) {
  Scene scene;
  for (int i = 0; i < n; ++i) {
    const auto k = static_cast<float>(i);
    canvas::Mark mark;
    mark.at = Vec2{std::cos(2.4F * k), std::sin(2.4F * k)} * (3 * std::sqrt(k));
    scene.marks.push_back(mark);
    scene.labels.push_back({"Actor number " + std::to_string(i), static_cast<MarkIndex>(i),
                            static_cast<float>(n - i % 17)});
  }
  settle(scene, 1);
  return scene;
}

text::Shaper make_shaper() {
  auto fonts = text::FontSet::create();
  REQUIRE(fonts);
  return text::Shaper(*fonts);
}

canvas::View view_of(float scale, Vec2 centre = {}) {
  return Camera{centre, scale}.view({900, 700}, 1, {});
}

std::set<std::uint32_t> names(const std::vector<PlacedLabel>& placed) {
  std::set<std::uint32_t> result;
  for (const PlacedLabel& label : placed) result.insert(label.label);
  return result;
}

}  // namespace

TEST_CASE("Labels never overlap each other, at any zoom") {
  text::Shaper shaper = make_shaper();
  const Scene scene = crowd(400);
  LabelPlan plan;
  for (float scale = 1; scale < 60; scale *= 1.07F) {
    const auto placed = plan.place(scene, view_of(scale), shaper);
    CHECK_FALSE(placed.empty());
    for (std::size_t i = 0; i < placed.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(placed[i].box.overlaps(placed[j].box));
    }
  }
}

TEST_CASE("No name lies over a mark that can be told from a dot, nor over the name of a group") {
  text::Shaper shaper = make_shaper();
  Scene scene = crowd(300);
  for (std::size_t i = 0; i < scene.marks.size(); i += 9) scene.marks[i].radius = 2;
  for (int half = 0; half < 2; ++half) {
    SceneHull hull;
    hull.text = half == 0 ? "Left" : "Right";
    for (MarkIndex i = 0; i < scene.marks.size(); ++i) {
      if ((scene.marks[i].at.x < 0) == (half == 0)) hull.members.push_back(i);
    }
    scene.hulls.push_back(hull);
  }
  settle(scene, 2);
  LabelPlan plan;
  std::size_t seen = 0;
  std::size_t group_names = 0;
  std::size_t hidden = 0;
  for (float scale = 1; scale < 60; scale *= 1.19F) {
    const canvas::View view = view_of(scale);
    const float size = sizing(scene, scale).size;
    std::vector<PlacedLabel> groups;
    const auto placed = plan.place(scene, view, shaper, 4000, {}, false, &groups);
    group_names += groups.size();
    for (const PlacedLabel& label : placed) {
      for (const PlacedLabel& group : groups) hidden += label.box.overlaps(group.box) ? 1 : 0;
      for (MarkIndex i = 0; i < scene.marks.size(); ++i) {
        const float r = scene.marks[i].radius * canvas::reach(scene.marks[i].shape) * size;
        if (r < 3.5F || i == scene.labels[label.label].mark) continue;
        const Vec2 at = view.to_page(scene.marks[i].at);
        const Vec2 nearest{std::clamp(at.x, label.box.min.x, label.box.max.x),
                           std::clamp(at.y, label.box.min.y, label.box.max.y)};
        // Between two steps marks grow and move a little.
        hidden += distance(at, nearest) > r - 1.5F ? 0 : 1;
        ++seen;
      }
    }
  }
  CHECK(hidden == 0);
  CHECK(seen > 1000);
  CHECK(group_names > 10);
}

TEST_CASE("A name that is no more than a number shows only where its mark is large") {
  text::Shaper shaper = make_shaper();
  Scene scene = crowd(40);
  for (SceneLabel& label : scene.labels) label.min_radius = 5;
  settle(scene, 2);
  LabelPlan plan;
  for (const float scale : {1.0F, 3.0F, 9.0F, 27.0F}) {
    const bool large = sizing(scene, scale).size >= 5;
    CHECK_MESSAGE(plan.place(scene, view_of(scale), shaper).empty() != large, scale);
  }
}

TEST_CASE("Zooming in adds labels and hardly ever takes one away; in the end all are there") {
  text::Shaper shaper = make_shaper();
  const Scene scene = crowd(60);
  LabelPlan plan;
  // A page so large that nothing leaves it.
  const auto shown_at = [&](float scale) {
    canvas::View view = view_of(scale);
    view.page_size = {1e5F, 1e5F};
    return names(plan.place(scene, view, shaper));
  };
  std::set<std::uint32_t> before = shown_at(3);
  int lost = 0;
  for (float scale = 4; scale < 100; scale *= 1.2F) {
    const auto now = shown_at(scale);
    for (const std::uint32_t label : before) lost += now.contains(label) ? 0 : 1;
    before = now;
  }
  CHECK(lost <= 1);  // two marks all but on one another may pass each other
  CHECK(before.size() == 60);
}

TEST_CASE("Panning changes neither the choice nor the places") {
  text::Shaper shaper = make_shaper();
  const Scene scene = crowd(300);
  LabelPlan plan;
  const auto here = plan.place(scene, view_of(12), shaper);
  const auto there = plan.place(scene, view_of(12, {5, 3}), shaper);
  std::size_t both = 0;
  for (const PlacedLabel& a : here) {
    for (const PlacedLabel& b : there) {
      if (a.label != b.label) continue;
      ++both;
      CHECK(a.lines.front().offset == b.lines.front().offset);
    }
  }
  CHECK(both > 10);
}

TEST_CASE("What is asked for is shown in any case, and a plan forgets an old scene") {
  text::Shaper shaper = make_shaper();
  Scene scene = crowd(400);
  LabelPlan plan;
  const MarkIndex wanted = 200;
  CHECK(names(plan.place(scene, view_of(4), shaper, 4000, {&wanted, 1})).contains(200));
  CHECK(plan.place(scene, view_of(4), shaper, 3).size() == 3);
  scene.labels.resize(1);
  settle(scene, 2);
  const MarkIndex first = 0;
  CHECK(names(plan.place(scene, view_of(4), shaper, 4000, {&first, 1})) ==
        std::set<std::uint32_t>{0});
}

TEST_CASE("In a hurry a plan makes do with what it has, and catches up in slices") {
  text::Shaper shaper = make_shaper();
  Scene scene = crowd(400);
  LabelPlan plan;
  const auto far = names(plan.place(scene, view_of(1), shaper));
  const canvas::View near = view_of(8);
  const auto hurried = names(plan.place(scene, near, shaper, 4000, {}, true));
  const auto wanted = names(LabelPlan().place(scene, near, shaper));
  CHECK(hurried.size() < wanted.size());
  for (const std::uint32_t label : hurried) CHECK(far.contains(label));
  int slices = 0;
  while (plan.improve(scene, near, shaper, 0)) ++slices;
  CHECK(slices > 24);  // three doublings of eight steps, each more than a slice
  CHECK(names(plan.place(scene, near, shaper, 4000, {}, true)) == wanted);

  std::vector<Vec2> places;
  for (const canvas::Mark& mark : scene.marks) places.push_back(mark.at * -1);
  move_marks(scene, places, 2);
  CHECK(names(plan.place(scene, near, shaper, 4000, {}, true)).size() > 10);  // of before the move
  CHECK(plan.improve(scene, near, shaper, 0));
  const Scene copy = scene;  // what was begun for one is not gone on with for another
  while (plan.improve(copy, near, shaper, 1e-4)) {
  }
  CHECK(names(plan.place(scene, near, shaper, 4000, {}, true)) ==
        names(LabelPlan().place(scene, near, shaper)));
}

}  // namespace saite::scene
