// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <charconv>
#include <map>
#include <string>
#include <vector>

#include "src/io/exchange/column_types.h"
#include "src/io/exchange/folded.h"
#include "src/io/exchange/read_tables.h"

/// Rosters of surveys: one row a respondent (ego), columns for each person named (alters), and
/// columns "1 to 2" for the ties among these. As egor writes them in one file.
namespace saite::exchange {
namespace {

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

/// "1 to 2".
std::optional<std::pair<std::size_t, std::size_t>> pair_of(std::string_view header) {
  const std::string name = folded(header);
  const std::size_t middle = name.find(" to ");
  if (middle == std::string::npos) return std::nullopt;
  const auto from = whole_number(std::string_view(name).substr(0, middle));
  const auto to = whole_number(std::string_view(name).substr(middle + 4));
  if (!from || !to) return std::nullopt;
  return std::pair(*from, *to);
}

/// "alter sex" → "sex": what is asked of alters is often asked of egos too.
std::string without_alter(std::string_view stem) {
  for (const std::string_view prefix : {"alter.", "alter_", "alter "}) {
    if (stem.starts_with(prefix) && stem.size() > prefix.size()) {
      return std::string(stem.substr(prefix.size()));
    }
  }
  return std::string(stem);
}

struct RosterColumn {
  enum class Use : std::uint8_t { ego_attribute, ego_id, alter_id, alter_attribute, pair, nothing };
  Use use = Use::ego_attribute;
  std::string name;
  std::size_t alter = 0;  // from 1
  std::size_t other = 0;  // of a pair
};

bool is_alter_id(const std::string& stem) {
  const std::string name = folded(stem);
  return name == "alterid" || name == "alter id" || name == "alter.id" || name == "altername" ||
         name == "alter.name" || name == "alter name" || name == "alter";
}

bool is_ego_id(const std::string& header) {
  const std::string name = folded(header);
  return name == "egoid" || name == "ego id" || name == "ego.id" || name == "ego" ||
         name == "respondent" || name == "respondents" || name == "id";
}

std::vector<RosterColumn> columns_of_roster(const TableView& view) {
  std::vector<RosterColumn> columns;
  bool has_ego = false;
  for (const std::string& header : view.columns) {
    RosterColumn column;
    column.name = header;
    const auto [stem, number] = numbered(header);
    if (const auto pair = pair_of(header)) {
      column.use = RosterColumn::Use::pair;
      column.alter = pair->first;
      column.other = pair->second;
    } else if (number > 0 && is_alter_id(stem)) {
      column.use = RosterColumn::Use::alter_id;
      column.alter = number;
    } else if (number > 0 && folded(stem).starts_with("alter")) {
      column.use = RosterColumn::Use::alter_attribute;
      column.alter = number;
      column.name = without_alter(stem);
    } else if (!has_ego && is_ego_id(header)) {
      column.use = RosterColumn::Use::ego_id;
      has_ego = true;
    }
    columns.push_back(std::move(column));
  }
  // The numbers of rows that R writes have no header.
  if (!columns.empty() && view.written.size() == columns.size() &&
      trimmed(view.written.front()).empty() && has_ego) {
    columns.front().use = RosterColumn::Use::nothing;
  }
  return columns;
}

class Roster {
 public:
  Roster(TableView& view, const ReadJob& job)
      : view_(view), job_(job), columns_(columns_of_roster(view)) {}

  void read_row() {
    const auto cells = view_.table->cells();
    alters_.clear();
    ego_attributes_.clear();
    std::string_view ego;
    std::string number;
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
      const std::string_view cell = trimmed(cells[i]);
      if (cell.empty()) continue;
      const RosterColumn& column = columns_[i];
      if (column.use == RosterColumn::Use::ego_id) ego = cell;
      if (column.use == RosterColumn::Use::alter_id) alters_[column.alter].id = cell;
      if (column.use == RosterColumn::Use::ego_attribute)
        ego_attributes_.push_back({column.name, cell});
      if (column.use == RosterColumn::Use::alter_attribute) {
        alters_[column.alter].attributes.push_back({column.name, cell});
      }
    }
    if (ego.empty()) {
      number = std::to_string(view_.table->line());
      ego = number;
    }
    hand_on(ego, cells);
  }

