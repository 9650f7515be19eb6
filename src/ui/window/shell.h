// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/ui/state/ui.h"
#include "src/ui/window/areas.h"

namespace saite::ui {

/// Where the parts are in a window of this size, pixels.
[[nodiscard]] Areas areas_of(const Ui& ui, Vec2 window);

/// Draws all of the interface for one frame.
void draw_shell(const Ui& ui, const Areas& areas);
/// Does what actions ask of the window. Returns false where it is to close.
bool answer_requests(const Ui& ui, class Window& window);

}  // namespace saite::ui
