// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/read_tables.h"

#include <algorithm>
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

/// --map names a column that no table has, or a key that there is not.
bool check_options(const std::vector<TableView>& tables, const ReadJob& job) {
  bool fine = true;
  for (const auto& [column, key] : job.options.columns) {
    if (!role_of_key(key)) {
      job.sink.notes().error("unknown_key", {}, {key, column});
      fine = false;
    }
    const bool known = std::ranges::any_of(tables, [wanted = folded(column)](const auto& view) {
      return std::ranges::any_of(view.columns,
                                 [&](const std::string& name) { return folded(name) == wanted; });
    });
    if (known) continue;
    std::vector<std::string> names;
    for (const TableView& view : tables) {
      names.insert(names.end(), view.columns.begin(), view.columns.end());
    }
    job.sink.notes().error("unknown_column", {}, {column, listed(names)});
    fine = false;
  }
  return fine;
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
    if (!plan.name_lists.empty() && has_ties(tables)) plan.name_lists.clear();
    if (plan.shape == TableShape::network_canvas) {
      interviews.push_back(&view);
    } else if (plan.shape == TableShape::unknown && !view.table->sheet.empty() && others(tables)) {
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
