// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/base/error.h"
#include "graph/base/geometry.h"
#include "src/app/view/table_edit.h"
#include "src/app/view/tables.h"
#include "src/ui/state/typed.h"

// The tables of the drawer: what they show, where the hand is in them, what it writes.
namespace saite::ui {

/// Where a hand is in a table. Rows are numbers of actors or ties, so that they are the same ones
/// when the order changes.
struct TableHand {
  std::optional<std::uint32_t> row;
  std::optional<std::uint32_t> anchor;  // ranges begin here
  std::string column;                   // that F2 and Enter write
  bool in_cells = false;               // letters are written into the cell; else they are shortcuts
  bool show = false;                   // the cell is to come into sight
  bool back = false;                   // the table is to have the keyboard again
  std::uint64_t selection = 0;         // that it made itself
  std::uint64_t document = 0;          // that the rows are of
  std::vector<std::uint32_t> pressed;  // what was selected before the last press on one of them
};

struct TableView {
  explicit TableView(app::TableOf of) : table(of) {}
  app::Table table;
  std::string query;
  std::uint64_t followed = 0;   // the selection that was scrolled to
  bool prepared = false;        // has the columns that suit most people
  std::string sorted_at_first;  // a column; empty: by the first one
  TableHand hand;
};

/// A key that a table takes.
struct TableKey {
  enum class What : std::uint8_t {
    up,
    down,
    page_up,
    page_down,
    first,
    last,
    left,
    right,
    tab,
    open,
    escape,
    clear,
    all,
    copy,
    paste
  } what = What::up;
  bool shift = false;
};

/// Which table has the keyboard, and what was pressed since its last frame.
struct TableKeys {
  int heard = -2;         // the frame in which it last said that it has it
  bool in_cells = false;  // its letters are no shortcuts
  std::vector<TableKey> keys;
};

/// A cell that is being written, over its table.
struct CellEdit {
  bool open = false;
  app::TableOf of = app::TableOf::actors;
  app::CellForm form = app::CellForm::line;
  std::string column;
  std::vector<std::uint32_t> rows;  // what gets the text; its own first
  bool only_this = false;           // though several are selected
  std::string text;
  std::string before;       // what the document has
  int number = 0;           // no two have the same, so that ImGui begins anew with each
  int awaited = 0;          // frames in which the field may still get the keyboard
  bool typing = false;      // it had it in the last frame
  bool fresh = false;       // it will have it for the first time
  bool select_all = false;  // then; else the cursor is behind the text
  std::optional<Error> refused;
  std::uint64_t document = 0;
  // of a choice:
  std::vector<app::CellOption> options;
  std::string sought;      // what they were found for
  bool found = false;      // they were looked for
  std::size_t choice = 0;  // of them
  std::size_t first = 0;   // that is in sight
  bool chosen = false;     // not only found by typing
  bool over_list = false;  // the pointer was over it
};

}  // namespace saite::ui
