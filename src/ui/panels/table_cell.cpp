// SPDX-License-Identifier: Apache-2.0
#include <imgui.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <utility>

#include "src/i18n/search.h"
#include "src/ui/panels/table_parts.h"
#include "src/ui/widgets/edit_field.h"
#include "src/ui/widgets/fonts.h"
#include "src/ui/widgets/type_ahead.h"
#include "src/ui/widgets/widgets.h"

// A cell that is written: a field over it. It commits as every field does: by Enter, by Tab, when
// the keyboard goes elsewhere, and before anything else is done.
namespace saite::ui {
namespace {

constexpr int frames_to_focus = 10;
constexpr std::size_t most_options = 100;

using Rows = std::vector<std::uint32_t>;

/// How the hand goes on.
enum class Leaves { no, down, next, previous, gives_up, chose, elsewhere };

struct Field {
  CellEdit& cell;
  bool tab = false;
};

int on_field(ImGuiInputTextCallbackData* data) {
  Field& field = *static_cast<Field*>(data->UserData);
  if (data->EventFlag == ImGuiInputTextFlags_CallbackCompletion) {
    field.tab = true;
  } else if (std::exchange(field.cell.fresh, false)) {
    data->CursorPos = data->SelectionStart = data->SelectionEnd = data->BufTextLen;
    if (field.cell.select_all) data->SelectAll();
  }
  return 0;
}

// --- choices ---

/// The line that Enter takes: what is called so, else what begins so, else the first.
std::size_t likeliest(const CellEdit& cell) {
  const auto called = [&](const std::string& name) {
    return std::ranges::find(cell.options, name, &app::CellOption::name);
  };
  const auto place = [&](auto at) { return static_cast<std::size_t>(at - cell.options.begin()); };
  if (cell.sought.empty()) {
    const auto now = cell.text.empty() ? std::ranges::find(cell.options, "", &app::CellOption::id)
                                       : called(cell.before);
    return now == cell.options.end() ? 0 : place(now);
  }
  const std::string key = i18n::search_key(cell.sought);
  const auto keyed = [&](const auto& fits) {
    return std::ranges::find_if(cell.options, [&](const app::CellOption& option) {
      return fits(i18n::search_key(option.name));
    });
  };
  auto at = keyed([&](const std::string& name) { return name == key; });
  if (at == cell.options.end()) {
    at = keyed([&](const std::string& name) { return name.starts_with(key); });
  }
  return at == cell.options.end() ? 0 : place(at);
}

/// Looks for options where something else is typed; what the cell holds already is no search.
void seek(const app::CellEdits& edits, CellEdit& cell) {
  const std::string sought = cell.text == cell.before ? std::string() : cell.text;
  if (std::exchange(cell.found, true) && sought == cell.sought) return;
  cell.sought = sought;
  cell.options = edits.options(cell.rows, cell.column, sought, most_options);
  cell.choice = likeliest(cell);
  cell.first = 0;
  cell.chosen = false;
}

/// The list above or below the field; true where a line was pressed.
bool choose(const Ui& ui, CellEdit& cell, const Rect& field, bool up) {
  const auto count = cell.options.size();
  const float line = ui.px(32);
  const float rim = ui.px(12);
  const float room =
      (up ? field.min.y : ImGui::GetIO().DisplaySize.y - field.max.y) - rim - ui.px(8);
  const auto fit = static_cast<std::size_t>(std::clamp(room / line, 1.0F, 10.0F));
  const int by =
      pressed_arrow() - (cell.over_list ? static_cast<int>(ImGui::GetIO().MouseWheel) : 0);
  if (by != 0 && count > 0) {
    const auto to = static_cast<std::ptrdiff_t>(cell.choice) + by;
    cell.choice = static_cast<std::size_t>(
        std::clamp<std::ptrdiff_t>(to, 0, static_cast<std::ptrdiff_t>(count) - 1));
    cell.chosen = true;
  }
  const std::size_t least = cell.choice < fit ? 0 : cell.choice - fit + 1;
  const std::size_t full = count > fit ? count - fit : 0;  // the last ones are in sight
  cell.first = std::clamp(cell.first, least, std::max(least, std::min(cell.choice, full)));
  std::vector<TypeAheadLine> lines;
  for (std::size_t i = cell.first; i < std::min(count, cell.first + fit); ++i) {
    lines.push_back({cell.options[i].name, cell.options[i].aside});
  }
  const float height = lines.empty() ? ui.px(44) : rim + line * static_cast<float>(lines.size());
  TypeAhead list;
  list.choice = static_cast<int>(cell.choice - cell.first);
  const TypeAheadResult result = draw_type_ahead(
      ui, "cell list", {field.min.x, up ? field.min.y - height : field.max.y},
      std::max(field.width(), ui.px(300)), list, lines, say(ui, "ui.table.no_choice"), false);
  cell.over_list = result.over;
  if (result.chosen < 0) return false;
  cell.choice = cell.first + static_cast<std::size_t>(result.chosen);
  cell.chosen = true;
  return true;
}

// --- what is typed ---

/// The document gets what the field shows, unless it has it already.
Status commit(const Ui& ui, const app::CellEdits& edits, CellEdit& cell) {
  if (cell.text == cell.before && !cell.chosen) return {};
  const bool picked = cell.form == app::CellForm::choice && !cell.options.empty();
  auto step = picked ? edits.choose(cell.rows, cell.column, cell.options[cell.choice].id)
                     : edits.write(cell.rows, cell.column, cell.text);
  if (!step) return step.error();
  if (!step->changes.empty()) {
    if (auto done = attempt(ui, *std::move(step)); !done) return done;
  }
  if (picked) cell.text = cell.options[cell.choice].name;
  cell.before = cell.text;
  cell.chosen = cell.found = false;
  return {};
}

void ask_for_keyboard(CellEdit& cell) {
  cell.awaited = frames_to_focus;
  cell.typing = false;
  cell.fresh = true;
  cell.select_all = false;
}

/// The table has the keyboard again, its letters go into cells.
void back_to_table(const Ui& ui, TableView& view) {
  view.hand.back = view.hand.in_cells = true;
  ui.state.table_keys.heard = ImGui::GetFrameCount();
  ui.state.table_keys.in_cells = true;
  ui.state.wants_frame = true;
}

void leave(const Ui& ui, TableView& view, const TableGrid& grid, Leaves how) {
  CellEdit& cell = ui.state.cell;
  const app::CellEdits edits(ui.view, cell.of);
  // The order may be another one once the cell is written.
  const auto row = view.table.row_of_id(cell.rows.front());
  std::optional<std::uint32_t> below;
  if (row && *row + 1 < view.table.rows()) below = view.table.id(*row + 1);
  const bool alone = cell.rows.size() == 1;
  if (how != Leaves::gives_up) {
    if (const Status done = commit(ui, edits, cell); !done) {
      cell.refused = done.error();
      if (how == Leaves::elsewhere) {
        cell.typing = false;  // it stays, with the reason, for when somebody comes back to it
      } else {
        ask_for_keyboard(cell);
      }
      return;
    }
  }
  cell = {};
  if (how == Leaves::elsewhere) return;
  back_to_table(ui, view);
  if (how == Leaves::down && alone) go_to_row(ui, view, below);
  if (how == Leaves::next) go_to_column(ui, view, grid, 1, true);
  if (how == Leaves::previous) go_to_column(ui, view, grid, -1, true);
}

// --- how it looks ---

/// Over the cell, as wide as what is typed needs, in sight where the cell is not.
Rect place_of(const Ui& ui, const TableView& view, const TableGrid& grid, const CellEdit& cell) {
  const TableGrid::Column* column = grid.find(cell.column);
  const float height = ui.px(table_row);
  const float least = ui.px(cell.form == app::CellForm::lines ? 320 : 180);
  const float width =
      std::min(std::max(column == nullptr ? 0 : column->width, least), grid.rows.width());
  const auto row = view.table.row_of_id(cell.rows.front());
  const float x = column == nullptr ? grid.rows.min.x : column->left;
  const float y = grid.top + height * static_cast<float>(row.value_or(0));
  const Vec2 at{
      std::clamp(x, grid.rows.min.x, grid.rows.max.x - width),
      std::clamp(y, grid.rows.min.y, std::max(grid.rows.min.y, grid.rows.max.y - height))};
  return {at, at + Vec2{width, height}};
}

void notes(const Ui& ui, const CellEdit& cell) {
  if (cell.rows.size() < 2 && !cell.only_this && !cell.refused) return;
  ImGui::Indent(ui.px(8));
  gap(ui, 3);
  if (cell.refused) {
    refusal(ui, *cell.refused);
  }
  const auto count = static_cast<std::int64_t>(cell.rows.size());
  const bool actors = cell.of == app::TableOf::actors;
  const WithFont font(ui.fonts.small);
  ImGui::PushStyleColor(ImGuiCol_Text, vivid(ui.theme.accent));
  if (count > 1) {
    wrapped(actors ? ui.t.trn("ui.table.sets.actors", count)
                   : ui.t.trn("ui.table.sets.ties", count));
  } else if (cell.only_this) {
    wrapped(say(ui, "ui.table.sets.one"));
  }
  ImGui::PopStyleColor();
  gap(ui, 3);
  ImGui::Unindent(ui.px(8));
}

/// Whether it has the keyboard, and Tab was pressed in it.
std::pair<bool, bool> field(const Ui& ui, CellEdit& cell, float height) {
  if (cell.awaited > 0) {
    --cell.awaited;
    focus_next(ui);
    ui.state.wants_frame = true;
  }
  Field state{cell};
  constexpr ImGuiInputTextFlags flags =
      ImGuiInputTextFlags_CallbackAlways | ImGuiInputTextFlags_CallbackCompletion;
  const std::string text = cell.text;
  ImGui::PushID(cell.number);
  ImGui::SetNextItemWidth(-1);
  if (cell.form == app::CellForm::lines) {
    ImGui::InputTextMultiline("##cell", &cell.text, {-1, ui.px(84)},
                              flags | ImGuiInputTextFlags_CtrlEnterForNewLine, on_field, &state);
  } else {
    const float rim = (height - ImGui::GetFontSize()) / 2;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(7), rim});
    ImGui::InputText("##cell", &cell.text, flags, on_field, &state);
    ImGui::PopStyleVar();
  }
  ImGui::PopID();
  note_place(ui, "cell.edit");
  if (cell.text != text) cell.refused.reset();
  const bool active = ImGui::IsItemActive();
  if (active) cell.awaited = 0;
  return {active, state.tab};
}

