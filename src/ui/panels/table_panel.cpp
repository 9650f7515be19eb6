// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

#include "graph/base/text.h"
#include "src/study/people_caution.h"
#include "src/ui/map/map_view.h"
#include "src/ui/panels/panels.h"
#include "src/ui/panels/ranking_column.h"
#include "src/ui/panels/table_parts.h"
#include "src/ui/state/ui_state.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/icons.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

/// Which columns are shown, chosen from all there are.
void column_chooser(const Ui& ui, app::Table& table) {
  if (icon_button(ui, "columns", icon::tune, say(ui, "ui.table.columns"))) {
    ImGui::OpenPopup("columns");
  }
  note_place(ui, "table.columns");
  ImGui::SetNextWindowSizeConstraints({ui.px(220), 0}, {ui.px(360), ui.px(420)});
  if (!ImGui::BeginPopup("columns")) return;
  close_on_escape();
  std::vector<std::string> shown = table.columns();
  for (const app::Column& column : table.available(ui.view)) {
    const auto found = find_name(shown, column.id);
    bool on = found != shown.end();
    ImGui::PushID(column.id.c_str());
    if (ImGui::Checkbox(column.title.c_str(), &on)) {
      if (on) {
        shown.push_back(column.id);
      } else if (shown.size() > 1) {
        shown.erase(found);
      }
      table.set_columns(shown);
    }
    ImGui::PopID();
  }
  ImGui::EndPopup();
}

constexpr int rows_noted = 12;  // for tests

void sort_as_asked(app::Table& table) {
  ImGuiTableSortSpecs* specs = ImGui::TableGetSortSpecs();
  if (specs == nullptr || !specs->SpecsDirty || specs->SpecsCount == 0) return;
  const auto column = column_at_place(specs->Specs[0].ColumnIndex);
  if (column && *column < table.columns().size()) {
    table.sort_by(table.columns()[*column],
                  specs->Specs[0].SortDirection == ImGuiSortDirection_Descending);
  }
  specs->SpecsDirty = false;
}

void set_up_columns(const Ui& ui, const app::Table& table, const std::string& sorted_at_first,
                    bool of_ties) {
  ImGui::TableSetupScrollFreeze(1, 1);
  // Out of sight where there is no ranking: the number of columns stays.
  ImGuiTableColumnFlags ranking = ImGuiTableColumnFlags_WidthFixed | ImGuiTableColumnFlags_NoSort;
  if (ranked_by(table) == nullptr || of_ties) ranking |= ImGuiTableColumnFlags_Disabled;
  const auto set_up_ranking = [&] {
    ImGui::TableSetupColumn(ranking_heading(ui).c_str(), ranking, ui.px(140));
  };
  for (std::size_t c = 0; c < table.columns().size(); ++c) {
    if (place_of_column(c) == ranking_place + 1) set_up_ranking();
    const app::Column column = table.column(ui.view, c);
    ImGuiTableColumnFlags flags = ImGuiTableColumnFlags_WidthFixed;
    const bool first = column.id == sorted_at_first;
    if (first) flags |= ImGuiTableColumnFlags_DefaultSort;
    if (first || column.numeric) flags |= ImGuiTableColumnFlags_PreferSortDescending;
    const float width = c == 0 || column.id == "target" ? 220.0F : column.numeric ? 104.0F : 148.0F;
    ImGui::TableSetupColumn(column.title.c_str(), flags, ui.px(width));
  }
  if (table.columns().size() == std::size_t{ranking_place}) set_up_ranking();
}

void draw_cell(const Ui& ui, const app::Table& table, std::size_t row, std::size_t column) {
  const app::Cell cell = table.cell(ui.view, row, column);
  const float width = ImGui::GetContentRegionAvail().x;
  if (cell.number && table.column(ui.view, column).numeric) {
    const float room = ImGui::CalcTextSize(cell.text.c_str()).x;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0F, width - room));
  }
  text(cell.text);
}

/// Around the cell at the hand: strong where letters go into it.
void draw_ring(const Ui& ui, const TableView& view, ImVec2 at, float width) {
  const ImVec2 padding = table_padding(ui);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  // The first and the last column have no room beyond their words.
  const ImVec2 low{std::max(at.x - padding.x, list.GetClipRectMin().x + 1), at.y - padding.y};
  const ImVec2 high{std::min(at.x + width + padding.x, list.GetClipRectMax().x - 1),
                    low.y + ui.px(table_row)};
  const bool strong = view.hand.in_cells;
  list.AddRect(low, high, packed(strong ? ui.theme.accent : ui.theme.muted), ui.px(2), 0,
               strong ? ui.px(2) : 1);
}

