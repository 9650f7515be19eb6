// SPDX-License-Identifier: Apache-2.0
#include "render/scene/fit.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "render/canvas/shapes.h"
#include "render/scene/sizing.h"

namespace saite::scene {
namespace {

text::Shaper fit_shaper() {
  auto fonts = text::FontSet::create(text::FontSource::shipped);
  REQUIRE(fonts);
  return text::Shaper(*fonts);
}

/// As wide as it is high, times `wide`; every name of usual length.
Scene spiral(int n, float wide = 1.5F) {
  Scene scene;
  for (int i = 0; i < n; ++i) {
    const auto k = static_cast<float>(i);
    canvas::Mark mark;
    const float far = 3 * std::sqrt(k);
    mark.at = {std::cos(2.4F * k) * far * wide, std::sin(2.4F * k) * far};
    scene.marks.push_back(mark);
    scene.labels.push_back({"Place of many " + std::to_string(i), static_cast<MarkIndex>(i),
                            static_cast<float>(n - i % 17)});
  }
  settle(scene, 1);
  return scene;
}

Frame room_of(Vec2 page, float margin = 8) {
  Frame frame;
  frame.page = page;
  frame.map = Rect{{0, 0}, page}.grown(-margin);
  return frame;
}

bool within(const Rect& room, const Rect& box) {
  return room.grown(0.5F).contains(box.min) && room.grown(0.5F).contains(box.max);
}

struct Seen {
  std::vector<PlacedLabel> labels;
  std::vector<PlacedLabel> groups;
  Rect marks;
  canvas::View view;
};

Seen look(const Scene& scene, const Frame& frame, const Camera& camera, LabelPlan& plan,
          text::Shaper& shaper) {
  Seen seen;
  seen.view = camera.view(frame.page, 1, {});
  seen.labels = plan.place(scene, seen.view, shaper, 4000, {}, false, &seen.groups);
  for (const canvas::Mark& mark : scene.marks) seen.marks.include(seen.view.to_page(mark.at));
  return seen;
}

}  // namespace

TEST_CASE("All that is drawn lies in the room, and the marks have about half of it") {
  text::Shaper shaper = fit_shaper();
  for (const Vec2 page : {Vec2{1008, 640}, {588, 280}, {1648, 1000}, {640, 900}}) {
    CAPTURE(page.x);
    const Scene scene = spiral(70, page.x / page.y);
    const Frame frame = room_of(page);
    LabelPlan plan;
    const Camera camera = fit_scene(scene, frame, plan, shaper);
    const Seen seen = look(scene, frame, camera, plan, shaper);
    CHECK(within(frame.map, seen.marks));
    for (const PlacedLabel& label : seen.labels) CHECK(within(frame.map, label.box));
    CHECK(seen.marks.width() * seen.marks.height() >
          0.45F * frame.map.width() * frame.map.height());
    CHECK(seen.labels.size() > 4);

    LabelPlan freely;
    const Camera rough = fit_scene(scene, frame, freely, shaper, true);
    CHECK(camera.scale >= rough.scale * 0.95F);
    const Seen before = look(scene, frame, rough, freely, shaper);
    CHECK(seen.labels.size() + 4 >= before.labels.size());
  }
}

TEST_CASE("Areas, and the names of groups, are within the room too") {
  text::Shaper shaper = fit_shaper();
  Scene scene = spiral(60);
  for (int half = 0; half < 2; ++half) {
    SceneHull hull;
    hull.text = half == 0 ? "Those at the left" : "Those at the right";
    for (MarkIndex i = 0; i < scene.marks.size(); ++i) {
      if ((scene.marks[i].at.x < 0) == (half == 0)) hull.members.push_back(i);
    }
    scene.hulls.push_back(hull);
  }
  settle(scene, 2);
  const Frame frame = room_of({1008, 640});
  LabelPlan plan;
  const Seen seen = look(scene, frame, fit_scene(scene, frame, plan, shaper), plan, shaper);
  CHECK_FALSE(seen.groups.empty());
  for (const PlacedLabel& group : seen.groups) CHECK(within(frame.map, group.box));
  for (const auto& rims : scene.hull_rims) {
    for (const Ring& rim : rims) {
      for (const Vec2 point : rim) CHECK(frame.map.grown(0.5F).contains(seen.view.to_page(point)));
    }
  }
}

TEST_CASE("Names may reach into what a page spares around its map, and no further") {
  text::Shaper shaper = fit_shaper();
  const Scene scene = spiral(40, 1.4F);
  FrameOptions bare;
  bare.title = bare.notes = false;
  bare.legend = LegendPlace::none;
  const Frame frame = lay_out_frame(scene, {400, 300}, bare, shaper);
  CHECK(frame.spare > 0);
  CHECK(frame.spare < bare.margin);
  LabelPlan plan;
  const Seen seen = look(scene, frame, fit_scene(scene, frame, plan, shaper), plan, shaper);
  for (const PlacedLabel& label : seen.labels)
    CHECK(within(frame.map.grown(frame.spare), label.box));
}

TEST_CASE("However small the room and whatever is in it, the camera shows something") {
  text::Shaper shaper = fit_shaper();
  const auto good = [](const Camera& camera) {
    return std::isfinite(camera.centre.x) && std::isfinite(camera.centre.y) && camera.scale > 0 &&
           std::isfinite(camera.scale);
  };
  Scene row;
  for (int i = 0; i < 5; ++i) {
    canvas::Mark mark;
    mark.at = {static_cast<float>(10 * i), 0};
    row.marks.push_back(mark);
    row.labels.push_back({"A name that is rather long", static_cast<MarkIndex>(i), 1.0F});
  }
  settle(row, 1);
  Scene nobody;
  settle(nobody, 1);
  const Scene many = spiral(90, 2);
  for (const Scene* scene : {&std::as_const(row), &std::as_const(nobody), &many}) {
    for (float wide = 20; wide < 700; wide *= 1.13F) {
      for (const bool roughly : {false, true}) {
        LabelPlan plan;
        CHECK(good(fit_scene(*scene, room_of({wide, wide * 0.43F}), plan, shaper, roughly)));
      }
    }
  }
}

TEST_CASE("A plan keeps names within their room; nearer, it grows with the map") {
  text::Shaper shaper = fit_shaper();
  const Scene scene = spiral(60);
  LabelPlan plan;
  constexpr float scale = 9;
  const Vec2 room{30, 12};
  plan.keep_within({scale, room, room});
  std::size_t kept = 0;
  for (const float times : {0.5F, 1.0F, 2.0F, 4.0F}) {
    canvas::View view = Camera{{0, 0}, scale * times}.view({4000, 3000}, 1, {});
    Rect bounds;
    for (const canvas::Mark& mark : scene.marks) bounds.include(view.to_page(mark.at));
    const Vec2 reach = room * std::max(times, 1.0F);
    const Rect all{bounds.min - reach, bounds.max + reach};
    for (const PlacedLabel& label : plan.place(scene, view, shaper)) {
      CHECK(within(all, label.box));
      ++kept;
    }
  }
  CHECK(kept > 60);
  plan.keep_within({});
  const canvas::View view = Camera{{0, 0}, scale}.view({4000, 3000}, 1, {});
  CHECK(plan.place(scene, view, shaper).size() == LabelPlan().place(scene, view, shaper).size());
}

}  // namespace saite::scene
