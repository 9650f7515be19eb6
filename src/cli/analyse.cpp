// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <set>

#include "graph/project/field.h"
#include "src/cli/console_progress.h"
#include "src/cli/filter_options.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/present/column.h"
#include "src/report/analysis_tables.h"
#include "src/study/analyse_network.h"
#include "src/study/chance_of_numbers.h"
#include "src/study/people_caution.h"
#include "src/study/projection_line.h"
#include "src/study/ranking_stability.h"
#include "src/study/words.h"

namespace saite::cli {
namespace {

using analysis::Subject;

struct AnalyseOptions {
  std::string file;
  std::vector<std::string> measures;
  std::vector<std::string> parameters;  // "measure.parameter=value"
  std::string format = "table";
  std::string of;
  std::string group_by;
  std::vector<std::string> providers;
  std::string output = "-";
  std::string baseline;
  std::uint32_t networks = 200;
  bool stability = false;
  bool normalised = false;
  std::size_t top = 20;
  FilterOptions filter;
};

bool has_any(const study::Analysis& analysis, Subject subject) {
  return std::ranges::any_of(analysis.measures, [&](const study::AnalysedMeasure& m) {
    return m.info->subject == subject;
  });
}

std::string shown_value(const Cli& cli, const study::AnalysedMeasure& m, std::size_t index) {
  return study::value_text(*m.info, m.measured, m.measured.values.at(index), cli.t, 4);
}

bool differs(const study::AnalysedMeasure& m) {
  return m.chance && !m.chance->fixed(*m.measured.values.front());
}

/// Whether chance has anything to say of any number.
bool differs(const study::Analysis& analysis) {
  return std::ranges::any_of(analysis.measures,
                             [](const study::AnalysedMeasure& m) { return differs(m); });
}

/// A measure's name, its value and, where it was held against chance, mean, usual range and p.
std::string network_table(const Cli& cli, const study::Analysis& analysis) {
  TextTable table;
  for (std::size_t column = 1; column < 5; ++column) table.align_right(column);
  if (differs(analysis)) {
    table.add({"", cli.t.text("cli.analyse.here"), cli.t.text("cli.analyse.chance_mean"),
               cli.t.text("cli.analyse.chance_range"), "p"});
  }
  for (const study::AnalysedMeasure& m : analysis.measures) {
    if (m.info->subject != Subject::network) continue;
    std::vector<std::string> row = {study::measure_name(*m.info, cli.t), shown_value(cli, m, 0)};
    if (differs(m)) {
      const auto shown = [&](double value) {
        return study::value_text(*m.info, m.measured, value, cli.t, 4);
      };
      row.insert(row.end(),
                 {shown(m.chance->mean), shown(m.chance->low) + " – " + shown(m.chance->high),
                  cli.t.number(m.chance->p, 3)});
    }
    table.add(std::move(row));
  }
  return table.text();
}

/// What the rows of a table are called: actors, ties or groups of an analysis.
class RowNames {
 public:
  RowNames(const model::Network& network, const study::Analysis& analysis, Subject subject,
           const i18n::Translator& t)
      : network_(network), analysis_(analysis), subject_(subject), language_(t.language()) {
    if (subject != Subject::group) return;
    groups_ = study::group_names(network, analysis.projection, *analysis.grouping, t);
  }

  [[nodiscard]] std::string of(std::size_t i) const {
    if (subject_ == Subject::group) return groups_[i];
    if (subject_ == Subject::actor) {
      return name(analysis_.projection.actor(static_cast<project::Index>(i)));
    }
    const TieId id = analysis_.projection.ties()[i];
    const model::Tie& tie = network_.tie(id);
    const bool one_way = analysis_.projection.directed() && network_.is_directed(id);
    return name(tie.source) + (one_way ? " → " : " – ") + name(tie.target);
  }

 private:
  [[nodiscard]] std::string name(ActorId id) const {
    return network_.actor(id).display_name(language_);
  }

