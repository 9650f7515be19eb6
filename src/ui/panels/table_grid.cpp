// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "src/ui/panels/table_parts.h"
#include "src/ui/widgets/widgets.h"

// Where the cells of a table lie, learnt while its heads are drawn.
namespace saite::ui {
namespace {

/// What can be done with the cells below.
const char* header_words(const Ui& ui, const app::Table& table, const std::string& column) {
  if (app::CellEdits(ui.view, table.of()).form(column) == app::CellForm::fixed) {
    const bool computed = column == "ties" || column.starts_with("measure:");
    return say(ui, computed ? "ui.table.computed" : "ui.table.fixed");
  }
  const bool names = table.of() == app::TableOf::actors && column == "name";
  return say(ui, names ? "ui.table.rename" : "ui.table.edit");
}

/// What can be seen of the rows, below the heads.
void measure_rows(const Ui& ui, TableGrid& grid) {
  const Vec2 at = vector(ImGui::GetWindowPos());
  const float bar = ImGui::GetStyle().ScrollbarSize;
  const float head = ImGui::GetTextLineHeight() + 2 * table_padding(ui).y;
  const float right = ImGui::GetScrollMaxY() > 0 ? bar : 0;
  const float below = ImGui::GetScrollMaxX() > 0 ? bar : 0;
  grid.rows = {{at.x, at.y + head},
               {at.x + ImGui::GetWindowWidth() - right, at.y + ImGui::GetWindowHeight() - below}};
  grid.top = grid.rows.min.y - ImGui::GetScrollY();
}

}  // namespace

int place_of_column(std::size_t column) {
  const auto place = static_cast<int>(column);
  return place < ranking_place ? place : place + 1;
}

std::optional<std::size_t> column_at_place(int place) {
  if (place == ranking_place) return std::nullopt;
  return static_cast<std::size_t>(place > ranking_place ? place - 1 : place);
}

ImVec2 table_padding(const Ui& ui) {
  return {ui.px(8), ui.px(5)};
}

TableGrid draw_headers(const Ui& ui, const app::Table& table) {
  TableGrid grid;
  const Vec2 at = vector(ImGui::GetWindowPos());
  const ImVec2 padding = table_padding(ui);
  grid.after_frozen = at.x;
  ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
  const float scrolled = ImGui::GetScrollX();
  const int places = static_cast<int>(table.columns().size()) + 1;
  for (int place = 0; place < places; ++place) {
    const bool seen = ImGui::TableSetColumnIndex(place);
    const float words = ImGui::GetCursorScreenPos().x;
    const float right = words + ImGui::GetContentRegionAvail().x + padding.x;
    const float left = std::max(words - padding.x, std::min(words, at.x));
    // The one that does not scroll begins where the table does; any other that is just there lies
    // under it.
    const bool frozen = seen && std::abs(words - at.x) < 0.5F;
    if (frozen) grid.after_frozen = right;
    if (const auto column = column_at_place(place); column) {
      grid.columns.push_back(
          {table.columns()[*column], left, right - left, frozen ? at.x : left + scrolled});
    }
    if (!seen) continue;
    ImGui::PushID(place);
    ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.muted));
    ImGui::TableHeader(ImGui::TableGetColumnName(place));
    ImGui::PopStyleColor();
    if (const auto column = column_at_place(place); column) {
      tooltip(ui, header_words(ui, table, table.columns()[*column]));
    }
    ImGui::PopID();
  }
  measure_rows(ui, grid);
  return grid;
}

void show_hand(const Ui& ui, TableView& view, const TableGrid& grid) {
  if (!std::exchange(view.hand.show, false) || !view.hand.row) return;
  const auto row = view.table.row_of_id(*view.hand.row);
  if (!row) return;
  const float height = ui.px(table_row);
  const float top = height * static_cast<float>(*row);
  const float seen = grid.rows.height();
  if (top < ImGui::GetScrollY()) ImGui::SetScrollY(top);
  if (top + height > ImGui::GetScrollY() + seen) ImGui::SetScrollY(top + height - seen);
  const TableGrid::Column* column = grid.find(view.hand.column);
  if (!view.hand.in_cells || column == nullptr || column->order <= grid.rows.min.x) return;
  const float right = column->left + column->width;
  if (right > grid.rows.max.x) {
    ImGui::SetScrollX(ImGui::GetScrollX() + right - grid.rows.max.x);
  } else if (column->left < grid.after_frozen) {
    ImGui::SetScrollX(ImGui::GetScrollX() + column->left - grid.after_frozen);
  }
}

}  // namespace saite::ui
