// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "graph/base/geometry.h"
#include "graph/base/ids.h"
#include "render/scene/annotations.h"

// What the mouse does on the map, and what it has moved there.
namespace saite::ui {

/// What the mouse is doing on the map.
struct Gesture {
  enum class What {
    none,
    maybe_pan,
    pan,
    box,
    lasso,
    maybe_drag,
    drag,
    tie,
    annotate,   // an area or an arrow is drawn
    annotation  // one that is there is moved, or one of its ends
  } what = What::none;
  Vec2 start;  // pixels of the window
  Vec2 last;
  std::vector<Vec2> trail;  // of the lasso, px of the page
  std::optional<ActorId> actor;
  std::string annotation = {};  // its id
  scene::Grip grip = scene::grip_whole;
  bool moved = false;
  bool right = false;  // which button it was begun with
};

/// The legend on the map: in a corner, and drawn aside by so much.
struct LegendCard {
  int spot = 2;        // see emptiest_spot()
  int size = 0;        // of those that it may have, the greatest first
  Vec2 by;             // pixels of the window, away from its spot
  bool moved = false;  // by hand: it stays there
  float height = 0;    // of its sections, as they were last drawn
  bool dragged = false;
};

/// The menu of the right button on the map.
struct MapMenu {
  bool asked = false;  // just now
  bool on_something = false;
  bool on_annotation = false;
  Vec2 at;  // pixels of the window
};

}  // namespace saite::ui
