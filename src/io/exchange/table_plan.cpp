// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <set>
#include <string>
#include <unordered_set>

#include "src/io/exchange/column_types.h"
#include "src/io/exchange/folded.h"
#include "src/io/exchange/pajek_lines.h"
#include "src/io/exchange/read_tables.h"

/// Finding out what a table holds.
namespace saite::exchange {
namespace {

using Names = std::unordered_set<std::string_view>;

std::string_view cell_of(const std::vector<std::string>& row, std::size_t column) {
  return column < row.size() ? trimmed(row[column]) : std::string_view();
}

Names values_of(const TableView& view, std::size_t column) {
  Names values;
  for (const auto& row : view.sample) {
    if (const auto cell = cell_of(row, column); !cell.empty()) values.insert(cell);
  }
  return values;
}

bool is_number(std::string_view cell) {
  return number_in_table(cell, '.').has_value() || number_in_table(cell, ',').has_value();
}

/// Whether all cells behind the first column are numbers or empty, and some are numbers.
bool has_numbers_only(const TableView& view, std::size_t from) {
  std::size_t numbers = 0;
  for (const auto& row : view.sample) {
    for (std::size_t i = from; i < row.size(); ++i) {
      const std::string_view cell = trimmed(row[i]);
      if (cell.empty()) continue;
      if (!is_number(cell)) return false;
      ++numbers;
    }
  }
  return numbers > 0;
}

bool has_marks_only(const TableView& view) {
  for (const auto& row : view.sample) {
    for (std::size_t i = 1; i < row.size(); ++i) {
      const std::string_view cell = trimmed(row[i]);
      if (!cell.empty() && cell != "0" && cell != "1" && cell != "x" && cell != "X") return false;
    }
  }
  return true;
}

/// Of a table with labels above and beside: what it is a matrix of, if it is one.
TableShape labelled_matrix(const TableView& view) {
  if (!view.has_header || view.written.size() < 3 || view.sample.empty()) {
    return TableShape::unknown;
  }
  Names above;
  for (std::size_t i = 1; i < view.written.size(); ++i) above.insert(trimmed(view.written[i]));
  const Names beside = values_of(view, 0);
  if (beside.size() != view.sample.size() || above.size() + 1 != view.written.size()) {
    return TableShape::unknown;  // labels that come twice
  }
  const auto known = static_cast<std::size_t>(
      std::ranges::count_if(beside, [&](std::string_view label) { return above.contains(label); }));
  if (known == beside.size() && (has_numbers_only(view, 1) || has_marks_only(view))) {
    return TableShape::matrix;
  }
  const bool nothing_above_labels = trimmed(view.written.front()).empty();
  if (known == 0 && nothing_above_labels &&
      (has_marks_only(view) || (has_numbers_only(view, 1) && view.written.size() > 3))) {
    return TableShape::two_mode;
  }
  return TableShape::unknown;
}

bool is_bare_matrix(const TableView& view) {
  if (view.has_header || view.columns.size() < 3 || !has_numbers_only(view, 0)) return false;
  return view.sample_is_all ? view.sample.size() == view.columns.size()
                            : view.columns.size() > sample_rows;
}

/// The first two columns of texts that hold the same values to a good part.
std::optional<std::pair<std::size_t, std::size_t>> ends_by_values(const TableView& view) {
  constexpr std::size_t most_columns = 40;  // every pair is compared
  const std::size_t columns = std::min(view.columns.size(), most_columns);
  std::vector<Names> values;
  for (std::size_t i = 0; i < columns; ++i) values.push_back(values_of(view, i));
  for (std::size_t a = 0; a < columns; ++a) {
    for (std::size_t b = a + 1; b < columns; ++b) {
      const std::size_t smaller = std::min(values[a].size(), values[b].size());
      if (smaller < 3 || std::ranges::all_of(values[a], is_number)) continue;
      const auto shared = static_cast<std::size_t>(std::ranges::count_if(
          values[a], [&](std::string_view value) { return values[b].contains(value); }));
      if (shared * 2 >= smaller && shared >= 2) return std::pair(a, b);
    }
  }
  // Two columns without a header can be nothing else, nor two of whole numbers before a third of
  // numbers.
  const auto whole = [](std::string_view value) { return count_of(value).has_value(); };
  const bool numbered = columns == 3 && std::ranges::all_of(values[0], whole) &&
                        std::ranges::all_of(values[1], whole) &&
                        std::ranges::all_of(values[2], is_number);
  if (view.has_header || (columns != 2 && !numbered)) return std::nullopt;
  return std::pair<std::size_t, std::size_t>(0, 1);
}

/// A column of kinds in which only "Directed" and "Undirected" stand is about direction.
bool says_direction(const TableView& view, std::size_t column) {
  const Names values = values_of(view, column);
  return !values.empty() && std::ranges::all_of(values, [](std::string_view value) {
    const std::string name = folded(value);
    return name == "directed" || name == "undirected" || name == "mutual" || name == "mixed";
  });
}

bool may_repeat(Role role) {
  return role == Role::attribute || role == Role::ignored || role == Role::tags ||
         role == Role::others || role == Role::list;
}

/// A role is for the first column that has it; later ones are attributes.
void keep_first(std::vector<Role>& roles) {
  std::set<Role> taken;
  for (Role& role : roles) {
    if (may_repeat(role)) continue;
    if (!taken.insert(role).second) role = Role::attribute;
  }
}

/// Whether a column of a table that is said to be of ties, or of actors, can be that: sheets may
/// have columns of one name that are different things.
bool fits_use(Role role, TableUse use) {
  const bool of_ties = role >= Role::source && role <= Role::evidence;
  const bool of_actors = role >= Role::id && role <= Role::list;
  return !(of_ties && use == TableUse::actors) && !(of_actors && use == TableUse::ties);
}

/// What the user said of columns; those that are named by nobody keep what was found.
void apply_options(const TableView& view, const ReadOptions& options, TablePlan& plan) {
  for (const auto& [column, key] : options.columns) {
    const auto role = role_of_key(key);
    if (role && !fits_use(*role, view.use)) continue;
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
      if (!is_called(view, i, column)) continue;
      if (role) {
        for (Role& other : plan.roles) {
          if (other == *role && !may_repeat(*role)) {
            other = Role::attribute;
          }
        }
      }
      plan.roles[i] = role.value_or(Role::attribute);
    }
  }
}

std::optional<std::size_t> column_of(const TablePlan& plan, Role role) {
  const auto at = std::ranges::find(plan.roles, role);
  if (at == plan.roles.end()) return std::nullopt;
  return static_cast<std::size_t>(at - plan.roles.begin());
}

void plan_ties(const TableView& view, std::pair<std::size_t, std::size_t> ends, TablePlan& plan) {
  plan.shape = TableShape::ties;
  plan.source = ends.first;
  plan.target = ends.second;
  for (std::size_t i = 0; i < view.columns.size(); ++i) {
    Role role = view.has_header ? role_of_header(view.columns[i], true) : Role::attribute;
    if (role == Role::source || role == Role::target) role = Role::attribute;
    if (role == Role::kind && says_direction(view, i)) role = Role::direction;
    plan.roles[i] = role;
  }
  plan.roles[plan.source] = Role::source;
  plan.roles[plan.target] = Role::target;
  // A third column of numbers, without a header, is how strong they are.
  if (!view.has_header && view.columns.size() == 3 && plan.target == 1 &&
      std::ranges::all_of(values_of(view, 2), is_number)) {
    plan.roles[2] = Role::weight;
  }
  keep_first(plan.roles);
}

/// Columns whose cells name other actors of the table: "works with".
void find_name_lists(const TableView& view, const ReadOptions& options, TablePlan& plan) {
  const auto key = column_of(plan, Role::name);
  const auto id = column_of(plan, Role::id);
  Names names;
  if (key) names = values_of(view, *key);
  if (id) names.merge(values_of(view, *id));
  for (std::size_t i = 0; i < view.columns.size(); ++i) {
    if (plan.roles[i] == Role::others) plan.name_lists.push_back(i);
    const bool said = std::ranges::any_of(
        options.columns, [&](const auto& column) { return is_called(view, i, column.first); });
    if (plan.roles[i] != Role::attribute || said) continue;
    std::size_t parts = 0;
    std::size_t known = 0;
    bool numbers = true;
    for (const auto& row : view.sample) {
      const std::string_view cell = cell_of(row, i);
      const bool whole = names.contains(cell);
      for (const std::string_view part :
           whole ? std::vector<std::string_view>{cell} : parts_of(cell, ",;|")) {
        ++parts;
        known += names.contains(part) ? 1 : 0;
        numbers = numbers && is_number(part);
      }
    }
    if (known >= 2 && known * 10 >= parts * 6 && !numbers) plan.name_lists.push_back(i);
  }
}

/// A matrix that was said to be one: names may come twice, and be fewer on one side.
TableShape asked_matrix(const TableView& view) {
  if (const TableShape shape = labelled_matrix(view); shape != TableShape::unknown) return shape;
  if (is_bare_matrix(view)) return TableShape::bare_matrix;
  const bool marks = has_numbers_only(view, 1) || has_marks_only(view);
  if (!view.has_header || view.written.size() < 2 || view.sample.empty() || !marks) {
    return TableShape::unknown;
  }
  const Names beside = values_of(view, 0);
  const bool both = std::ranges::any_of(
      view.written, [&](const std::string& label) { return beside.contains(trimmed(label)); });
  return both ? TableShape::matrix : TableShape::two_mode;
}

/// Ends of a table that was said to be of ties: by headers, by what stands in them, else the first
/// two columns but for what the user said.
void plan_asked_ties(const TableView& view, const ReadOptions& options, const TablePlan& asked,
                     TablePlan& plan) {
  if (view.columns.size() < 2) return;
  const auto source = column_of(asked, Role::source);
  const auto target = column_of(asked, Role::target);
  auto ends = view.has_header && !source && !target ? ends_by_header(view.columns) : std::nullopt;
  if (!ends && !source && !target) {
    ends = ends_by_values(view);
    plan.guessed_ends = ends.has_value();
  }
  if (!ends) {
    const auto first_but = [](const std::optional<std::size_t>& other) {
      return other == std::optional<std::size_t>(0) ? std::size_t{1} : std::size_t{0};
    };
    const std::size_t from = source ? *source : first_but(target);
    ends = {from, target ? *target : first_but(from)};
    plan.ends_by_order = true;
  }
  plan_ties(view, *ends, plan);
  apply_options(view, options, plan);
}

/// The column of names in a table that was said to be of actors, where no header and nobody says
/// it: the first of texts.
void name_by_order(const TableView& view, TablePlan& plan) {
  std::size_t first = view.columns.size();
  for (std::size_t i = view.columns.size(); i-- > 0;) {
    if (plan.roles[i] != Role::attribute) continue;
    const Names values = values_of(view, i);
    if (!values.empty() && !std::ranges::all_of(values, is_number)) first = i;
  }
  if (first == view.columns.size()) return;
  plan.roles[first] = Role::name;
  plan.name_by_order = true;
}

/// Tables of a row an actor.
bool plan_actors(const TableView& view, const ReadOptions& options, TablePlan& plan) {
  if (view.has_header) {
    for (std::size_t i = 0; i < view.columns.size(); ++i) {
      plan.roles[i] = role_of_header(view.columns[i], false);
    }
    keep_first(plan.roles);
  }
  apply_options(view, options, plan);
  const auto named = [&] { return column_of(plan, Role::id) || column_of(plan, Role::name); };
  if (!named() && view.use == TableUse::actors) name_by_order(view, plan);
  if (!named()) return false;
  plan.shape = TableShape::actors;
  find_name_lists(view, options, plan);
  return true;
}

/// What headers and values tell where nobody said it.
TableShape shape_by_look(const TableView& view) {
  if (std::ranges::any_of(view.written, [](const std::string& header) {
        return header.starts_with("networkCanvas");
      })) {
    return TableShape::network_canvas;
  }
  if (is_ego_roster(view)) return TableShape::ego_roster;
  if (view.has_header && ends_by_header(view.columns)) return TableShape::ties;
  const TableShape matrix = labelled_matrix(view);
  if (matrix != TableShape::unknown) return matrix;
  return is_bare_matrix(view) ? TableShape::bare_matrix : TableShape::unknown;
}

}  // namespace

