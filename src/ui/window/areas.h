// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "graph/base/geometry.h"

namespace saite::ui {

/// What there is to be placed in the window.
struct Parts {
  Vec2 window;      // pixels
  float scale = 1;  // pixels per px of the design
  bool canvas_only = false;
  bool left = true;
  bool sheet = false;
  bool drawer = false;
  float left_width = 0;  // px of the design, as people drew them
  float sheet_width = 0;
  float drawer_height = 0;
  bool banner = false;  // what if is told over the map
  bool hints = false;
  bool chips = false;  // what is in force stands above the map
};

/// How the window is divided, pixels. Parts that are not there are empty.
struct Areas {
  Rect bar;
  Rect left;
  Rect sheet;
  Rect drawer;
  Rect strip;  // the tabs at the bottom
  Rect banner;
  Rect hints;
  Rect map;    // what the map is drawn into
  Rect free;   // the part of it that nothing lies over: where it is fitted
  Rect tools;  // over the map at its right
  Rect chips;  // over the map at its top

  /// Width ÷ height of what the map is fitted into, which layouts are made for.
  [[nodiscard]] float aspect() const { return free.width() / std::max(free.height(), 1.0F); }
};

/// The map has the window: everything else gets room while it is used, and never more than leaves
/// the map some. What docks narrows `map`; what lies over it narrows `free` alone, so that who has
/// taken the camera sees nothing move.   Cost: O(1).
[[nodiscard]] Areas divide(const Parts& parts);

}  // namespace saite::ui
