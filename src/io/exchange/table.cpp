// SPDX-License-Identifier: Apache-2.0
#include "src/io/exchange/table.h"

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

#include "src/io/exchange/column_roles.h"
#include "src/io/exchange/column_types.h"
#include "src/io/exchange/folded.h"

namespace saite::exchange {
namespace {

bool is_number_cell(std::string_view cell) {
  return number_in_table(cell, '.').has_value() || number_in_table(cell, ',').has_value();
}

/// Whether the first row says what the columns are: known names, or texts over numbers, or texts
/// none of which comes again below.
bool is_header(const std::vector<std::string>& first,
               const std::vector<std::vector<std::string>>& rest) {
  if (rest.empty()) return true;
  if (has_known_columns(first)) return true;
  // Nothing stands over the labels of the rows.
  if (first.size() > 1 && trimmed(first[0]).empty() && !trimmed(first[1]).empty()) return true;
  bool text_over_numbers = false;
  for (std::size_t i = 0; i < first.size(); ++i) {
    const std::string_view cell = trimmed(first[i]);
    if (is_number_cell(cell)) return false;
    const auto numbers = std::ranges::count_if(
        rest, [&](const auto& row) { return i < row.size() && is_number_cell(row[i]); });
    if (!cell.empty() && static_cast<std::size_t>(numbers) * 2 > rest.size()) {
      text_over_numbers = true;
    }
  }
  if (text_over_numbers) return true;
  std::unordered_set<std::string_view> below;
  for (const auto& row : rest) {
    for (const std::string& cell : row) below.insert(trimmed(cell));
  }
  return std::ranges::none_of(first, [&](const std::string& cell) {
    return !trimmed(cell).empty() && below.contains(trimmed(cell));
  });
}

std::vector<std::string> unique_names(const std::vector<std::string>& header, std::size_t width) {
  std::vector<std::string> names;
  std::set<std::string, std::less<>> taken;
  for (std::size_t i = 0; i < std::max(width, header.size()); ++i) {
    std::string name(i < header.size() ? trimmed(header[i]) : std::string_view());
    if (name.empty()) name = column_letters(i + 1);
    const std::string stem = name;
    for (std::size_t n = 2; taken.contains(name); ++n) name = stem + " (" + std::to_string(n) + ")";
    taken.insert(name);
    names.push_back(std::move(name));
  }
  return names;
}

std::vector<std::string> copied(std::span<const std::string_view> cells) {
  return {cells.begin(), cells.end()};
}

/// As R writes a table with names of rows: nothing at all stands above those.
bool lacks_corner(const std::vector<std::string>& header,
                  const std::vector<std::vector<std::string>>& rows) {
  const auto longer = [&](const auto& row) { return row.size() == header.size() + 1; };
  const auto ends_empty = [](const auto& row) { return row.back().empty(); };
  return !rows.empty() && std::ranges::all_of(rows, longer) &&
         !std::ranges::all_of(rows, ends_empty);
}

}  // namespace

TableView look_at(std::unique_ptr<Table> table, std::string name, std::size_t file,
                  std::optional<bool> header) {
  TableView view;
  view.file = file;
  view.name = std::move(name);
  view.table = std::move(table);
  constexpr std::size_t most_in_sample = 2'000'000;  // cells; a wide table has fewer rows there
  std::vector<std::string> first;
  view.table->rewind();
  if (view.table->next()) first = copied(view.table->cells());
  std::size_t cells = 0;
  view.sample_is_all = true;
  while (view.table->next()) {
    if (view.sample.size() == sample_rows || cells > most_in_sample) {
      view.sample_is_all = false;
      break;
    }
    view.sample.push_back(copied(view.table->cells()));
    cells += view.sample.back().size();
  }
  view.has_header = header.value_or(is_header(first, view.sample));
  if (view.has_header && lacks_corner(first, view.sample)) first.emplace(first.begin());
  std::size_t width = first.size();
  if (!view.has_header) {
    view.sample.insert(view.sample.begin(), first);
    first.clear();
  }
  view.written = first;
  view.columns = unique_names(first, width);
  return view;
}

bool is_called(const TableView& view, std::size_t column, std::string_view said) {
  const std::string& name = view.columns[column];
  if (name == said || folded(name) == folded(said)) return true;
  const std::string& sheet = view.table->sheet;
  return !sheet.empty() && said.find('!') != std::string_view::npos &&
         folded(sheet + "!" + name) == folded(said);
}

void rewind_to_rows(TableView& view) {
  view.table->rewind();
  if (view.has_header) (void)view.table->next();
}

}  // namespace saite::exchange
