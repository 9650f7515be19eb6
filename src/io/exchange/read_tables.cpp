// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_tables.h"

#include <algorithm>
#include <array>
#include <set>

#include "src/io/exchange/column_types.h"
#include "src/io/exchange/folded.h"

namespace saite::exchange {
namespace {

std::string listed(std::span<const std::string> names) {
  constexpr std::size_t most = 8;
  std::string text;
  for (std::size_t i = 0; i < std::min(names.size(), most); ++i) {
    text += (text.empty() ? "“" : ", “") + names[i] + "”";
  }
  return names.size() > most ? text + ", … (" + std::to_string(names.size()) + ")" : text;
}

/// The first bytes of a text, no letter cut in two.
std::string_view first_bytes(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

bool has_column(const TableView& view, std::string_view said) {
  for (std::size_t i = 0; i < view.columns.size(); ++i) {
    if (is_called(view, i, said)) return true;
  }
  return false;
}

/// --map names a column that no table has, or a key that there is not.
bool check_options(const std::vector<TableView>& tables, const ReadJob& job) {
  bool fine = true;
  for (const auto& [column, key] : job.options.columns) {
    if (!role_of_key(key)) {
      job.sink.notes().error("unknown_key", {}, {key, column});
      fine = false;
    }
    if (std::ranges::any_of(
            tables, [&said = column](const TableView& view) { return has_column(view, said); })) {
      continue;
    }
    std::vector<std::string> names;
    for (const TableView& view : tables) {
      names.insert(names.end(), view.columns.begin(), view.columns.end());
    }
    job.sink.notes().error("unknown_column", {}, {column, listed(names)});
    fine = false;
  }
  return fine;
}

/// What people are shown of a table: its first rows, and what was made of it.
TableSeen seen_table(const TableView& view, const TablePlan& plan) {
  constexpr std::size_t most_rows = 12;
  constexpr std::size_t most_columns = 200;
  constexpr std::size_t most_letters = 160;
  constexpr std::array shapes{"unknown",     "ties",     "actors",     "matrix",
                              "bare_matrix", "two_mode", "ego_roster", "network_canvas"};
  TableSeen seen{.sheet = view.table->sheet,
                 .shape = shapes[static_cast<std::size_t>(plan.shape)],
                 .encoding = view.encoding,
                 .separator = view.separator,
                 .header = view.has_header};
  for (std::size_t i = 0; i < std::min(view.columns.size(), most_columns); ++i) {
    const bool list = std::ranges::find(plan.name_lists, i) != plan.name_lists.end();
    seen.columns.push_back(view.columns[i]);
    seen.keys.emplace_back(key_of_role(list ? Role::others : plan.roles[i]));
  }
  for (std::size_t r = 0; r < std::min(view.sample.size(), most_rows); ++r) {
    std::vector<std::string>& row = seen.rows.emplace_back();
    for (std::size_t i = 0; i < std::min(view.sample[r].size(), seen.columns.size()); ++i) {
      row.emplace_back(first_bytes(view.sample[r][i], most_letters));
    }
  }
  return seen;
}

Status read_one(TableView& view, const TablePlan& plan, const ReadJob& job) {
  switch (plan.shape) {
    case TableShape::ties:
      return read_tie_table(view, plan, job);
    case TableShape::actors:
      return read_actor_table(view, plan, job);
    case TableShape::matrix:
    case TableShape::bare_matrix:
    case TableShape::two_mode:
      return read_matrix_table(view, plan, job);
    case TableShape::ego_roster:
      return read_ego_roster(view, job);
    case TableShape::network_canvas:
    case TableShape::unknown:
      break;
  }
  return {};
}

}  // namespace

std::vector<std::string_view> parts_of(std::string_view cell, std::string_view marks) {
  std::vector<std::string_view> parts;
  while (!cell.empty()) {
    const std::size_t end = std::min(cell.find_first_of(marks), cell.size());
    if (const auto part = trimmed(cell.substr(0, end)); !part.empty()) parts.push_back(part);
    cell.remove_prefix(std::min(end + 1, cell.size()));
  }
  return parts;
}

std::vector<Spell> spells_of_cell(std::string_view cell) {
  std::vector<Spell> spells;
  while (!cell.empty()) {
    const std::size_t begin = cell.find_first_not_of(" \t<>;");
    if (begin == std::string_view::npos) break;
    cell.remove_prefix(begin);
    const bool bracket = cell.front() == '[' || cell.front() == '(' || cell.front() == ']';
    const bool after = bracket && cell.front() != '[';
    if (bracket) cell.remove_prefix(1);
    const std::size_t end = std::min(cell.find_first_of(bracket ? "])[" : ";>"), cell.size());
    const std::string_view inside = cell.substr(0, end);
    const bool before = bracket && end < cell.size() && cell[end] != ']';
    cell.remove_prefix(std::min(end + 1, cell.size()));
    const std::size_t comma = inside.find(',');
    const std::string_view since = trimmed(inside.substr(0, comma));
    const std::string_view until =
        comma == std::string_view::npos ? since : trimmed(inside.substr(comma + 1));
    if (since.empty() && until.empty()) continue;
    spells.push_back({since, until, after, before});
  }
  return spells;
}

Status read_tables(std::vector<TableView>& tables, const ReadJob& job) {
  if (!check_options(tables, job)) return {};
  std::vector<TableView*> interviews;
  // A sheet of explanations beside those of a network keeps nothing out.
  const auto others = [&](const std::vector<TableView>& all) {
    return std::ranges::any_of(all, [&](const TableView& other) {
      return plan_table(other, job.options).shape != TableShape::unknown;
    });
  };
  const auto has_ties = [&](const std::vector<TableView>& all) {
    return std::ranges::any_of(all, [&](const TableView& other) {
      return plan_table(other, job.options).shape == TableShape::ties;
    });
  };
  for (TableView& view : tables) {
    job.sink.notes().enter(job.inputs[view.file].name);
    TablePlan plan = plan_table(view, job.options);
    // Where there is a table of ties, columns that name others are what they are called.
    if (!plan.name_lists.empty() && has_ties(tables)) {
      std::erase_if(plan.name_lists,
                    [&](std::size_t column) { return plan.roles[column] != Role::others; });
    }
    job.sink.table(seen_table(view, plan));
    if (plan.shape == TableShape::network_canvas) {
      interviews.push_back(&view);
    } else if (plan.shape == TableShape::unknown && view.use == TableUse::matrix) {
      job.sink.notes().error("no_matrix", {.part = view.table->sheet}, {view.table->sheet});
    } else if (plan.shape == TableShape::unknown && view.use == TableUse::any &&
               !view.table->sheet.empty() && others(tables)) {
      job.sink.notes().add(NoteSort::unused, "sheet_unused", {.part = view.table->sheet},
                           {view.table->sheet});
    } else if (plan.shape == TableShape::unknown) {
      job.sink.notes().error("table_without_ends", {.part = view.table->sheet},
                             {listed(view.columns)});
    } else if (auto read = read_one(view, plan, job); !read) {
      return read;
    }
  }
  return interviews.empty() ? Status() : read_network_canvas(interviews, job);
}

}  // namespace saite::exchange
