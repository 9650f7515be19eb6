// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>

#include <string>
#include <vector>

#include "src/ui/state/ui_state.h"

namespace saite::ui {

struct TypeAheadLine {
  std::string name;
  std::string aside;  // at the right, muted
};

struct TypeAheadResult {
  int chosen = -1;    // the line that was taken by Enter or a press
  bool left = false;  // the keyboard went elsewhere
  bool over = false;  // the pointer is over the list
};

/// The list under a field in which one types: arrows move, Enter and a press take. `typing`: the
/// field has the keyboard.
TypeAheadResult draw_type_ahead(const Ui& ui, const char* id, ImVec2 at, float width,
                                TypeAhead& state, const std::vector<TypeAheadLine>& lines,
                                const char* nothing, bool typing);

/// Keys that are read while a field has the keyboard; held down they count once.
[[nodiscard]] bool pressed_enter();
[[nodiscard]] bool pressed_escape();
/// −1: up, 1: down, 0: neither. Held down it counts again.
[[nodiscard]] int pressed_arrow();

}  // namespace saite::ui