 private:
  struct Alter {
    std::string_view id;
    std::vector<Attribute> attributes;
  };

  /// People whom different respondents call the same need not be the same.
  static std::string key_of(std::string_view ego, std::string_view alter) {
    return std::string(ego) + "/" + std::string(alter);
  }

  void hand_on(std::string_view ego, std::span<const std::string_view> cells) {
    ego_attributes_.push_back({"respondent", model::Value(true)});
    job_.sink.actor({.place = view_.row(), .id = ego, .attributes = ego_attributes_});
    for (const auto& [number, alter] : alters_) {
      if (alter.id.empty()) continue;
      const std::string key = key_of(ego, alter.id);
      job_.sink.actor(
          {.place = view_.row(), .id = key, .name = alter.id, .attributes = alter.attributes});
      job_.sink.tie({.place = view_.row(), .source = ego, .target = key});
    }
    for (std::size_t i = 0; i < std::min(cells.size(), columns_.size()); ++i) {
      if (columns_[i].use == RosterColumn::Use::pair) read_pair(i, trimmed(cells[i]), ego);
    }
  }

  void read_pair(std::size_t column, std::string_view cell, std::string_view ego) {
    auto value = number_in_table(cell, '.');
    if (!value) value = number_in_table(cell, ',');
    if (cell.empty() || (value && *value == 0)) return;
    const auto source = alters_.find(columns_[column].alter);
    const auto target = alters_.find(columns_[column].other);
    const bool known = source != alters_.end() && target != alters_.end() &&
                       !source->second.id.empty() && !target->second.id.empty();
    if (!known) {
      job_.sink.notes().add(NoteSort::dropped, "pair_without_person", view_.place(column),
                            {view_.columns[column]});
      return;
    }
    TieRecord tie{.place = view_.place(column), .directed = false};
    const std::string from = key_of(ego, source->second.id);
    const std::string to = key_of(ego, target->second.id);
    tie.source = from;
    tie.target = to;
    tie.weight = value;
    if (!value) tie.weight_text = cell;
    job_.sink.tie(tie);
  }

  TableView& view_;
  const ReadJob& job_;
  std::vector<RosterColumn> columns_;
  std::map<std::size_t, Alter> alters_;
  std::vector<Attribute> ego_attributes_;
};

}  // namespace

std::pair<std::string, std::size_t> numbered(std::string_view header) {
  header = trimmed(header);
  std::size_t end = header.size();
  while (end > 0 && header[end - 1] >= '0' && header[end - 1] <= '9') --end;
  if (end == 0 || end == header.size() || header.size() - end > 4) return {};
  const auto number = whole_number(header.substr(end));
  std::string_view stem = header.substr(0, end);
  while (!stem.empty() && (stem.back() == '.' || stem.back() == '_' || stem.back() == ' ')) {
    stem.remove_suffix(1);
  }
  if (stem.empty() || !number) return {};
  return {std::string(stem), *number};
}

bool is_ego_roster(const TableView& view) {
  if (!view.has_header) return false;
  std::size_t ids = 0;
  for (const std::string& header : view.columns) {
    const auto [stem, number] = numbered(header);
    ids += number > 0 && is_alter_id(stem) ? 1 : 0;
  }
  return ids > 0;
}

Status read_ego_roster(TableView& view, const ReadJob& job) {
  job.sink.notes().add(NoteSort::guessed, "roster", {.part = view.table->sheet});
  Roster roster(view, job);
  return for_rows(view, job, [&] { roster.read_row(); });
}

}  // namespace saite::exchange
