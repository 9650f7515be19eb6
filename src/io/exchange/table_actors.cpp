// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

#include "src/io/exchange/column_types.h"
#include "src/io/exchange/read_tables.h"

/// Tables with a row for each actor, and columns in them that name others.
namespace saite::exchange {
namespace {

class ActorRows {
 public:
  ActorRows(TableView& view, const TablePlan& plan, const ReadJob& job)
      : view_(view), plan_(plan), job_(job), lists_(plan.roles.size(), false) {
    for (const std::size_t column : plan.name_lists) lists_[column] = true;
  }

  /// For what lists name: whole names go before parts of them ("Smith, Jones and Co").
  void gather_names() {
    if (plan_.name_lists.empty()) return;
    rewind_to_rows(view_);
    while (view_.table->next()) {
      const auto cells = view_.table->cells();
      for (std::size_t i = 0; i < cells.size() && i < plan_.roles.size(); ++i) {
        if (plan_.roles[i] == Role::id || plan_.roles[i] == Role::name) {
          names_.emplace(trimmed(cells[i]));
        }
      }
    }
  }

  void read_row() {
    const auto cells = view_.table->cells();
    if (std::ranges::all_of(cells, [](std::string_view cell) { return trimmed(cell).empty(); })) {
      job_.sink.notes().count(NoteSort::dropped, "empty_row", {}, view_.row());
      return;
    }
    ActorRecord actor{.place = view_.row()};
    x_ = y_ = {};
    attributes_.clear();
    tags_.clear();
    spells_.clear();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (cells[i].empty()) continue;
      if (i < plan_.roles.size()) {
        read_cell(i, cells[i], actor);
      } else if (!trimmed(cells[i]).empty()) {
        job_.sink.notes().count(NoteSort::dropped, "cells_beyond_header", {}, view_.row(),
                                {std::string(trimmed(cells[i]))});
      }
    }
    read_position(actor);
    actor.attributes = attributes_;
    actor.tags = tags_;
    actor.spells = spells_;
    job_.sink.actor(actor);
    for (const std::size_t column : plan_.name_lists) {
      if (column < cells.size()) read_list(column, cells[column], actor);
    }
  }

 private:
  void read_cell(std::size_t column, std::string_view cell, ActorRecord& actor) {
    if (lists_[column]) return;
    switch (plan_.roles[column]) {
      case Role::id:
        actor.id = cell;
        return;
      case Role::name:
        actor.name = cell;
        return;
      case Role::kind:
        actor.kind = cell;
        return;
      case Role::subtype:
        actor.subtype = cell;
        return;
      case Role::part_of:
        actor.part_of = cell;
        return;
      case Role::lat:
        actor.lat = cell;
        return;
      case Role::lon:
        actor.lon = cell;
        return;
      case Role::x:
        x_ = cell;
        return;
      case Role::y:
        y_ = cell;
        return;
      case Role::tags:
        tags_ = parts_of(cell, "|,;");
        return;
      case Role::consent:
        actor.consent = cell;
        return;
      case Role::statement_source:
        actor.source = cell;
        return;
      case Role::note:
        actor.note = cell;
        return;
      case Role::colour:
        actor.colour = cell;
        return;
      case Role::since:
        actor.since = cell;
        return;
      case Role::until:
        actor.until = cell;
        return;
      case Role::spells:
        spells_ = spells_of_cell(cell);
        return;
      case Role::ignored:
        return;
      case Role::list:
        read_values(column, cell, ",;|");
        return;
      default:
        read_attribute(column, cell);
    }
  }

  /// Several values of one cell stand between "|".
  void read_attribute(std::size_t column, std::string_view cell) {
    const std::string& name = view_.columns[column];
    if (cell.find('|') == std::string_view::npos) {
      attributes_.push_back({name, cell});
      return;
    }
    read_values(column, cell, "|");
  }

  void read_values(std::size_t column, std::string_view cell, std::string_view marks) {
    const std::string& name = view_.columns[column];
    model::List values;
    for (const std::string_view part : parts_of(cell, marks)) values.emplace_back(part);
    job_.sink.notes().count(NoteSort::changed, "values_parted", name, view_.place(column), {name});
    attributes_.push_back({name, model::Value(std::move(values))});
  }

  void read_position(ActorRecord& actor) {
    const auto number = [&](std::string_view text) {
      return number_in_table(text, text.find(',') != std::string_view::npos ? ',' : '.');
    };
    const auto x = number(x_);
    const auto y = number(y_);
    if (x && y) {
      actor.position = Position{*x, *y};
      return;
    }
    if (!x_.empty()) attributes_.push_back({"x", x_});
    if (!y_.empty()) attributes_.push_back({"y", y_});
  }

  void read_list(std::size_t column, std::string_view cell, const ActorRecord& actor) {
    const std::string_view self = trimmed(actor.id.empty() ? actor.name : actor.id);
    const std::string_view bare = trimmed(cell);
    if (self.empty() || bare.empty()) return;
    const bool whole = names_.contains(std::string(bare));
    for (const std::string_view other :
         whole ? std::vector<std::string_view>{bare} : parts_of(bare, ",;|")) {
      // Both say it: once is enough. Who is named by an id and by a name counts as two.
      std::string first(self);
      std::string second(other);
      if (second < first) first.swap(second);
      if (!seen_.emplace(column, std::move(first), std::move(second)).second) {
        job_.sink.notes().count(NoteSort::changed, "said_by_both", view_.columns[column],
                                view_.place(column), {view_.columns[column]});
        continue;
      }
      job_.sink.tie({.place = view_.place(column),
                     .source = self,
                     .target = other,
                     .ends = Ends::by_name,
                     .kind = view_.columns[column]});
    }
  }

  TableView& view_;
  const TablePlan& plan_;
  const ReadJob& job_;
  std::vector<bool> lists_;
  std::unordered_set<std::string> names_;
  std::set<std::tuple<std::size_t, std::string, std::string>> seen_;
  std::vector<Attribute> attributes_;
  std::vector<std::string_view> tags_;
  std::vector<Spell> spells_;
  std::string_view x_;
  std::string_view y_;
};

}  // namespace

Status read_actor_table(TableView& view, const TablePlan& plan, const ReadJob& job) {
  for (const std::size_t column : plan.name_lists) {
    if (plan.roles[column] == Role::others) continue;  // it was said
    job.sink.notes().add(NoteSort::guessed, "names_of_others", {.part = view.table->sheet},
                         {view.columns[column]});
  }
  if (plan.name_by_order) {
    const auto at = std::ranges::find(plan.roles, Role::name) - plan.roles.begin();
    job.sink.notes().add(NoteSort::guessed, "name_by_order", {.part = view.table->sheet},
                         {view.columns[static_cast<std::size_t>(at)]});
  }
  ActorRows rows(view, plan, job);
  rows.gather_names();
  return for_rows(view, job, [&] { rows.read_row(); });
}

}  // namespace saite::exchange
