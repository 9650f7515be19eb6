// SPDX-License-Identifier: Apache-2.0
#include "src/ui/window/areas.h"

#include <algorithm>
#include <cmath>

#include "src/ui/widgets/style.h"

namespace saite::ui {
namespace {

/// Takes a strip off the top of what is left.
Rect take_top(Rect& from, float height) {
  Rect taken = from;
  taken.max.y = std::min(from.min.y + height, from.max.y);
  from.min.y = taken.max.y;
  return taken;
}

}  // namespace

Areas divide(const Parts& parts) {
  const auto px = [&](float design) { return std::round(design * parts.scale); };
  const float wide = parts.window.x / parts.scale;
  Areas areas;
  Rect rest{{0, 0}, parts.window};
  if (!parts.canvas_only) {
    areas.bar = take_top(rest, px(design::bar_height));
    areas.strip = rest;
    areas.strip.min.y = std::max(rest.max.y - px(design::strip_height), rest.min.y);
    rest.max.y = areas.strip.min.y;
  }
  // Advice is the first that a low window does without.
  if (parts.hints && !parts.canvas_only && rest.height() > px(3 * design::bar_height)) {
    areas.hints = take_top(rest, px(wide < design::left_docks_from ? 58 : design::bar_height));
  }
  const float side = wide < design::left_docks_from ? rest.width() * 0.86F : rest.width() * 0.34F;
  const float left = std::min(px(parts.left_width), std::round(side));
  const float sheet = std::min(px(parts.sheet_width), std::round(side));
  const bool left_shown = parts.left && !parts.canvas_only;
  const bool sheet_shown = parts.sheet && !parts.canvas_only;
  if (left_shown) {
    areas.left = {rest.min, {rest.min.x + left, rest.max.y}};
    if (wide >= design::left_docks_from) rest.min.x = areas.left.max.x;
  }
  if (sheet_shown) {
    areas.sheet = {{rest.max.x - sheet, rest.min.y}, rest.max};
    if (wide >= design::both_dock_from) rest.max.x = areas.sheet.min.x;
  }
  if (parts.drawer && !parts.canvas_only) {
    const float banner = parts.banner ? px(design::bar_height) : 0;
    const float height = std::max(
        std::min(px(parts.drawer_height), std::round((rest.height() - banner) * 0.6F)), 0.0F);
    const float right = sheet_shown ? areas.sheet.min.x : rest.max.x;
    areas.drawer = {{rest.min.x, rest.max.y - height}, {right, rest.max.y}};
    rest.max.y = areas.drawer.min.y;
  }
  if (parts.banner) {
    areas.banner = take_top(rest, std::min(px(design::bar_height), rest.height() - 1));
  }
  areas.map = areas.free = rest;
  if (left_shown && wide < design::left_docks_from) areas.free.min.x = areas.left.max.x;
  if (sheet_shown && wide < design::both_dock_from) areas.free.max.x = areas.sheet.min.x;
  areas.free.max.x = std::max(areas.free.max.x, areas.free.min.x + 1);
  if (parts.banner) {
    areas.banner.min.x = areas.free.min.x;
    areas.banner.max.x = areas.free.max.x;
  }
  if (parts.chips && areas.free.height() > px(2 * design::chips_height))
    areas.chips = take_top(areas.free, px(design::chips_height));
  if (!parts.canvas_only && areas.free.width() > px(200)) {
    areas.tools = areas.free;
    areas.tools.min.x = areas.free.max.x = areas.free.max.x - px(design::tools_width);
  }
  return areas;
}

}  // namespace saite::ui