/// The column that the pointer is over; nothing over the ranking.
std::optional<std::string> column_under(const app::Table& table) {
  for (std::size_t c = 0; c < table.columns().size(); ++c) {
    if ((ImGui::TableGetColumnFlags(place_of_column(c)) & ImGuiTableColumnFlags_IsHovered) != 0) {
      return table.columns()[c];
    }
  }
  return std::nullopt;
}

template <class Id>
void row_under_pointer(const Ui& ui, TableView& view, Id id) {
  if (!ImGui::IsItemHovered()) return;
  if (ui.state.cell.open) {
    // While one writes, nothing on the map steps back for a pointer that only rests here.
  } else if constexpr (std::is_same_v<Id, ActorId>) {
    ui.view.hover(id);
  } else {
    ui.view.hover(std::nullopt, id);
  }
  if (!ImGui::IsMouseClicked(0)) return;
  const std::string column = column_under(view.table).value_or("");
  if (!ImGui::IsMouseDoubleClicked(0)) {
    press_row(ui, view, id.value(), column);
  } else if (press_twice(ui, view, id.value(), column)) {
    if constexpr (std::is_same_v<Id, ActorId>) ui.map.go_to(ui.session, id);
  }
}

template <class Id>
void draw_row(const Ui& ui, TableView& view, std::size_t row, int in_sight) {
  const Id id(view.table.id(row));
  const bool at_hand = view.hand.row == id.value() && !ui.state.cell.open &&
                       ui.state.table_keys.heard == ImGui::GetFrameCount();
  ImGui::TableNextRow(0, ui.px(table_row));
  ImGui::PushID(static_cast<int>(id.value()));
  for (std::size_t c = 0; c < view.table.columns().size(); ++c) {
    if (!ImGui::TableSetColumnIndex(place_of_column(c))) continue;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    if (c == 0) {
      constexpr auto flags =
          ImGuiSelectableFlags_SpanAllColumns | ImGuiSelectableFlags_AllowItemOverlap;
      ImGui::Selectable("##row", ui.view.selected().has(id), flags);
      if (in_sight < rows_noted) note_place(ui, "row." + std::to_string(in_sight));
      row_under_pointer(ui, view, id);
      ImGui::SameLine(0, 0);
    }
    if (ui.state.note_places && in_sight < rows_noted) {
      note_place(ui, "cell." + std::to_string(in_sight) + "." + view.table.columns()[c],
                 {vector(at), vector(at) + Vec2{width, ImGui::GetTextLineHeight()}});
    }
    draw_cell(ui, view.table, row, c);
    if (at_hand && view.table.columns()[c] == view.hand.column) draw_ring(ui, view, at, width);
  }
  if constexpr (std::is_same_v<Id, ActorId>) {
    if (ImGui::TableSetColumnIndex(ranking_place)) draw_ranking_cell(ui, view.table, id);
  }
  ImGui::PopID();
}

template <class Id>
void draw_rows(const Ui& ui, TableView& view) {
  ImGuiListClipper clipper;
  clipper.Begin(static_cast<int>(view.table.rows()), ui.px(table_row));
  while (clipper.Step()) {
    for (int r = clipper.DisplayStart; r < clipper.DisplayEnd; ++r) {
      draw_row<Id>(ui, view, static_cast<std::size_t>(r), r - clipper.DisplayStart);
    }
  }
}

/// What was chosen on the map comes into sight in the table.
void follow(const Ui& ui, TableView& view, std::optional<std::size_t> row) {
  const std::uint64_t now = ui.view.selected().revision();
  if (view.followed == now) return;
  view.followed = now;
  if (!row) return;
  const float top = static_cast<float>(*row) * ui.px(table_row);
  const float seen = ImGui::GetWindowHeight() - ui.px(60);
  if (top >= ImGui::GetScrollY() && top < ImGui::GetScrollY() + seen) return;
  ImGui::SetScrollY(std::max(0.0F, top - seen / 2));
}

bool lists_people(const Ui& ui) {
  const auto& actors = ui.view.pipeline().visible().actors;
  return !study::people_caution(ui.workspace.network(), actors, &ui.t).empty();
}

/// How cells are written, once there is one to be written.
void hint(const Ui& ui, const TableView& view) {
  const std::size_t count = selected_count(ui, view.table.of());
  if (count == 0) return;
  const char* words = say(ui, count > 1 ? "ui.table.hint.many" : "ui.table.hint.one");
  const WithFont font(ui.fonts.small);
  const float gap = ui.px(12);
  const float right = ImGui::GetWindowPos().x + ImGui::GetWindowContentRegionMax().x;
  if (ImGui::GetItemRectMax().x + gap + ImGui::CalcTextSize(words).x > right) return;
  ImGui::SameLine(0, gap);
  ImGui::AlignTextToFramePadding();
  muted(ui, words);
}

