// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/registry/registry.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

#include "graph/analysis/registry/registry_tables.h"
#include "graph/analysis/registry/shared.h"

namespace saite::analysis {
namespace {

std::vector<MeasureRow> collect_rows() {
  std::vector<MeasureRow> rows;
  for (const MeasureTable table : measure_tables) {
    const auto more = table();
    rows.insert(rows.end(), more.begin(), more.end());
  }
  std::ranges::stable_sort(rows, {}, [](const MeasureRow& row) { return row.info.subject; });
  return rows;
}

const std::vector<MeasureRow>& all_rows() {
  static const std::vector<MeasureRow> rows = collect_rows();
  return rows;
}

const MeasureRow* find_row(std::string_view id, Subject subject) {
  const auto it = std::ranges::find_if(all_rows(), [&](const MeasureRow& row) {
    return row.info.id == id && row.info.subject == subject;
  });
  return it == all_rows().end() ? nullptr : &*it;
}

std::string short_number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

/// The knob that "measure.parameter" names, whatever the measure's subject.
const Parameter* find_parameter(std::string_view key) {
  const auto dot = key.find('.');
  if (dot == std::string_view::npos) return nullptr;
  for (const MeasureRow& row : all_rows()) {
    if (row.info.id != key.substr(0, dot)) continue;
    for (const Parameter& parameter : row.info.parameters) {
      if (parameter.id == key.substr(dot + 1)) return &parameter;
    }
  }
  return nullptr;
}

Status check_parameters(const Context& context) {
  for (const auto& [key, value] : context.parameters()) {
    const Parameter* parameter = find_parameter(key);
    if (parameter == nullptr) return Error{"bad_parameter", key};
    const bool inside = value >= parameter->min && value <= parameter->max;
    if (!inside || (parameter->whole && value != std::floor(value))) {
      return Error{
          "bad_parameter", key, {short_number(parameter->min), short_number(parameter->max)}};
    }
  }
  return {};
}

}  // namespace

std::span<const MeasureInfo> measures() {
  static const std::vector<MeasureInfo> infos = [] {
    std::vector<MeasureInfo> list;
    for (const MeasureRow& row : all_rows()) list.push_back(row.info);
    return list;
  }();
  return infos;
}

const MeasureInfo* find_measure(std::string_view id, Subject subject) {
  const auto infos = measures();
  const auto it = std::ranges::find_if(
      infos, [&](const MeasureInfo& info) { return info.id == id && info.subject == subject; });
  return it == infos.end() ? nullptr : &*it;
}

std::size_t value_count(const project::Projection& projection, Subject subject,
                        const std::optional<project::Grouping>& grouping) {
  switch (subject) {
    case Subject::actor:
      return projection.size();
    case Subject::tie:
      return projection.ties().empty() ? projection.edge_count() : projection.ties().size();
    case Subject::network:
      break;
    case Subject::group:
      return grouping ? grouping->group_count() : 0;
  }
  return 1;
}

namespace {

/// Classes and their chance rest on it among other things.
bool tells_betweenness(const MeasureInfo& info) {
  return info.paths == AllPaths::betweenness && info.scale != Scale::category && !info.tells_chance;
}

/// Who lies between on ties of dependency brokers nothing, and on conflict nobody does.
void note_reversed(const Context& context, std::vector<Error>& notes) {
  const std::size_t count = dependency_ties(context.facts);
  if (count == 0) return;
  notes.push_back(Error{"note.dependency",
                        {},
                        {std::to_string(count), std::to_string(context.facts.tie_kind.size())}});
}

}  // namespace

Result<Measured> measure(std::string_view id, Subject subject, Context& context,
                         Progress& progress) {
  const MeasureRow* row = find_row(id, subject);
  if (row == nullptr) return Error{"unknown_measure", {}, {std::string(id)}};
  if (row->info.needs_groups && !context.grouping()) {
    return Error{"needs_groups", {}, {std::string(id)}};
  }
  if (auto ok = check_parameters(context); !ok) return ok.error();
  const project::Projection& projection = context.projection();
  if (tells_betweenness(row->info) && projection.edge_count() == 0 &&
      projection.negative_ties() > 0) {
    return all_absent(value_count(projection, subject), Error{"note.only_negative"});
  }
  Result<Measured> measured = cancelled_error();
  const Inputs made_from = context.used([&] { measured = row->run(context, progress); });
  if (!measured) return measured;
  if (row->info.needs_groups) note_outside(context, measured->notes);
  if (row->info.paths == AllPaths::distances && context.projection().weighted()) {
    measured->notes.push_back(Error{"note.lengths"});
  }
  if (tells_betweenness(row->info)) note_reversed(context, measured->notes);
  measured->made_from = made_from;
  measured->made_from.grouping = made_from.grouping || row->info.needs_groups;
  const std::size_t wanted = subject == Subject::group ? context.grouping()->group_count()
                                                       : value_count(context.projection(), subject);
  if (measured->values.size() != wanted) broken("a measure with the wrong number of values");
  progress.report(1.0);
  return measured;
}

}  // namespace saite::analysis
