// SPDX-License-Identifier: Apache-2.0
#include "src/ui/window/areas.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "src/ui/widgets/style.h"

namespace {

using namespace saite;
using ui::Areas;
using ui::Parts;

Parts parts_of(Vec2 window, float scale) {
  Parts parts;
  parts.window = window;
  parts.scale = scale;
  parts.left_width = ui::design::left_width;
  parts.sheet_width = ui::design::sheet_width;
  parts.drawer_height = ui::design::drawer_height;
  return parts;
}

/// All that there can be at once, in every combination.
std::vector<Parts> combinations(Vec2 window, float scale) {
  std::vector<Parts> all;
  for (unsigned bits = 0; bits < 128; ++bits) {
    Parts parts = parts_of(window, scale);
    parts.left = (bits & 1U) != 0;
    parts.sheet = (bits & 2U) != 0;
    parts.drawer = (bits & 4U) != 0;
    parts.banner = (bits & 8U) != 0;
    parts.hints = (bits & 16U) != 0;
    parts.chips = (bits & 32U) != 0;
    parts.canvas_only = (bits & 64U) != 0;
    // A narrow window has one side at a time.
    if (window.x / scale < ui::design::left_docks_from && parts.left && parts.sheet) continue;
    all.push_back(parts);
  }
  return all;
}

bool overlap(const Rect& a, const Rect& b) {
  return a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
}

bool within(const Rect& inner, const Rect& outer) {
  return inner.min.x >= outer.min.x && inner.min.y >= outer.min.y && inner.max.x <= outer.max.x &&
         inner.max.y <= outer.max.y;
}

constexpr std::array sizes{Vec2{640, 400},   Vec2{800, 600},   Vec2{1024, 768},  Vec2{1280, 720},
                           Vec2{1366, 768},  Vec2{1920, 1080}, Vec2{2560, 1440}, Vec2{3840, 2160},
                           Vec2{1080, 1920}, Vec2{3440, 1440}};
constexpr std::array scales{0.75F, 1.0F, 1.25F, 1.5F, 2.0F, 3.0F};

TEST_CASE("areas: in windows of all sizes and scales no part covers another or leaves the window") {
  for (const Vec2 size : sizes) {
    for (const float scale : scales) {
      for (const Parts& parts : combinations(size, scale)) {
        CAPTURE(size.x);
        CAPTURE(scale);
        const Areas areas = ui::divide(parts);
        const Rect window{{0, 0}, size};
        const std::array shown{areas.bar,    areas.left,  areas.sheet, areas.drawer, areas.strip,
                               areas.banner, areas.hints, areas.chips, areas.tools,  areas.free};
        for (std::size_t i = 0; i < shown.size(); ++i) {
          if (shown[i].empty()) continue;
          REQUIRE(within(shown[i], window));
          for (std::size_t k = i + 1; k < shown.size(); ++k) {
            const bool narrow = size.x / scale < ui::design::left_docks_from;
            const bool side = i == 1 || k == 1 || i == 2 || k == 2;
            const bool over_map = i == 3 || k == 3;
            // A side that lies over the map lies over the table below the map too.
            if (side && over_map && (narrow || size.x / scale < ui::design::both_dock_from))
              continue;
            if (!shown[k].empty()) REQUIRE_FALSE(overlap(shown[i], shown[k]));
          }
        }
        REQUIRE(within(areas.free, areas.map));
        REQUIRE(areas.free.width() >= 1);
      }
    }
  }
}

double share(const Rect& part, Vec2 window) {
  return static_cast<double>(part.width() * part.height() / (window.x * window.y));
}

TEST_CASE("areas: the map has the window") {
  const auto free = [](Vec2 size, float scale, bool left) {
    Parts parts = parts_of(size, scale);
    parts.left = left;
    return share(ui::divide(parts).free, size);
  };
  CHECK(free({1280, 720}, 1, true) > 0.68);
  CHECK(free({1920, 1080}, 1, true) > 0.78);
  CHECK(free({1280, 720}, 2, false) > 0.68);
  CHECK(free({640, 400}, 1, false) > 0.68);
  Parts wall = parts_of({1280, 720}, 1);
  wall.canvas_only = true;
  CHECK(share(ui::divide(wall).free, {1280, 720}) == 1);
}

TEST_CASE("areas: what lies over the map leaves it where it is, what docks narrows it") {
  Parts parts = parts_of({1280, 720}, 1);
  const Areas before = ui::divide(parts);
  parts.sheet = true;
  const Areas over = ui::divide(parts);
  CHECK(over.map == before.map);
  CHECK(over.free.max.x < over.sheet.min.x);
  parts.window = {1600, 900};
  const Areas docked = ui::divide(parts);
  CHECK(docked.map.max.x == docked.sheet.min.x);
}

}  // namespace
