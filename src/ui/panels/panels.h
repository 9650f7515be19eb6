// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "graph/base/geometry.h"
#include "src/ui/state/ui_state.h"

/// The parts of the window, one file each. They read the session, draw, and ask for changes.
namespace saite::ui {

void draw_top_bar(const Ui& ui, const Rect& area);
void draw_search(const Ui& ui, float width);
void draw_left_panel(const Ui& ui, const Rect& area);
void draw_filters(const Ui& ui);
void draw_style(const Ui& ui);
/// Detected groups with their colours; typed over, a name is the document's.
void draw_group_names(const Ui& ui);
void draw_sheet(const Ui& ui, const Rect& area);
void draw_details(const Ui& ui);
void draw_actor(const Ui& ui, ActorId actor);
void draw_tie(const Ui& ui, TieId tie);
void draw_many(const Ui& ui);
void draw_whole(const Ui& ui);
void draw_drawer(const Ui& ui, const Rect& area);
void draw_strip(const Ui& ui, const Rect& area);
void draw_actor_table(const Ui& ui);
void draw_timeline(const Ui& ui);
void draw_tie_table(const Ui& ui);
void draw_numbers(const Ui& ui);
/// Methods beyond measures: what is asked, and the sentences of the answer.
void draw_methods(const Ui& ui);
/// Its tables, one at a time.
void draw_found_table(const Ui& ui);
void draw_questions(const Ui& ui);
void draw_plan(const Ui& ui);
void draw_plan_what_if(const Ui& ui);
void draw_plan_suggest(const Ui& ui);
void draw_plan_invite(const Ui& ui);
void draw_answer(const Ui& ui);
void draw_status(const Ui& ui, float right);

// over the map
void draw_what_if_banner(const Ui& ui, const Rect& area);
/// The chips of what is in force: filters, focus, date, colour, size, what is asked.
[[nodiscard]] bool chips_wanted(const Ui& ui);
void draw_chips(const Ui& ui, const Rect& area);
/// The legend, on the map where the panel that is one is closed.
void draw_legend_card(const Ui& ui);
void draw_notices(const Ui& ui);

/// Opens the sheet at the questions and answers the first where none is asked.
void open_questions(const Ui& ui);
/// Opens the sheet at the methods.
void open_methods(const Ui& ui);
/// Opens the sheet at a part of the plan.
void open_plan(const Ui& ui, PlanSection section);
/// Whether the sheet shows that part now.
[[nodiscard]] bool plan_in_sight(const Ui& ui, PlanSection section);

/// Gives it its columns where it has none yet.
void prepare(TableView& view, bool of_ties);
/// Shows it sorted by a column, greatest first, which is added where it is not there.
void sort_first(TableView& view, bool of_ties, const std::string& column);

}  // namespace saite::ui
