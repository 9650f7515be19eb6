// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/registry/stability.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <numeric>

#include "graph/analysis/community/facts.h"
#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"
#include "src/study/analyse_network.h"
#include "src/study/ranking_stability.h"
#include "src/study/words.h"

namespace saite::cli {
namespace {

using analysis::Stability;
using project::Index;

struct StabilityChoice {
  std::string file;
  std::string measure = "betweenness";
  std::string of = "ties";
  std::string group_by;
  std::vector<double> percents = {5, 10, 20, 30};
  analysis::StabilityOptions options;
  FilterOptions filter;
};

/// Who is to be told of: all that are among the first of anything often enough to be named.
std::vector<Index> rows_of(const std::vector<Stability>& found) {
  constexpr double seldom = 0.05;
  const auto& last = found.back().in_top;
  std::vector<Index> rows = found.back().first;
  for (Index u = 0; u < last.size(); ++u) {
    if (last[u].value_or(0) >= seldom && std::ranges::find(rows, u) == rows.end()) {
      rows.push_back(u);
    }
  }
  const auto own = static_cast<std::ptrdiff_t>(found.back().first.size());
  std::stable_sort(rows.begin() + own, rows.end(),
                   [&](Index a, Index b) { return *last[a] > *last[b]; });
  return rows;
}

std::string as_json(const ChosenPart& part, const StabilityChoice& choice,
                    const std::vector<Stability>& found) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.member("measure", choice.measure);
  w.member("left_out", choice.of);
  w.member_count("top", choice.options.top);
  w.plain_key("first");
  w.begin_list();
  for (const Index u : found.front().first) w.text(part.key(u));
  w.end_list();
  w.plain_key("shares");
  w.begin_list();
  for (const Stability& of : found) {
    w.begin_object();
    w.member_number("share", of.options.share);
    w.member_count("draws", of.options.draws);
    w.member_number("kept", of.kept);
    w.plain_key("actors");
    w.begin_list();
    for (Index u = 0; u < of.in_top.size(); ++u) {
      w.begin_object();
      w.member("id", part.key(u));
      w.member_number("in_top", of.in_top[u]);
      w.end_object();
    }
    w.end_list();
    w.end_object();
  }
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

std::string as_text(const Cli& cli, const ChosenPart& part, const std::vector<Stability>& found) {
  if (found.front().first.empty()) return std::string(cli.t.text("cli.stability.nobody")) + "\n";
  TextTable table;
  std::vector<std::string> head{""};
  for (std::size_t i = 0; i < found.size(); ++i) {
    head.push_back(cli.t.percent(found[i].options.share, 0));
    table.align_right(i + 1);
  }
  table.add(std::move(head));
  const std::size_t own = found.back().first.size();
  const std::vector<Index> rows = rows_of(found);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    std::vector<std::string> row{(r < own ? std::to_string(r + 1) + ". " : "   ") +
                                 part.name(rows[r], cli.t.language())};
    for (const Stability& of : found)
      row.push_back(cli.t.percent(of.in_top[rows[r]].value_or(0), 0));
    row.push_back(bar(found.back().in_top[rows[r]].value_or(0)));
    table.add(std::move(row));
  }
  std::string text = table.text();
  for (const Stability& of : found) {
    text += study::kept_sentence(of, cli.t) + "\n";
  }
  return text;
}

Result<std::vector<Stability>> all_shares(const Cli& cli, const ChosenPart& part,
                                          const StabilityChoice& choice, Progress& progress) {
  analysis::Context context(*part.projection);
  context.facts = analysis::facts_of(part.network, *part.projection);
  context.seed = cli.seed;
  context.with_ties = false;
  if (!choice.group_by.empty()) {
    auto groups =
        study::grouping_of(part.network, *part.projection, choice.group_by, cli.seed, progress);
    if (!groups) return groups.error();
    context.set_grouping(std::move(*groups));
  }
  std::vector<Stability> found;
  for (const double percent : choice.percents) {
    analysis::StabilityOptions options = choice.options;
    options.share = percent / 100;
    auto one = analysis::stability(choice.measure, context, options, progress);
    if (!one) return one.error();
    found.push_back(std::move(*one));
  }
  return found;
}

int tell_stability(const Cli& cli, StabilityChoice choice) {
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  choice.options.of = choice.of == "ties" ? analysis::LeftOut::ties : analysis::LeftOut::actors;
  ConsoleProgress progress(cli.quiet);
  const auto found = all_shares(cli, *part, choice, progress);
  progress.clear();
  if (!found) return cli.fail(found.error());
  tell_about(cli, *part);
  const auto* info = analysis::find_measure(choice.measure, analysis::Subject::actor);
  cli.info(cli.t.tr("cli.stability.read", study::measure_name(*info, cli.t)));
  return cli.write(cli.json ? as_json(*part, choice, *found) : as_text(cli, *part, *found));
}

}  // namespace

void add_stability(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "stability");
  auto o = std::make_shared<StabilityChoice>();
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  verb->add_option("FILE", o->file, text("cli.file"))->required();
  verb->add_option("-m,--measure", o->measure, text("cli.stability.measure"))
      ->capture_default_str();
  verb->add_option("--leave-out", o->of, text("cli.stability.leave_out"))
      ->check(CLI::IsMember({"ties", "actors"}))
      ->capture_default_str();
  verb->add_option("--percent", o->percents, text("cli.stability.percent"))
      ->delimiter(',')
      ->check(CLI::Range(0.1, 99.0));
  verb->add_option("--top", o->options.top, text("cli.stability.top"))
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  verb->add_option("--draws", o->options.draws, text("cli.stability.draws"))
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  verb->add_option("--group-by", o->group_by, text("cli.group_by"));
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return tell_stability(cli, *o); });
}

}  // namespace saite::cli
