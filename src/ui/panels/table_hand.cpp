// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "graph/base/utf8.h"
#include "src/ui/panels/table_parts.h"
#include "src/ui/widgets/widgets.h"

namespace saite::ui {
namespace {

using app::TableOf;
using Rows = std::vector<std::uint32_t>;

template <class Id>
std::vector<Id> ids_of(const Rows& rows) {
  std::vector<Id> ids;
  ids.reserve(rows.size());
  for (const std::uint32_t row : rows) ids.push_back(Id(row));
  return ids;
}

void select(const Ui& ui, TableView& view, const Rows& rows, bool more = false) {
  app::ActorSelection& selected = ui.view.selected();
  if (view.table.of() == TableOf::actors) {
    auto ids = ids_of<ActorId>(rows);
    more ? selected.add(ids) : selected.set(std::move(ids));
  } else {
    auto ids = ids_of<TieId>(rows);
    more ? selected.add({}, ids) : selected.set({}, std::move(ids));
  }
  view.hand.selection = view.followed = selected.revision();
}

void toggle(const Ui& ui, TableView& view, std::uint32_t row) {
  app::ActorSelection& selected = ui.view.selected();
  view.table.of() == TableOf::actors ? selected.toggle(ActorId(row)) : selected.toggle(TieId(row));
  view.hand.selection = view.followed = selected.revision();
}

/// All rows from the anchor to this one.
Rows range_to(const TableView& view, std::size_t to) {
  const auto anchor = view.hand.anchor ? view.table.row_of_id(*view.hand.anchor) : std::nullopt;
  const std::size_t from = anchor.value_or(to);
  Rows rows;
  for (std::size_t r = std::min(from, to); r <= std::max(from, to); ++r) {
    rows.push_back(view.table.id(r));
  }
  return rows;
}

/// The hand goes to where something was selected elsewhere.
void follow_selection(const Ui& ui, TableView& view) {
  const app::ActorSelection& selected = ui.view.selected();
  if (view.hand.selection == selected.revision()) return;
  view.hand.selection = selected.revision();
  std::optional<std::uint32_t> row;
  if (view.table.of() == TableOf::actors) {
    if (const auto actor = selected.single_actor()) row = actor->value();
  } else if (const auto tie = selected.single_tie()) {
    row = tie->value();
  }
  if (row) view.hand.row = view.hand.anchor = row;
}

bool writable(const Ui& ui, const TableView& view, const std::string& column) {
  return app::CellEdits(ui.view, view.table.of()).form(column) != app::CellForm::fixed;
}

/// The hand is in a column that can be written, the first one where it was in none.
void settle_column(const Ui& ui, TableView& view, const TableGrid& grid) {
  std::string& column = view.hand.column;
  if (grid.find(column) != nullptr && writable(ui, view, column)) return;
  column.clear();
  go_to_column(ui, view, grid, 1, false);
}

void go_by(const Ui& ui, TableView& view, const TableKey& key, std::ptrdiff_t page) {
  if (view.table.rows() == 0) return;
  const auto last = static_cast<std::ptrdiff_t>(view.table.rows()) - 1;
  const auto at = view.hand.row ? view.table.row_of_id(*view.hand.row) : std::nullopt;
  std::ptrdiff_t to = at ? static_cast<std::ptrdiff_t>(*at) : -1;
  switch (key.what) {
    case TableKey::What::up:
      to -= 1;
      break;
    case TableKey::What::down:
      to += 1;
      break;
    case TableKey::What::page_up:
      to -= page;
      break;
    case TableKey::What::page_down:
      to += page;
      break;
    case TableKey::What::first:
      to = 0;
      break;
    default:
      to = last;
      break;
  }
  const auto row = static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last));
  if (!key.shift) {
    go_to_row(ui, view, view.table.id(row));
    return;
  }
  if (!view.hand.anchor) view.hand.anchor = view.hand.row;
  view.hand.row = view.table.id(row);
  view.hand.show = true;
  select(ui, view, range_to(view, row));
}

void tell(const Ui& ui, const Error& reason) {
  ui.workspace.notify({reason, true});
}

void execute(const Ui& ui, Result<edit::Step> step) {
  if (!step) {
    tell(ui, step.error());
  } else if (!step->changes.empty()) {
    static_cast<void>(ui.workspace.execute(*std::move(step)));
  }
}