  const model::Network& network_;
  const study::Analysis& analysis_;
  Subject subject_;
  std::string language_;
  std::vector<std::string> groups_;
};

/// Rows in falling order of the first measure; what has no value comes last.
std::vector<std::size_t> ranked(const analysis::Scores& values, std::size_t max) {
  std::vector<std::size_t> order(values.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    if (!values[a] || !values[b]) return values[a].has_value() && !values[b].has_value();
    return *values[a] > *values[b];
  });
  if (order.size() > max) order.resize(max);
  return order;
}

/// A line a measure: its mean, its greatest value and whose that is. For more measures than a
/// terminal has columns.
std::string overview(const Cli& cli, const RowNames& names,
                     const std::vector<const study::AnalysedMeasure*>& measures) {
  TextTable table;
  table.align_right(1);
  table.align_right(2);
  table.add({cli.t.text("cli.analyse.measure_column"), cli.t.text("cli.analyse.mean"),
             cli.t.text("cli.analyse.greatest"), cli.t.text("cli.analyse.who")});
  for (const study::AnalysedMeasure* m : measures) {
    if (!m->measured.categories.empty() || m->info->scale == analysis::Scale::category) continue;
    double sum = 0;
    std::size_t count = 0;
    for (const auto& value : m->measured.values) {
      sum += value.value_or(0);
      count += value ? 1 : 0;
    }
    if (count == 0) continue;
    const std::size_t first = ranked(m->measured.values, 1).front();
    const double mean = sum / static_cast<double>(count);
    const bool flag = m->info->scale == analysis::Scale::flag;
    table.add({study::measure_name(*m->info, cli.t),
               flag ? cli.t.percent(mean, 1) : cli.t.number(mean, 4), shown_value(cli, *m, first),
               names.of(first)});
  }
  return table.text();
}

std::string subject_table(const Cli& cli, const model::Network& network,
                          const study::Analysis& analysis, Subject subject, std::size_t top) {
  constexpr std::size_t max_columns = 8;
  std::vector<const study::AnalysedMeasure*> columns;
  for (const study::AnalysedMeasure& m : analysis.measures) {
    if (m.info->subject == subject) columns.push_back(&m);
  }
  const RowNames names(network, analysis, subject, cli.t);
  if (columns.size() > max_columns) return overview(cli, names, columns);
  TextTable table;
  std::vector<std::string> heading = {cli.t.text(subject == Subject::actor   ? "cli.analyse.actor"
                                                 : subject == Subject::group ? "cli.analyse.group"
                                                                             : "cli.analyse.tie")};
  for (std::size_t i = 0; i < columns.size(); ++i) {
    heading.push_back(study::measure_name(*columns[i]->info, cli.t));
    table.align_right(i + 1);
  }
  const auto* ranking = analysis.ranking && columns.front()->info == analysis.ranking->info
                            ? &analysis.ranking->found
                            : nullptr;
  if (ranking != nullptr) {
    heading.push_back(
        cli.t.tr("stability.column", cli.t.number(std::int64_t{ranking->options.top})));
    table.align_right(columns.size() + 1);
    heading.emplace_back();
  }
  constexpr std::size_t widest_heading = 14;
  table.add_heading(heading, widest_heading);
  const auto& first = columns.front()->measured.values;
  for (const std::size_t i : ranked(first, top)) {
    std::vector<std::string> row = {names.of(i)};
    for (const study::AnalysedMeasure* m : columns) row.push_back(shown_value(cli, *m, i));
    if (ranking != nullptr) {
      const double share = ranking->in_top[i].value_or(0);
      row.push_back(cli.t.percent(share, 0));
      row.push_back(bar(share));
    }
    table.add(std::move(row));
  }
  std::string text = table.text();
  if (ranking != nullptr) text += study::kept_sentence(*ranking, cli.t) + "\n";
  if (first.size() > top) {
    text +=
        cli.t.trn("cli.analyse.more_rows", static_cast<std::int64_t>(first.size() - top)) + "\n";
  }
  return text;
}

std::string tables(const Cli& cli, const model::Network& network, const study::Analysis& analysis,
                   std::size_t top) {
  std::string text;
  const auto add = [&](const std::string& part) {
    if (!text.empty()) text += "\n";
    text += part;
  };
  if (has_any(analysis, Subject::network)) add(network_table(cli, analysis));
  for (const Subject subject : {Subject::actor, Subject::tie, Subject::group}) {
    if (has_any(analysis, subject)) add(subject_table(cli, network, analysis, subject, top));
  }
  return text;
}

Subject csv_subject(const study::Analysis& analysis, const std::string& of) {
  if (of == "ties") return Subject::tie;
  if (of == "network") return Subject::network;
  if (of == "groups" && analysis.grouping) return Subject::group;
  if (of == "actors" || has_any(analysis, Subject::actor)) return Subject::actor;
  return has_any(analysis, Subject::tie) ? Subject::tie : Subject::network;
}

/// Against which random networks; without a word of it none.
std::optional<analysis::BaselineOptions> baseline_of(const AnalyseOptions& options) {
  const auto model = study::null_model_of(options.baseline);
  if (!model) return std::nullopt;
  return analysis::BaselineOptions{.model = *model, .networks = options.networks};
}

Status read_parameters(const std::vector<std::string>& texts, study::AnalysisRequest& request) {
  for (const std::string& text : texts) {
    const std::size_t sign = text.find('=');
    char* end = nullptr;
    const double value = sign == std::string::npos ? 0 : std::strtod(text.c_str() + sign + 1, &end);
    if (end == nullptr || *end != '\0' || end == text.c_str() + sign + 1) {
      return Error{"bad_condition", {}, {text}};
    }
    request.parameters[text.substr(0, sign)] = value;
  }
  return {};
}

/// Names of measures, each once; the actors' and the groups' may be called the same.
std::string names_of(const Cli& cli, const std::vector<const analysis::MeasureInfo*>& measures) {
  std::set<std::string> told;
  std::string names;
  for (const analysis::MeasureInfo* info : measures) {
    const std::string name = study::measure_name(*info, cli.t);
    if (told.insert(name).second) names += (names.empty() ? "" : "; ") + name;
  }
  return names;
}

void tell_notes(const Cli& cli, const model::Network& network, const study::Analysis& analysis) {
  if (has_any(analysis, Subject::actor) || has_any(analysis, Subject::tie)) {
    const auto caution = study::people_caution(network, analysis.projection.actors(), &cli.t);
    if (!caution.empty()) cli.info(caution);
  }
  if (!analysis.skipped.empty()) {
    cli.info(cli.t.tr("cli.analyse.skipped", names_of(cli, analysis.skipped)));
  }
  // Measures that share a note share its line.
  for (const study::NoteOfMeasures& note : study::notes_of(analysis)) {
    cli.info(cli.t.sentence(note.note) + " (" + names_of(cli, note.measures) + ")");
  }
}

/// What a grouping stands for where two things have its name.
void tell_meaning(const Cli& cli, const model::Network& network, const std::string& group_by) {
  if (present::attribute_goes_first(network, group_by)) {
    cli.info(cli.t.tr("note.attribute_first", group_by));
  } else if (project::field_key(network, group_by).passed_over) {
    cli.info(cli.t.tr("note.field_first", group_by));
  }
}

int analyse(const Cli& cli, const AnalyseOptions& options) {
  study::AnalysisRequest request;
  const auto projection = options.filter.projection();
  if (!projection) return cli.fail(projection.error());
  request.projection = *projection;
  request.measures = options.measures;
  request.group_by = options.group_by;
  request.normalised = options.normalised;
  request.seed = cli.seed;
  request.providers = options.providers;
  request.baseline = baseline_of(options);
  if (options.stability) request.stability.emplace();
  if (auto ok = read_parameters(options.parameters, request); !ok) return cli.fail(ok.error());

  int status = exit_done;
  const auto network = load(cli, options.file, status);
  if (!network) return status;
  options.filter.remark(cli, *network);
  tell_meaning(cli, *network, options.group_by);
  ConsoleProgress progress(cli.quiet);
  const auto analysis = study::analyse(*network, std::move(request), progress);
  progress.clear();
  if (!analysis) return cli.fail(analysis.error());
  cli.info(study::projection_line(*network, analysis->projection, cli.t));
  tell_notes(cli, *network, *analysis);
  if (analysis->ranking) {
    cli.info(cli.t.tr("cli.stability.read", study::measure_name(*analysis->ranking->info, cli.t)));
  }
  if (const auto& chance = analysis->request.baseline) {
    cli.info(differs(*analysis) ? cli.t.tr("cli.analyse.against." + options.baseline,
                                           cli.t.number(std::int64_t{chance->networks}))
                                : std::string(cli.t.text("cli.analyse.against.nothing")));
  }
  if (cli.json || options.format == "json") {
    return cli.write(report::analysis_json(*network, *analysis), options.output);
  }
  if (options.format == "csv") {
    return cli.write(report::analysis_csv(*network, *analysis, csv_subject(*analysis, options.of)),
                     options.output);
  }
  return cli.write(tables(cli, *network, *analysis, options.top), options.output);
}

}  // namespace

