// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/base/geometry.h"
#include "src/ui/state/ui.h"

namespace saite::ui {

/// How the window is divided, pixels. Parts that are folded are empty.
struct Areas {
  Rect bar;
  Rect left;
  Rect right;
  Rect drawer;
  Rect banner;  // over the map, while a draft is active
  Rect map;
};
[[nodiscard]] Areas divide(const Ui& ui, Vec2 window);

/// Draws all of the interface for one frame.
void draw_shell(const Ui& ui, const Areas& areas);
/// Does what actions ask of the window. Returns false where it is to close.
bool answer_requests(const Ui& ui, class Window& window);

}  // namespace saite::ui
