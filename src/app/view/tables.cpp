// SPDX-License-Identifier: Apache-2.0
#include "src/app/view/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>
#include <tuple>

#include "graph/base/text.h"
#include "src/app/view/group_names.h"
#include "src/app/view/table_cells.h"
#include "src/app/view/view.h"
#include "src/i18n/collation.h"
#include "src/i18n/search.h"
#include "src/io/csv_writer.h"
#include "src/present/words.h"
#include "src/study/words.h"

namespace saite::app {
namespace {

constexpr std::string_view measure_prefix = "measure:";
constexpr std::uint32_t no_row = 0xffffffffU;

bool is_measure(std::string_view column) {
  return column.starts_with(measure_prefix);
}

std::string measure_id(std::string_view column) {
  return std::string(column.substr(measure_prefix.size()));
}

/// Names of all attributes that actors or ties have, in alphabetical order.
std::set<std::string, NameLess> attribute_names(const model::Network& network, TableOf of) {
  std::set<std::string, NameLess> names;
  const auto add = [&](const model::Object& attributes) {
    for (const auto& [name, value] : attributes) names.insert(name);
  };
  if (of == TableOf::actors) {
    for (const ActorId id : network.actors()) add(network.actor(id).details->attributes);
  } else {
    for (const TieId id : network.ties()) add(network.tie(id).details->attributes);
  }
  return names;
}

Column describe(const std::string& id, TableOf of, const i18n::Translator& t) {
  Column column;
  column.id = id;
  if (is_attribute(id)) {
    column.title = present::spoken_key(attribute_of(id));
  } else if (is_measure(id)) {
    const auto subject = of == TableOf::actors ? analysis::Subject::actor : analysis::Subject::tie;
    const auto* info = analysis::find_measure(measure_id(id), subject);
    column.title = info != nullptr ? study::measure_name(*info, t) : measure_id(id);
    column.numeric = info != nullptr && info->scale != analysis::Scale::flag &&
                     info->scale != analysis::Scale::category;
  } else {
    column.title = t.tr(title_key(of, id));
    column.numeric = is_numeric_column(id);
  }
  return column;
}

}  // namespace

Table::Table(TableOf of) : of_(of) {
  if (of == TableOf::actors) {
    columns_ = {"name", "kind", "part_of", "ties", "since", "until"};
  } else {
    columns_ = {"source", "target", "kind", "weight", "since", "until"};
    sort_column_ = "source";
  }
}

analysis::Subject Table::subject() const {
  return of_ == TableOf::actors ? analysis::Subject::actor : analysis::Subject::tie;
}

std::vector<Column> Table::available(const View& view) const {
  std::vector<Column> all;
  const i18n::Translator& t = view.workspace().text();
  for (const char* id : of_ == TableOf::actors ? actor_columns() : tie_columns()) {
    all.push_back(describe(id, of_, t));
  }
  for (const std::string& name : attribute_names(view.workspace().network(), of_)) {
    all.push_back(describe("attribute:" + name, of_, t));
  }
  for (const analysis::MeasureInfo& info : analysis::measures()) {
    if (info.subject != subject()) continue;
    all.push_back(describe(std::string(measure_prefix) + std::string(info.id), of_, t));
  }
  return all;
}

void Table::set_columns(std::vector<std::string> ids) {
  columns_ = std::move(ids);
}

Column Table::column(const View& view, std::size_t index) const {
  return describe(columns_.at(index), of_, view.workspace().text());
}

void Table::sort_by(std::string column, bool descending) {
  sort_column_ = std::move(column);
  descending_ = descending;
}

void Table::search(std::string query) {
  query_ = std::move(query);
}

bool Table::update(View& view) {
  measures_.clear();
  groups_ = nullptr;
  bool sorted_by_measure = false;
  for (const std::string& column : columns_) {
    if (!is_measure(column)) continue;
    measures_[measure_id(column)] = view.pipeline().measure(measure_id(column), subject());
    if (measure_id(column) == "community") groups_ = &view.group_names();
    sorted_by_measure = sorted_by_measure || column == sort_column_;
  }
  const edit::Stamps& stamps = view.workspace().document().stamps();
  std::vector<std::uint64_t> now{view.pipeline().visible_revision(), stamps.structure, stamps.facts,
                                 stamps.style};
  if (sorted_by_measure) now.push_back(view.pipeline().results_revision());
  std::string words = fmt::format("{}\n{}\n{}\n{}", view.workspace().text().language(),
                                  sort_column_, descending_, query_);
  if (now == made_for_ && words == made_for_words_) return false;
  made_for_ = std::move(now);
  made_for_words_ = std::move(words);
  rows_.clear();
  const project::Selection& visible = view.pipeline().visible();
  if (of_ == TableOf::actors) {
    for (const ActorId id : visible.actors) rows_.push_back(id.value());
  } else {
    for (const TieId id : visible.ties) rows_.push_back(id.value());
  }
  keep_matching(view);
  sort_rows(view);
  const auto max = std::ranges::max_element(rows_);
  row_by_id_.assign(rows_.empty() ? 0 : *max + 1, no_row);
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    row_by_id_[rows_[row]] = static_cast<std::uint32_t>(row);
  }
  return true;
}

