// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/app/view/tables.h"
#include "src/ui/state/ui_state.h"

// Beside a ranking of actors: how often each is among the first when ties are missing.
namespace saite::ui {

/// The measure that the table ranks by, greatest first; null where it is no ranking.
[[nodiscard]] const analysis::MeasureInfo* ranked_by(const app::Table& table);

/// On large maps a way to have it worked out. Beside what is drawn before it.
void ranking_button(const Ui& ui, const app::Table& table);

/// What stands above the column.
[[nodiscard]] std::string ranking_heading(const Ui& ui);

/// A bar, its share, and what it means as a tooltip.
void draw_ranking_cell(const Ui& ui, const app::Table& table, ActorId id);

}  // namespace saite::ui