Leaves how_left(CellEdit& cell, bool active, bool tab) {
  if (tab) return ImGui::GetIO().KeyShift ? Leaves::previous : Leaves::next;
  if (active) {
    cell.typing = true;
    return Leaves::no;
  }
  if (pressed_escape()) return Leaves::gives_up;
  if (!cell.typing) return Leaves::no;
  if (pressed_enter()) return Leaves::down;
  return cell.over_list ? Leaves::no : Leaves::elsewhere;
}

}  // namespace

void open_cell(const Ui& ui, TableView& view, const std::optional<std::string>& typed) {
  CellEdit& cell = ui.state.cell;
  if (cell.open) {
    ask_for_keyboard(cell);
    return;
  }
  const app::CellEdits edits(ui.view, view.table.of());
  TableHand& hand = view.hand;
  if (!hand.row || !edits.opens(*hand.row, hand.column)) return;
  cell = {};
  cell.rows = written_rows(ui, view);
  if (app::CellEdits::tells_apart(hand.column)) {
    cell.only_this = cell.rows.size() > 1;
    cell.rows = {*hand.row};
  }
  std::erase_if(cell.rows, [&](std::uint32_t row) { return !edits.opens(row, hand.column); });
  std::iter_swap(cell.rows.begin(), std::ranges::find(cell.rows, *hand.row));
  cell.open = true;
  cell.of = view.table.of();
  cell.form = edits.form(hand.column);
  cell.column = hand.column;
  cell.before = edits.text(*hand.row, hand.column);
  cell.text = typed.value_or(cell.before);
  cell.number = ImGui::GetFrameCount();
  cell.document = ui.workspace.document_number();
  ask_for_keyboard(cell);
  cell.select_all = !typed;
  hand.in_cells = hand.show = true;
}