void Table::keep_matching(const View& view) {
  const std::string query = i18n::search_key(query_);
  if (query.empty()) return;
  std::erase_if(rows_, [&](std::uint32_t id) {
    return std::ranges::none_of(columns_, [&](const std::string& column) {
      return i18n::search_key(cell_of(view, id, column).text).find(query) != std::string::npos;
    });
  });
}

void Table::sort_rows(const View& view) {
  const i18n::Collation order(view.workspace().text().language());
  struct Row {
    bool absent;
    double number;
    std::string text;
    std::uint32_t id;
  };
  std::vector<Row> sorted;
  sorted.reserve(rows_.size());
  for (const std::uint32_t id : rows_) {
    const Cell cell = cell_of(view, id, sort_column_);
    Row row{cell.text.empty() && !cell.number, cell.number.value_or(0), {}, id};
    // A measure without a value shows a dash, which is no text to sort by.
    if (is_measure(sort_column_) && (cell.text == "–" || cell.text == "…")) row.absent = true;
    if (!cell.number && !row.absent) row.text = order.key(cell.text);
    sorted.push_back(std::move(row));
  }
  // What is absent stands last in either direction.
  std::ranges::stable_sort(sorted, [&](const Row& a, const Row& b) {
    if (a.absent != b.absent) return b.absent;
    const auto before = [](const Row& x, const Row& y) {
      return std::tie(x.number, x.text) < std::tie(y.number, y.text);
    };
    return descending_ ? before(b, a) : before(a, b);
  });
  std::ranges::transform(sorted, rows_.begin(), &Row::id);
}

std::optional<std::size_t> Table::row_of_id(std::uint32_t id) const {
  if (id >= row_by_id_.size() || row_by_id_[id] == no_row) return std::nullopt;
  return row_by_id_[id];
}

std::optional<std::size_t> Table::row_of(ActorId id) const {
  return of_ == TableOf::actors ? row_of_id(id.value()) : std::nullopt;
}

std::optional<std::size_t> Table::row_of(TieId id) const {
  return of_ == TableOf::ties ? row_of_id(id.value()) : std::nullopt;
}

Cell Table::measure_cell(const View& view, std::uint32_t id, const std::string& measure) const {
  const auto found = measures_.find(measure);
  if (found == measures_.end() || !found->second.result) return {"…", std::nullopt};
  const study::MeasureResult& result = *found->second.result;
  if (of_ == TableOf::actors && measure == "community") {
    const std::string name = groups_ != nullptr ? groups_->of(ActorId(id)) : std::string();
    if (!name.empty()) return {name, std::nullopt};
  }
  const auto value = of_ == TableOf::actors ? result.of(ActorId(id)) : result.of(TieId(id));
  return {study::value_text(*result.info, result.measured, value, view.workspace().text()), value};
}

Cell Table::cell_of(const View& view, std::uint32_t id, const std::string& column) const {
  if (is_measure(column)) return measure_cell(view, id, measure_id(column));
  if (of_ == TableOf::actors) {
    if (!view.workspace().network().has(ActorId(id))) return {};
    return actor_cell(view.workspace().network(), view.workspace().text(), ActorId(id), column);
  }
  if (!view.workspace().network().has(TieId(id))) return {};
  return tie_cell(view.workspace().network(), view.workspace().text(), TieId(id), column);
}

Cell Table::cell(const View& view, std::size_t row, std::size_t column) const {
  return cell_of(view, rows_.at(row), columns_.at(column));
}

std::string Table::csv(const View& view, const io::CsvForm& form) const {
  io::CsvWriter csv(form);
  for (std::size_t c = 0; c < columns_.size(); ++c) csv.text(column(view, c).title);
  csv.end_row();
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const Cell field = cell(view, row, c);
      if (field.number) {
        csv.number(fmt::format("{}", *field.number));
      } else {
        csv.text(field.text);
      }
    }
    csv.end_row();
  }
  return std::move(csv.out);
}

}  // namespace saite::app
