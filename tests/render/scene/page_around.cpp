// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "render/canvas/trace_canvas.h"
#include "render/scene/draw_scene.h"
#include "render/scene/frame.h"

namespace saite::scene {
namespace {

Scene scene_with(int legend_rows) {
  Scene scene;
  scene.text.title = "A title that takes two lines where the page is not wide enough for it";
  scene.text.subtitle = "68 actors, 89 ties";
  scene.text.notes = {"Date: 2026-11-28", "Source: what people said"};
  std::vector<LegendRow> rows(static_cast<std::size_t>(legend_rows));
  for (LegendRow& row : rows) row.text = "A kind of actor";
  if (legend_rows > 0) scene.legend.sections.push_back({.heading = "Actors", .body = rows});
  return scene;
}

TEST_CASE("a page around a map gives it its room, and title, legend and notes rooms of their own") {
  const auto fonts = text::FontSet::create(text::FontSource::shipped);
  REQUIRE(fonts);
  text::Shaper shaper(*fonts);
  for (const int rows : {0, 5, 40, 120}) {
    const Scene scene = scene_with(rows);
    for (const Vec2 map : {Vec2{724, 640}, {300, 200}, {1920, 1000}, {400, 900}}) {
      const PageAround around = page_around(scene, map, {}, shaper);
      const Frame frame = lay_out_frame(scene, around.page, around.options, shaper);
      CHECK(frame.map.width() >= map.x - 0.5F);
      CHECK(frame.map.height() >= map.y - 0.5F);
      CHECK_FALSE(frame.title.empty());
      CHECK_FALSE(frame.notes.empty());
      CHECK(frame.legend.empty() == (rows == 0));
      std::vector<Rect> rooms{frame.map, frame.title, frame.notes};
      if (rows > 0) rooms.push_back(frame.legend);
      for (std::size_t i = 0; i < rooms.size(); ++i) {
        CHECK(Rect{{0, 0}, frame.page}.grown(0.5F).contains(rooms[i].min));
        CHECK(Rect{{0, 0}, frame.page}.grown(0.5F).contains(rooms[i].max));
        for (std::size_t j = 0; j < i; ++j) CHECK_FALSE(rooms[i].grown(-0.5F).overlaps(rooms[j]));
      }
    }
  }
}

}  // namespace
}  // namespace saite::scene