void clear(const Ui& ui, const TableView& view) {
  const app::CellEdits edits(ui.view, view.table.of());
  Rows rows = written_rows(ui, view);
  if (app::CellEdits::tells_apart(view.hand.column)) rows = {*view.hand.row};
  std::erase_if(rows, [&](std::uint32_t row) { return !edits.opens(row, view.hand.column); });
  if (!rows.empty()) execute(ui, edits.write(rows, view.hand.column, ""));
}

void copy(const Ui& ui, const TableView& view) {
  const auto column = std::ranges::find(view.table.columns(), view.hand.column);
  if (column == view.table.columns().end()) return;
  const auto place = static_cast<std::size_t>(column - view.table.columns().begin());
  std::string lines;
  for (const std::uint32_t id : written_rows(ui, view)) {
    const auto row = view.table.row_of_id(id);
    if (!row) continue;
    lines += (lines.empty() ? "" : "\n") + view.table.cell(ui.view, *row, place).text;
  }
  ImGui::SetClipboardText(lines.c_str());
}

/// As spreadsheets give a column: without the empty line at its end.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.emplace_back(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

/// A column of a spreadsheet goes downwards from the hand, or into what is selected; several
/// columns are a table to be imported.
void paste(const Ui& ui, const TableView& view) {
  const char* text = ImGui::GetClipboardText();
  if (text == nullptr) return;
  if (std::string_view(text).find('\t') != std::string_view::npos) {
    run(ui, "paste_table");
    return;
  }
  const std::vector<std::string> lines = lines_of(text);
  if (lines.empty()) return;
  Rows rows = written_rows(ui, view);
  if (rows.size() == 1) {
    const std::size_t from = view.table.row_of_id(rows.front()).value_or(0);
    const std::size_t end = std::min(view.table.rows(), from + lines.size());
    for (std::size_t r = from + 1; r < end; ++r) rows.push_back(view.table.id(r));
  }
  execute(ui, app::CellEdits(ui.view, view.table.of()).paste(rows, view.hand.column, lines));
}

/// Letters that came for a cell.
std::string typed_letters() {
  const ImGuiIO& io = ImGui::GetIO();
  std::string letters;
  if (io.KeyCtrl && !io.KeyAlt) return letters;
  for (const ImWchar letter : io.InputQueueCharacters) {
    constexpr ImWchar first = 32;  // below are no letters, nor is this one
    constexpr ImWchar rub_out = 127;
    if (letter >= first && letter != rub_out) append_letter(letters, letter);
  }
  return letters;
}

void take_key(const Ui& ui, TableView& view, const TableGrid& grid, const TableKey& key) {
  using What = TableKey::What;
  TableHand& hand = view.hand;
  const auto page = static_cast<std::ptrdiff_t>(grid.rows.height() / ui.px(table_row)) - 1;
  const bool there = hand.row && view.table.row_of_id(*hand.row) && !hand.column.empty();
  switch (key.what) {
    case What::left:
    case What::right:
    case What::tab: {
      if (!there) break;
      const bool entered = !std::exchange(hand.in_cells, true);
      const bool tab = key.what == What::tab;
      const bool back = tab ? key.shift : key.what == What::left;
      if (!entered || tab) go_to_column(ui, view, grid, back ? -1 : 1, tab);
      hand.show = true;
      break;
    }
    case What::open:
      if (there) open_cell(ui, view);
      break;
    case What::escape:
      hand.in_cells = false;
      break;
    case What::clear:
      if (there) clear(ui, view);
      break;
    case What::all: {
      Rows all;
      for (std::size_t r = 0; r < view.table.rows(); ++r) all.push_back(view.table.id(r));
      select(ui, view, all);
      break;
    }
    case What::copy:
      if (there) copy(ui, view);
      break;
    case What::paste:
      if (there) paste(ui, view);
      break;
    default:
      go_by(ui, view, key, std::max<std::ptrdiff_t>(page, 1));
      break;
  }
}

}  // namespace

const TableGrid::Column* TableGrid::find(const std::string& id) const {
  const auto found = std::ranges::find(columns, id, &Column::id);
  return found == columns.end() ? nullptr : &*found;
}

bool is_selected(const Ui& ui, TableOf of, std::uint32_t row) {
  const app::ActorSelection& selected = ui.view.selected();
  return of == TableOf::actors ? selected.has(ActorId(row)) : selected.has(TieId(row));
}

std::size_t selected_count(const Ui& ui, TableOf of) {
  const app::ActorSelection& selected = ui.view.selected();
  return of == TableOf::actors ? selected.actors().size() : selected.ties().size();
}