void add_analyse(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "analyse");
  auto o = std::make_shared<AnalyseOptions>();
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  verb->add_option("FILE", o->file, text("cli.file"))->required();
  verb->add_option("-m,--measure", o->measures, text("cli.analyse.measure"))->delimiter(',');
  verb->add_option("--set", o->parameters, text("cli.analyse.set"));
  verb->add_option("--format", o->format, text("cli.analyse.format"))
      ->check(CLI::IsMember({"table", "csv", "json"}));
  verb->add_option("--of", o->of, text("cli.analyse.of"))
      ->check(CLI::IsMember({"actors", "ties", "network", "groups"}));
  verb->add_option("--group-by", o->group_by, text("cli.group_by"));
  verb->add_option("--provider", o->providers, text("cli.provider"))->delimiter(',');
  verb->add_flag("--normalised", o->normalised, text("cli.analyse.normalised"));
  verb->add_option("--baseline", o->baseline, text("cli.analyse.baseline"))
      ->check(CLI::IsMember(
          std::vector<std::string>(study::null_model_ids.begin(), study::null_model_ids.end())));
  verb->add_option("--networks", o->networks, text("cli.analyse.networks"))
      ->check(CLI::Range(19, 100'000))
      ->capture_default_str();
  verb->add_flag("--stability", o->stability, text("cli.analyse.stability"));
  verb->add_option("--top", o->top, text("cli.analyse.top"))->capture_default_str();
  verb->add_option("-o,--output", o->output, text("cli.output"));
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return analyse(cli, *o); });
}

}  // namespace saite::cli
