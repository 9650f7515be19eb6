// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>

#include <string>

#include "graph/base/geometry.h"
#include "src/ui/ui.h"

/// The parts of the window, one file each. They read the session, draw, and ask for changes.
namespace saite::ui {

/// Parts of the shell: they stay where the shell puts them.
inline constexpr ImGuiWindowFlags panel_flags =
    ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
    ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNavFocus |
    ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse;
/// Small things that float over the map.
inline constexpr ImGuiWindowFlags float_flags =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
    ImGuiWindowFlags_AlwaysAutoResize;

void draw_top_bar(const Ui& ui, const Rect& area);
void draw_search(const Ui& ui, float width);
void draw_left_panel(const Ui& ui, const Rect& area);
void draw_filters(const Ui& ui);
void draw_look(const Ui& ui);
void draw_inspector(const Ui& ui, const Rect& area);
void draw_actor(const Ui& ui, ActorId actor);
void draw_tie(const Ui& ui, TieId tie);
void draw_many(const Ui& ui);
void draw_whole(const Ui& ui);
void draw_drawer(const Ui& ui, const Rect& area, bool open);
void draw_actor_table(const Ui& ui);
void draw_tie_table(const Ui& ui);
void draw_numbers(const Ui& ui);
void draw_questions(const Ui& ui);
void draw_plan(const Ui& ui);
void draw_plan_what_if(const Ui& ui);
void draw_plan_suggest(const Ui& ui);
void draw_plan_invite(const Ui& ui);
void draw_answer(const Ui& ui);
void draw_status(const Ui& ui, float right);

// over the map
void draw_what_if_banner(const Ui& ui, const Rect& area);
void draw_map_input(const Ui& ui);
void draw_map_tools(const Ui& ui);
void draw_hover_card(const Ui& ui);
void draw_answer_chip(const Ui& ui);
void draw_new_actor(const Ui& ui);
void draw_new_tie(const Ui& ui);
void draw_rename(const Ui& ui);
void draw_notices(const Ui& ui);
void draw_hints(const Ui& ui);
void draw_map_state(const Ui& ui);

// over everything
void draw_palette(const Ui& ui);
void draw_file_dialog(const Ui& ui);
void draw_export_dialog(const Ui& ui);
void draw_settings_dialog(const Ui& ui);
void draw_shortcuts_dialog(const Ui& ui);
void draw_about_dialog(const Ui& ui);
void draw_history_dialog(const Ui& ui);
void draw_question(const Ui& ui);
void draw_problems(const Ui& ui);

/// A dialog in the middle of the window. Returns whether its content is to be drawn; end with
/// end_dialog(). Esc and a press beside it close it.
bool begin_dialog(const Ui& ui, const char* id, const char* title, Vec2 size, bool closable = true);
void end_dialog();
void close_dialog(const Ui& ui);

}  // namespace saite::ui