void draw_cell_edit(const Ui& ui, TableView& view, const TableGrid& grid) {
  CellEdit& cell = ui.state.cell;
  if (!cell.open || cell.of != view.table.of()) return;
  const app::CellEdits edits(ui.view, cell.of);
  if (cell.document != ui.workspace.document_number() ||
      !edits.opens(cell.rows.front(), cell.column)) {
    cell = {};
    return;
  }
  const Rect place = place_of(ui, view, grid, cell);
  const bool up = ImGui::GetIO().DisplaySize.y - place.max.y < place.min.y;
  ImGui::SetNextWindowPos({place.min.x, up ? place.max.y : place.min.y}, 0, {0, up ? 1.0F : 0.0F});
  ImGui::SetNextWindowSize({place.width(), 0});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {ui.px(1), ui.px(1)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, ui.px(1.5F));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(3));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, vivid(ui.theme.raised));
  ImGui::PushStyleColor(ImGuiCol_Border, vivid(ui.theme.accent));
  ImGui::Begin("cell", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
  if (up) notes(ui, cell);
  const auto [active, tab] = field(ui, cell, place.height() - ui.px(2));
  if (!up) notes(ui, cell);
  const Vec2 at = vector(ImGui::GetWindowPos());
  const Rect whole{at, at + vector(ImGui::GetWindowSize())};
  ImGui::End();
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar(4);
  Leaves how = how_left(cell, active, tab);
  if (cell.form == app::CellForm::choice) {
    seek(edits, cell);
    if (choose(ui, cell, whole, up)) how = Leaves::chose;
  }
  if (how != Leaves::no) {
    leave(ui, view, grid, how);
  } else if (ui.state.commit) {
    if (const Status done = commit(ui, edits, cell); !done) cell.refused = done.error();
  }
}

}  // namespace saite::ui