/// `of`: "actors" or "ties".
void head(const Ui& ui, TableView& view, const std::string& of) {
  const std::string field = "##search " + of;
  const float width = std::min(ui.px(300), ImGui::GetContentRegionAvail().x * 0.5F);
  if (search_field(ui, field.c_str(), view.query, say(ui, "ui.table.search"), width)) {
    view.table.search(view.query);
  }
  note_place(ui, field);
  ImGui::SameLine();
  column_chooser(ui, view.table);
  ImGui::SameLine();
  if (icon_button(ui, "copy", icon::content_copy, say(ui, "ui.table.copy"))) {
    ImGui::SetClipboardText(
        view.table.csv(ui.view, io::CsvForm::clipboard(ui.t.language())).c_str());
    ui.workspace.notify(
        {Error{lists_people(ui) ? "notice.copied.people" : "notice.copied"}, false});
  }
  ImGui::SameLine(0, ui.px(2));
  if (icon_button(ui, "save", icon::download, say(ui, "ui.table.save"))) {
    ui.state.save_list(ui.t.tr("ui." + of),
                       view.table.csv(ui.view, io::CsvForm::spreadsheet(ui.t.language())),
                       lists_people(ui));
  }
  note_place(ui, "table.save." + of);
  if (of == "actors") ranking_button(ui, view.table);
  hint(ui, view);
}

template <class Id>
void draw_table(const Ui& ui, TableView& view, const char* id, std::optional<std::size_t> chosen) {
  head(ui, view, id);
  view.table.update(ui.view);
  if (view.table.rows() == 0) {
    const bool searched = !view.query.empty();
    empty_state(ui, icon::account_search, say(ui, searched ? "ui.table.nothing" : "ui.table.empty"),
                say(ui, searched ? "ui.table.nothing.words" : "ui.table.empty.words"));
    return;
  }
  constexpr ImGuiTableFlags flags = ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                                    ImGuiTableFlags_Sortable | ImGuiTableFlags_Resizable |
                                    ImGuiTableFlags_Reorderable | ImGuiTableFlags_BordersInnerH |
                                    ImGuiTableFlags_NoSavedSettings;
  const auto columns = static_cast<int>(view.table.columns().size());
  // Another first order is another table to ImGui, which else keeps the one it knows.
  const std::string table_id = id + std::to_string(columns) + view.sorted_at_first;
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, table_padding(ui));
  const bool shown = ImGui::BeginTable(table_id.c_str(), columns + 1, flags, {0, 0});
  ImGui::PopStyleVar();
  if (!shown) return;
  set_up_columns(ui, view.table, view.sorted_at_first, std::is_same_v<Id, TieId>);
  const TableGrid grid = draw_headers(ui, view.table);
  sort_as_asked(view.table);
  view.table.update(ui.view);
  follow(ui, view, chosen);
  take_keys(ui, view, grid);
  show_hand(ui, view, grid);
  draw_rows<Id>(ui, view);
  ImGui::EndTable();
  draw_cell_edit(ui, view, grid);
}

}  // namespace

void prepare(TableView& view, bool of_ties) {
  if (std::exchange(view.prepared, true)) return;
  if (of_ties) {
    view.table.set_columns({"source", "target", "kind", "weight", "since", "measure:betweenness"});
  } else {
    view.table.set_columns({"name", "kind", "part_of", "measure:degree", "measure:betweenness",
                            "measure:harmonic", "measure:community", "since"});
  }
}

void sort_first(TableView& view, bool of_ties, const std::string& column) {
  prepare(view, of_ties);
  std::vector<std::string> columns = view.table.columns();
  if (find_name(columns, column) == columns.end()) {
    columns.insert(columns.begin() + (of_ties ? 2 : 1), column);
    view.table.set_columns(columns);
  }
  view.table.sort_by(column, true);
  view.sorted_at_first = column;
}

void draw_actor_table(const Ui& ui) {
  TableView& view = ui.state.actors;
  prepare(view, false);
  std::optional<std::size_t> row;
  if (const auto actor = ui.view.selected().single_actor()) row = view.table.row_of(*actor);
  draw_table<ActorId>(ui, view, "actors", row);
}

void draw_tie_table(const Ui& ui) {
  TableView& view = ui.state.ties;
  prepare(view, true);
  std::optional<std::size_t> row;
  if (const auto tie = ui.view.selected().single_tie()) row = view.table.row_of(*tie);
  draw_table<TieId>(ui, view, "ties", row);
}

}  // namespace saite::ui