TablePlan plan_table(const TableView& view, const ReadOptions& options) {
  TablePlan plan;
  plan.roles.assign(view.columns.size(), Role::attribute);
  if (view.use == TableUse::matrix) {
    plan.shape = asked_matrix(view);
    return plan;
  }
  TablePlan asked = plan;
  apply_options(view, options, asked);
  const auto source = column_of(asked, Role::source);
  const auto target = column_of(asked, Role::target);
  if (source && target) {
    plan_ties(view, {*source, *target}, plan);
    plan.said_ends = true;
    apply_options(view, options, plan);
    return plan;
  }
  if (view.use == TableUse::ties) {
    plan_asked_ties(view, options, asked, plan);
    return plan;
  }
  const bool asked_actors =
      view.use == TableUse::actors || column_of(asked, Role::id) || column_of(asked, Role::name);
  if (!asked_actors) {
    plan.shape = shape_by_look(view);
    if (plan.shape == TableShape::ties) {
      plan_ties(view, *ends_by_header(view.columns), plan);
      apply_options(view, options, plan);
    }
    if (plan.shape != TableShape::unknown) return plan;
  }
  if (plan_actors(view, options, plan) || view.use == TableUse::actors) return plan;
  if (const auto ends = ends_by_values(view)) {
    plan_ties(view, *ends, plan);
    plan.guessed_ends = true;
    apply_options(view, options, plan);
    return plan;
  }
  plan.shape = TableShape::unknown;
  return plan;
}

}  // namespace saite::exchange
