// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/base/ids.h"
#include "src/ui/state/ui.h"

/// What lies on the map and what hands do there, one file each.
namespace saite::ui {

void draw_map_input(const Ui& ui);
void draw_map_tools(const Ui& ui);
void draw_hover_card(const Ui& ui);
void draw_new_actor(const Ui& ui);
void draw_new_tie(const Ui& ui);
void draw_rename(const Ui& ui);
void draw_hints(const Ui& ui);
void draw_map_state(const Ui& ui);

/// A tie drawn by hand: in the document, where its kind may then be chosen, or in the draft.
void make_tie(const Ui& ui, ActorId from, ActorId to);

}  // namespace saite::ui
