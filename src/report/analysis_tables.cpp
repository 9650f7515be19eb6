// SPDX-License-Identifier: Apache-2.0
#include "src/report/analysis_tables.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "src/io/csv_writer.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"

namespace saite::report {
namespace {

using analysis::Subject;
using io::JsonWriter;
using study::AnalysedMeasure;
using study::Analysis;
using study::NoteOfMeasures;
using study::notes_of;
using study::qualified_id;

void write_value(JsonWriter& w, const AnalysedMeasure& m, std::size_t index) {
  const auto& value = m.measured.values.at(index);
  if (!value || !std::isfinite(*value)) {
    w.value(model::Value());
  } else if (!m.measured.categories.empty()) {
    w.text(m.measured.categories.at(static_cast<std::size_t>(*value)));
  } else if (m.info->scale == analysis::Scale::flag) {
    w.flag(*value != 0);
  } else {
    w.number(*value);
  }
}

void write_values(JsonWriter& w, const Analysis& analysis, Subject subject, std::size_t index) {
  for (const AnalysedMeasure& m : analysis.measures) {
    if (m.info->subject != subject) continue;
    w.plain_key(m.info->id);
    write_value(w, m, index);
  }
}

void write_projection(JsonWriter& w, const Analysis& analysis) {
  w.plain_key("projection");
  w.begin_object();
  write_projection_members(w, analysis.projection);
  w.member_if("group_by", analysis.request.group_by);
  w.member_list_if("providers", analysis.request.providers);
  w.plain_key("normalised");
  w.flag(analysis.request.normalised);
  w.member_count("seed", analysis.request.seed);
  w.end_object();
}

void write_actors(JsonWriter& w, const model::Network& network, const Analysis& analysis) {
  w.plain_key("actors");
  w.begin_list();
  for (project::Index u = 0; u < analysis.projection.size(); ++u) {
    w.begin_object();
    w.member("id", network.actor(analysis.projection.actor(u)).key);
    write_values(w, analysis, Subject::actor, u);
    if (analysis.ranking) w.member_number("in_top", analysis.ranking->found.in_top[u]);
    w.end_object();
  }
  w.end_list();
}

void write_ties(JsonWriter& w, const model::Network& network, const Analysis& analysis) {
  w.plain_key("ties");
  w.begin_list();
  const auto ties = analysis.projection.ties();
  for (std::size_t i = 0; i < ties.size(); ++i) {
    const model::Tie& tie = network.tie(ties[i]);
    w.begin_object();
    w.member("key", tie.key);
    w.member("source", network.actor(tie.source).key);
    w.member("target", network.actor(tie.target).key);
    write_values(w, analysis, Subject::tie, i);
    w.end_object();
  }
  w.end_list();
}

void write_groups(JsonWriter& w, const Analysis& analysis) {
  const bool asked = std::ranges::any_of(
      analysis.measures, [](const auto& m) { return m.info->subject == Subject::group; });
  if (!asked) return;
  w.plain_key("groups");
  w.begin_list();
  for (std::size_t g = 0; g < analysis.grouping->names.size(); ++g) {
    w.begin_object();
    w.member("group", analysis.grouping->names[g]);
    write_values(w, analysis, Subject::group, g);
    w.end_object();
  }
  w.end_list();
}

/// Who ties to whom: rows and columns in the order of "groups".
void write_mixing(JsonWriter& w, const Analysis& analysis) {
  if (!analysis.mixing) return;
  const analysis::Mixing& mixing = *analysis.mixing;
  const auto matrix = [&](std::string_view key, const auto& value_of) {
    w.plain_key(key);
    w.begin_list();
    for (project::Index row = 0; row < mixing.groups; ++row) {
      w.begin_list();
      for (project::Index column = 0; column < mixing.groups; ++column) {
        w.number(value_of(row, column));
      }
      w.end_list();
    }
    w.end_list();
  };
  w.plain_key("mixing");
  w.begin_object();
  matrix("ties", [&](auto row, auto column) { return mixing.at(row, column); });
  matrix("by_chance", [&](auto row, auto column) { return mixing.expected(row, column); });
  w.end_object();
}

/// Where each number of the network stands among random networks.
void write_baseline(JsonWriter& w, const Analysis& analysis) {
  if (!analysis.request.baseline) return;
  constexpr const char* models[] = {"degrees", "density", "labels"};
  w.plain_key("baseline");
  w.begin_object();
  w.member("model", models[static_cast<std::size_t>(analysis.request.baseline->model)]);
  w.member_count("networks", analysis.request.baseline->networks);
  w.plain_key("network");
  w.begin_object();
  for (const AnalysedMeasure& m : analysis.measures) {
    if (!m.chance) continue;
    w.plain_key(m.info->id);
    w.begin_object();
    w.member_number("mean", m.chance->mean);
    w.member_number("low", m.chance->low);
    w.member_number("high", m.chance->high);
    w.member_number("p", m.chance->p);
    w.member_count("networks", m.chance->networks);
    w.end_object();
  }
  w.end_object();
  w.end_object();
}

/// How the ranking holds; whose share each is stands with the actors.
void write_ranking(JsonWriter& w, const Analysis& analysis) {
  if (!analysis.ranking) return;
  const analysis::Stability& found = analysis.ranking->found;
  w.plain_key("stability");
  w.begin_object();
  w.member("measure", analysis.ranking->info->id);
  w.member_number("share", found.options.share);
  w.member_count("draws", found.options.draws);
  w.member_count("top", found.options.top);
  w.member_number("kept", found.kept);
  w.end_object();
}

void write_notes(JsonWriter& w, const Analysis& analysis) {
  w.plain_key("notes");
  w.begin_list();
  for (const NoteOfMeasures& note : notes_of(analysis)) {
    w.begin_object();
    w.member("code", note.note.code);
    w.plain_key("arguments");
    w.begin_list();
    for (const std::string& argument : note.note.args) w.text(argument);
    w.end_list();
    w.plain_key("measures");
    w.begin_list();
    for (const analysis::MeasureInfo* info : note.measures) w.text(qualified_id(*info));
    w.end_list();
    w.end_object();
  }
  w.end_list();
}

void write_values(io::CsvWriter& csv, const Analysis& analysis, Subject subject,
                  std::size_t index) {
  for (const AnalysedMeasure& m : analysis.measures) {
    if (m.info->subject != subject) continue;
    const auto& value = m.measured.values.at(index);
    if (value && !m.measured.categories.empty()) {
      csv.text(m.measured.categories.at(static_cast<std::size_t>(*value)));
      continue;
    }
    JsonWriter w;
    write_value(w, m, index);
    csv.number(w.out == "null" ? std::string_view() : w.out);
  }
}

void write_row_names(io::CsvWriter& csv, const model::Network& network, const Analysis& analysis,
                     Subject subject, std::size_t index) {
  switch (subject) {
    case Subject::actor: {
      const auto& actor =
          network.actor(analysis.projection.actor(static_cast<project::Index>(index)));
      csv.text(actor.key);
      csv.text(actor.display_name(network.info.language));
      return;
    }
    case Subject::tie: {
      const model::Tie& tie = network.tie(analysis.projection.ties()[index]);
      csv.text(tie.key);
      csv.text(network.actor(tie.source).key);
      csv.text(network.actor(tie.target).key);
      return;
    }
    case Subject::group:
      csv.text(analysis.grouping->names[index]);
      return;
    case Subject::network:
      csv.text(network.info.title);
  }
}

std::vector<std::string_view> row_headings(Subject subject) {
  switch (subject) {
    case Subject::actor:
      return {"id", "name"};
    case Subject::tie:
      return {"key", "source", "target"};
    case Subject::group:
      return {"group"};
    case Subject::network:
      return {"title"};
  }
  return {};
}

}  // namespace

std::string analysis_json(const model::Network& network, const Analysis& analysis) {
  JsonWriter w;
  w.begin_object();
  write_projection(w, analysis);
  w.plain_key("network");
  w.begin_object();
  write_values(w, analysis, Subject::network, 0);
  w.end_object();
  write_actors(w, network, analysis);
  write_ties(w, network, analysis);
  write_groups(w, analysis);
  write_mixing(w, analysis);
  write_baseline(w, analysis);
  write_ranking(w, analysis);
  write_notes(w, analysis);
  w.end_object();
  w.out += '\n';
  return std::move(w.out);
}

std::string analysis_csv(const model::Network& network, const Analysis& analysis, Subject subject) {
  io::CsvWriter csv;
  for (const std::string_view heading : row_headings(subject)) csv.text(heading);
  for (const AnalysedMeasure& m : analysis.measures) {
    if (m.info->subject == subject) csv.text(m.info->id);
  }
  const bool ranked = analysis.ranking && subject == Subject::actor;
  if (ranked) csv.text(std::string(analysis.ranking->info->id) + "_in_top");
  csv.end_row();
  const std::size_t rows = analysis::value_count(analysis.projection, subject, analysis.grouping);
  for (std::size_t i = 0; i < rows; ++i) {
    write_row_names(csv, network, analysis, subject, i);
    write_values(csv, analysis, subject, i);
    if (ranked) {
      JsonWriter share;
      if (const auto& value = analysis.ranking->found.in_top[i]) share.number(*value);
      csv.number(share.out);
    }
    csv.end_row();
  }
  return std::move(csv.out);
}

}  // namespace saite::report
