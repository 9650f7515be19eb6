// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_set>

#include "src/io/exchange/column_types.h"
#include "src/io/exchange/folded.h"
#include "src/io/exchange/read_tables.h"

/// Tables with a row for each tie.
namespace saite::exchange {
namespace {

std::optional<bool> direction_of(std::string_view cell) {
  const std::string word = folded_plain(cell);
  static constexpr std::string_view yes[] = {"directed", "1", "true", "yes", "ja", "virzita"};
  static constexpr std::string_view no[] = {"undirected", "0",      "false",     "no",
                                            "ne",         "mutual", "nevirzita", "mixed"};
  if (std::ranges::find(yes, word) != std::end(yes)) return true;
  if (std::ranges::find(no, word) != std::end(no)) return false;
  return std::nullopt;
}

/// Reads rows one after the other; what it holds is used again for each.
class TieRows {
 public:
  TieRows(TableView& view, const TablePlan& plan, const ReadJob& job)
      : view_(view), plan_(plan), job_(job) {}

  void read_row() {
    const auto cells = view_.table->cells();
    TieRecord tie{.place = view_.row(), .ends = Ends::by_name};
    attributes_.clear();
    spells_.clear();
    for (std::size_t i = 0; i < cells.size() && i < plan_.roles.size(); ++i) {
      if (!cells[i].empty()) read_cell(i, cells[i], tie);
    }
    if (cells.size() > plan_.roles.size()) report_extra(cells);
    const bool empty =
        tie.source.empty() && tie.target.empty() &&
        std::ranges::all_of(cells, [](std::string_view cell) { return trimmed(cell).empty(); });
    if (empty) {
      job_.sink.notes().count(NoteSort::dropped, "empty_row", {}, view_.row());
      return;
    }
    tie.attributes = attributes_;
    tie.spells = spells_;
    hand_on(tie);
  }

  /// Whether no name stands on both sides, where there are enough to tell.
  [[nodiscard]] bool two_sides() const { return rows_ >= 3 && !crossed_; }
  [[nodiscard]] std::size_t sources() const { return sources_.size(); }
  [[nodiscard]] std::size_t targets() const { return targets_.size(); }

 private:
  void read_cell(std::size_t column, std::string_view cell, TieRecord& tie) {
    switch (plan_.roles[column]) {
      case Role::source:
        tie.source = cell;
        return;
      case Role::target:
        tie.target = cell;
        return;
      case Role::tie_id:
        tie.key = cell;
        return;
      case Role::kind:
        tie.kind = cell;
        return;
      case Role::weight:
        tie.weight_text = cell;
        return;
      case Role::direction:
        read_direction(column, cell, tie);
        return;
      case Role::label:
        tie.label = cell;
        return;
      case Role::note:
        tie.note = cell;
        return;
      case Role::evidence:
        tie.evidence = cell;
        return;
      case Role::since:
        tie.since = cell;
        return;
      case Role::until:
        tie.until = cell;
        return;
      case Role::spells:
        spells_ = spells_of_cell(cell);
        return;
      case Role::ignored:
        return;
      default:
        attributes_.push_back({view_.columns[column], cell});
    }
  }

  void read_direction(std::size_t column, std::string_view cell, TieRecord& tie) {
    tie.directed = direction_of(cell);
    if (!tie.directed) {
      job_.sink.notes().count(NoteSort::changed, "no_direction", {}, view_.place(column),
                              {std::string(trimmed(cell))});
    }
    if (!tie.directed || folded(cell) == "mutual") {
      attributes_.push_back({view_.columns[column], cell});
    }
  }

  void report_extra(std::span<const std::string_view> cells) {
    for (std::size_t i = plan_.roles.size(); i < cells.size(); ++i) {
      if (trimmed(cells[i]).empty()) continue;
      job_.sink.notes().count(NoteSort::dropped, "cells_beyond_header", {}, view_.row(),
                              {std::string(trimmed(cells[i]))});
    }
  }

  /// A cell may name several actors: a|b (Kumu).
  void hand_on(TieRecord& tie) {
    const std::string_view targets = tie.target;
    if (targets.find('|') == std::string_view::npos) {
      watch_sides(tie);
      job_.sink.tie(tie);
      return;
    }
    const std::string_view key = tie.key;
    for (const std::string_view target : parts_of(targets, "|")) {
      tie.target = target;
      watch_sides(tie);
      job_.sink.tie(tie);
      tie.key = {};
    }
    tie.key = key;
  }

  void watch_sides(const TieRecord& tie) {
    constexpr std::size_t most = 2000;  // enough to tell; a network of two sides is said so
    ++rows_;
    if (crossed_ || sources_.size() + targets_.size() > most) return;
    const std::string source(trimmed(tie.source));
    const std::string target(trimmed(tie.target));
    if (targets_.contains(source) || sources_.contains(target) || source == target) {
      crossed_ = true;
      return;
    }
    sources_.insert(source);
    targets_.insert(target);
    if (sources_.size() + targets_.size() > most) crossed_ = true;
  }

  TableView& view_;
  const TablePlan& plan_;
  const ReadJob& job_;
  std::vector<Attribute> attributes_;
  std::vector<Spell> spells_;
  std::size_t rows_ = 0;
  bool crossed_ = false;
  std::unordered_set<std::string> sources_;
  std::unordered_set<std::string> targets_;
};

}  // namespace

Status read_tie_table(TableView& view, const TablePlan& plan, const ReadJob& job) {
  Notes& notes = job.sink.notes();
  if (!view.has_header) notes.add(NoteSort::guessed, "no_header", {.part = view.table->sheet});
  const std::string& source = view.columns[plan.source];
  const std::string& target = view.columns[plan.target];
  if (plan.guessed_ends) {
    notes.add(NoteSort::guessed, "ends_by_values", {.part = view.table->sheet}, {source, target});
  }
  if (plan.ends_by_order) {
    notes.add(NoteSort::guessed, "ends_by_order", {.part = view.table->sheet}, {source, target});
  }
  const bool says_direction = std::ranges::find(plan.roles, Role::direction) != plan.roles.end();
  const bool arrows = plan.said_ends || (view.has_header && ends_have_direction(source));
  if (!job.options.directed && !says_direction) {
    notes.add(NoteSort::guessed, arrows ? "direction_from_headers" : "no_direction_said",
              {.part = view.table->sheet}, {source, target});
    job.sink.network({.directed = arrows});
  }
  TieRows rows(view, plan, job);
  if (auto read = for_rows(view, job, [&] { rows.read_row(); }); !read) return read;
  if (rows.two_sides()) {
    notes.add(NoteSort::guessed, "two_sides", {.part = view.table->sheet},
              {std::to_string(rows.sources()), std::to_string(rows.targets()), source, target});
  }
  return {};
}

}  // namespace saite::exchange
