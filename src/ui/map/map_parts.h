// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "graph/base/ids.h"
#include "graph/model/annotation.h"
#include "src/ui/state/hands.h"
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
void draw_annotation_form(const Ui& ui);
/// What newcomers are told at first, in a strip of its own above the map.
[[nodiscard]] bool hints_wanted(const Ui& ui);
void draw_hints(const Ui& ui, const Rect& area);
void draw_map_state(const Ui& ui);

/// The form for a new actor at a place of the window, pixels.
void begin_new_actor(const Ui& ui, Vec2 window, const std::string& name = {});
// --- annotations: words, areas and arrows beside the network ---
/// Takes the tool in hand, or asks for the words where nothing has to be drawn.
void begin_annotation(const Ui& ui, model::AnnotationKind kind);
/// The form for new words at a place of the window, pixels.
void begin_annotation_text(const Ui& ui, Vec2 window);
/// The form for the words of the one that is selected.
void edit_annotation(const Ui& ui);
/// Whether a press was one on an annotation, or of a tool that draws one; `on_actor`: it was on a
/// mark, which lies over annotations that are there.
bool press_annotation(const Ui& ui, bool on_actor);
void release_annotation(const Ui& ui, const Gesture& gesture);
/// What is being drawn or moved, and the handles of what is selected.
void draw_annotation_hands(const Ui& ui);
/// Colours to choose for the one that is selected, in its menu.
void annotation_colours(const Ui& ui);

/// A tie drawn by hand: in the document, where its kind may then be chosen, or in the draft.
void make_tie(const Ui& ui, ActorId from, ActorId to);

}  // namespace saite::ui
