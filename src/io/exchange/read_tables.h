// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/base/error.h"
#include "src/io/exchange/column_roles.h"
#include "src/io/exchange/formats.h"
#include "src/io/exchange/table.h"

namespace saite::exchange {

/// What a table holds, as far as its headers and the first of its rows tell.
enum class TableShape : std::uint8_t {
  unknown,        // nothing that could be ends of ties or names of actors
  ties,           // a row a tie
  actors,         // a row an actor
  matrix,         // labels above and beside: a cell a tie
  bare_matrix,    // numbers alone, as many rows as columns
  two_mode,       // labels above and beside, none on both sides
  ego_roster,     // a row a respondent with the people named, and the ties among them
  network_canvas  // one of the files that Network Canvas writes together
};

/// The shape, and what each column is for.
struct TablePlan {
  TableShape shape = TableShape::unknown;
  std::vector<Role> roles;  // of ties or actors, by column
  std::size_t source = 0;
  std::size_t target = 0;
  bool guessed_ends = false;            // by what stands in them, not by their headers
  bool ends_by_order = false;           // the first columns: it was said to be a table of ties
  bool name_by_order = false;           // the first column of texts is that of names
  bool said_ends = false;               // by the user
  std::vector<std::size_t> name_lists;  // columns of actors that hold names of other actors
};

/// `columns`: what the user said, `--map`.
[[nodiscard]] TablePlan plan_table(const TableView& view, const ReadOptions& options);

/// Reads tables that belong together. Errors: cancelled; all else is in the notes.
Status read_tables(std::vector<TableView>& tables, const ReadJob& job);

// One shape, one file. Each reads the rows of its table.
Status read_tie_table(TableView& view, const TablePlan& plan, const ReadJob& job);
Status read_actor_table(TableView& view, const TablePlan& plan, const ReadJob& job);
Status read_matrix_table(TableView& view, const TablePlan& plan, const ReadJob& job);
Status read_ego_roster(TableView& view, const ReadJob& job);
Status read_network_canvas(std::vector<TableView*>& tables, const ReadJob& job);

/// Whether the table has the columns of a roster of respondents with numbered people: "alterID.1",
/// "1 to 2".
[[nodiscard]] bool is_ego_roster(const TableView& view);
/// "alter.sex.12" → ("alter.sex", 12); ("", 0) where no number is at the end.
[[nodiscard]] std::pair<std::string, std::size_t> numbered(std::string_view header);

/// "[2016-02-03, 2016-02-04]; (1, 5]", "2016", "<[1.0]>": what Gephi's tables have for times.
[[nodiscard]] std::vector<Spell> spells_of_cell(std::string_view cell);
/// Parts of a cell between any of the marks, trimmed, none empty.
[[nodiscard]] std::vector<std::string_view> parts_of(std::string_view cell, std::string_view marks);

/// Calls for each row behind the header, and tells the sink how many there were.
/// Errors: cancelled.
template <class ReadRow>
Status for_rows(TableView& view, const ReadJob& job, ReadRow read_row) {
  constexpr std::size_t rows_between_looks = 1024;
  std::size_t rows = 0;
  rewind_to_rows(view);
  while (view.table->next()) {
    read_row();
    if (++rows % rows_between_looks != 0) continue;
    job.progress.report(view.table->done());
    if (job.progress.cancelled()) return cancelled_error();
  }
  job.sink.rows_read(rows);
  return {};
}

}  // namespace saite::exchange
