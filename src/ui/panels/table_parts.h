// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <imgui.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/base/geometry.h"
#include "src/app/view/table_edit.h"
#include "src/ui/state/ui_state.h"

// A table of the drawer in its parts: table_panel.cpp draws it, table_grid.cpp knows where its
// cells lie, table_hand.cpp selects and moves, table_cell.cpp writes into its cells.
namespace saite::ui {

constexpr float table_row = 26;  // its height, px of the design
/// Around the words of a cell, pixels of the window.
[[nodiscard]] ImVec2 table_padding(const Ui& ui);

/// Where the ranking's own column stands: after what names the row.
constexpr int ranking_place = 1;
/// Where a column of the table stands on the screen; and which one stands there.
[[nodiscard]] int place_of_column(std::size_t column);
[[nodiscard]] std::optional<std::size_t> column_at_place(int place);

/// Where the table lies in this frame, pixels of the window.
struct TableGrid {
  struct Column {
    std::string id;
    float left = 0;   // of the cells
    float width = 0;  // with the room around their words
    float order = 0;  // rises from left to right, scrolled or not
  };
  std::vector<Column> columns;
  Rect rows;               // what can be seen of them
  float top = 0;           // of the first row, which may be out of sight
  float after_frozen = 0;  // where columns begin that scroll

  [[nodiscard]] const Column* find(const std::string& id) const;
};

/// The heads, with what can be done below them as tooltips. Within ImGui's table.
TableGrid draw_headers(const Ui& ui, const app::Table& table);
/// Scrolls to the cell at the hand where that is wanted. Within ImGui's table.
void show_hand(const Ui& ui, TableView& view, const TableGrid& grid);

/// What of these rows is selected, in the order of the table.   Cost: O(rows).
[[nodiscard]] std::vector<std::uint32_t> selected_rows(const Ui& ui, const app::Table& table);
/// What is written at once: all that are selected where the row at the hand, which there must be,
/// is one of them.
[[nodiscard]] std::vector<std::uint32_t> written_rows(const Ui& ui, const TableView& view);
/// Also of what this table does not list.
[[nodiscard]] std::size_t selected_count(const Ui& ui, app::TableOf of);
[[nodiscard]] bool is_selected(const Ui& ui, app::TableOf of, std::uint32_t row);

/// A press on a cell: with Ctrl one more or less, with Shift all from the last press on.
void press_row(const Ui& ui, TableView& view, std::uint32_t row, const std::string& column);
/// The second press of two: writes into the cell; true where it cannot be written, or names the
/// actor.
bool press_twice(const Ui& ui, TableView& view, std::uint32_t row, const std::string& column);
/// Keys that came since the last frame, while the table has the keyboard. Within ImGui's table.
void take_keys(const Ui& ui, TableView& view, const TableGrid& grid);
/// To the row below, or above, and selects it alone.
void go_to_row(const Ui& ui, TableView& view, std::optional<std::uint32_t> row);
/// To the next cell of the row that can be written, or the previous one; past the last to the next
/// row where `wraps`.
void go_to_column(const Ui& ui, TableView& view, const TableGrid& grid, int by, bool wraps);

/// Begins to write the cell at the hand; `typed`: instead of what it holds. Not where it cannot be
/// written, nor while another holds what was refused.
void open_cell(const Ui& ui, TableView& view, const std::optional<std::string>& typed = {});
/// The field over the cell, with how many it sets, why it was refused, what there is to choose.
void draw_cell_edit(const Ui& ui, TableView& view, const TableGrid& grid);

}  // namespace saite::ui
