// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/base/ids.h"
#include "src/ui/state/ui.h"

/// What lies on the map and what mouse and keys do there, one file each.
namespace saite::ui {

void draw_map_input(const Ui& ui);
void draw_map_tools(const Ui& ui, const Rect& area);
/// What can be done with what was pressed with the right button.
void draw_map_menu(const Ui& ui);
void draw_hover_card(const Ui& ui);
void draw_new_actor(const Ui& ui);
void draw_new_tie(const Ui& ui);
void draw_rename(const Ui& ui);
/// What newcomers are told at first, in a strip of its own above the map.
[[nodiscard]] bool hints_wanted(const Ui& ui);
void draw_hints(const Ui& ui, const Rect& area);
void draw_map_state(const Ui& ui);

/// The form for a new actor at a place of the window, pixels.
void begin_new_actor(const Ui& ui, Vec2 window, const std::string& name = {});
/// A tie drawn by hand: in the document, where its kind may then be chosen, or in the draft.
void make_tie(const Ui& ui, ActorId from, ActorId to);

}  // namespace saite::ui