Rows selected_rows(const Ui& ui, const app::Table& table) {
  Rows rows;
  for (std::size_t r = 0; r < table.rows(); ++r) {
    if (is_selected(ui, table.of(), table.id(r))) rows.push_back(table.id(r));
  }
  return rows;
}

Rows written_rows(const Ui& ui, const TableView& view) {
  const std::uint32_t own = *view.hand.row;
  if (selected_count(ui, view.table.of()) < 2 || !is_selected(ui, view.table.of(), own)) {
    return {own};
  }
  return selected_rows(ui, view.table);
}

void go_to_row(const Ui& ui, TableView& view, std::optional<std::uint32_t> row) {
  if (!row) return;
  view.hand.row = view.hand.anchor = row;
  view.hand.show = true;
  select(ui, view, {*row});
}

void go_to_column(const Ui& ui, TableView& view, const TableGrid& grid, int by, bool wraps) {
  std::vector<const TableGrid::Column*> order;
  for (const TableGrid::Column& column : grid.columns) {
    if (writable(ui, view, column.id)) order.push_back(&column);
  }
  if (order.empty()) return;
  std::ranges::sort(order, {}, &TableGrid::Column::order);
  TableHand& hand = view.hand;
  const auto at = std::ranges::find(order, hand.column, &TableGrid::Column::id);
  const auto last = static_cast<std::ptrdiff_t>(order.size()) - 1;
  std::ptrdiff_t to = at == order.end() ? 0 : at - order.begin() + by;
  if ((to < 0 || to > last) && wraps) {
    const auto row = view.table.row_of_id(hand.row.value_or(0));
    const std::size_t next = row.value_or(0) + static_cast<std::size_t>(to < 0 ? -1 : 1);
    const bool several = selected_count(ui, view.table.of()) > 1;  // which stay selected
    if (!row || next >= view.table.rows() || several) return;
    go_to_row(ui, view, view.table.id(next));
    to = to < 0 ? last : 0;
  }
  hand.column = order[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(to, 0, last))]->id;
  hand.show = true;
}

void press_row(const Ui& ui, TableView& view, std::uint32_t row, const std::string& column) {
  const ImGuiIO& io = ImGui::GetIO();
  TableHand& hand = view.hand;
  if (writable(ui, view, column)) hand.column = column;
  hand.in_cells = false;
  hand.row = row;
  if (io.KeyShift && hand.anchor) {
    select(ui, view, range_to(view, view.table.row_of_id(row).value_or(0)), io.KeyCtrl);
    return;
  }
  hand.anchor = row;
  if (io.KeyCtrl) {
    toggle(ui, view, row);
    return;
  }
  const bool one_of_several =
      selected_count(ui, view.table.of()) > 1 && is_selected(ui, view.table.of(), row);
  hand.pressed = one_of_several ? selected_rows(ui, view.table) : Rows();
  select(ui, view, {row});
}

bool press_twice(const Ui& ui, TableView& view, std::uint32_t row, const std::string& column) {
  if (ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyShift) return false;
  const bool names = view.table.of() == TableOf::actors && column == "name";
  if (names || !writable(ui, view, column)) return true;
  // The first press has left this row alone of those that are to be written.
  if (std::ranges::find(view.hand.pressed, row) != view.hand.pressed.end()) {
    select(ui, view, view.hand.pressed);
  }
  open_cell(ui, view);
  return false;
}

void take_keys(const Ui& ui, TableView& view, const TableGrid& grid) {
  TableKeys& keys = ui.state.table_keys;
  if (const auto document = ui.workspace.document_number(); view.hand.document != document) {
    const std::string column = view.hand.column;
    view.hand = {};
    view.hand.column = column;
    view.hand.document = document;
  }
  follow_selection(ui, view);
  settle_column(ui, view, grid);
  if (std::exchange(view.hand.back, false)) ImGui::SetWindowFocus();
  if (!ImGui::IsWindowFocused() || ui.state.cell.open) {
    if (!ui.state.cell.open) view.hand.in_cells = false;
    keys.keys.clear();
    return;
  }
  for (const TableKey& key : std::exchange(keys.keys, {})) {
    if (!ui.state.cell.open) take_key(ui, view, grid, key);
  }
  const bool there = view.hand.row && view.table.row_of_id(*view.hand.row);
  if (view.hand.in_cells && !ui.state.cell.open && there && !ImGui::IsAnyItemActive()) {
    if (const std::string letters = typed_letters(); !letters.empty()) {
      open_cell(ui, view, letters);
    }
  }
  keys.heard = ImGui::GetFrameCount();
  keys.in_cells = view.hand.in_cells;
}

}  // namespace saite::ui
