// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"
#include "src/study/covering.h"
#include "src/study/projection_line.h"

namespace saite::cli {
namespace {

using analysis::ServiceWay;

struct CoverageChoice {
  std::string file;
  std::string direction = "any";
  std::vector<std::string> relation;
  study::CoverQuery query;
  FilterOptions filter;
};

const std::map<std::string, ServiceWay>& ways() {
  static const std::map<std::string, ServiceWay> ways = {{"any", ServiceWay::any},
                                                         {"from", ServiceWay::from_provider},
                                                         {"to", ServiceWay::to_provider}};
  return ways;
}

void write_row(io::JsonWriter& w, const analysis::NestedCount& row,
               const analysis::Telling& telling) {
  const auto told = [](bool may, project::Index count) {
    return may ? std::optional<double>(count) : std::nullopt;
  };
  w.member_number("targets", told(telling.actors, row.actors));
  w.member_number("reached", told(telling.some, row.some));
  w.member_number("by_two_or_more", told(telling.more, row.more));
}

std::string as_json(const CoverageChoice& choice, const study::CoverResult& result) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *result.projection);
  w.member("direction", choice.direction);
  w.member_count("steps", result.query.options.steps);
  w.member_number("kilometres", result.query.options.kilometres);
  w.member_count("providers", result.providers);
  w.plain_key("all");
  w.begin_object();
  write_row(w, result.found.all, result.safe.all);
  w.end_object();
  w.member("by", result.grouping.key);
  w.plain_key("groups");
  w.begin_list();
  for (std::size_t row = 0; row < result.rows.size(); ++row) {
    const project::Index group = result.rows[row];
    w.begin_object();
    w.plain_key("group");
    if (group == project::no_index) {
      w.value(model::Value());
    } else {
      w.text(result.grouping.names[group]);
    }
    write_row(w, result.counts(row), result.safe.groups[row]);
    w.end_object();
  }
  w.end_list();
  w.member_count("targets_without_place", result.found.unknown);
  w.member_count("providers_without_place", result.found.providers_without_place);
  w.end_object();
  return w.out + "\n";
}

int tell_coverage(const Cli& cli, CoverageChoice choice) {
  choice.query.options.way = ways().at(choice.direction);
  if (choice.query.options.way != ServiceWay::any) choice.filter.ask_directed();
  if (!choice.relation.empty()) choice.filter.ask_tie_kinds(choice.relation);
  choice.query.seed = cli.seed;
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  ConsoleProgress progress(cli.quiet);
  const auto result = study::cover(part->network, part->projection, choice.query, progress);
  progress.clear();
  if (!result) return cli.fail(result.error());
  cli.info(study::projection_line(part->network, *part->projection, cli.t));
  return cli.write(cli.json ? as_json(choice, *result)
                            : finding_text(study::cover_finding(
                                  part->network, *result, part->naming(cli.t.language()), cli.t)));
}

}  // namespace

void add_coverage(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "coverage");
  auto o = std::make_shared<CoverageChoice>();
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  verb->add_option("FILE", o->file, text("cli.file"))->required();
  verb->add_option("--target", o->query.targets, text("cli.coverage.target"))
      ->delimiter(',')
      ->required();
  verb->add_option("--provider", o->query.providers, text("cli.provider"))
      ->delimiter(',')
      ->required();
  verb->add_option("--relation", o->relation, text("cli.coverage.relation"))->delimiter(',');
  verb->add_option("--direction", o->direction, text("cli.coverage.direction"))
      ->check(CLI::IsMember({"any", "from", "to"}))
      ->capture_default_str();
  verb->add_option("--steps", o->query.options.steps, text("cli.steps"))
      ->check(CLI::Range(1, 99))
      ->capture_default_str();
  verb->add_option("--km", o->query.options.kilometres, text("cli.coverage.km"))
      ->check(CLI::PositiveNumber);
  verb->add_option("--not-through", o->query.closed, text("cli.coverage.not_through"))
      ->delimiter(',');
  verb->add_option("--by", o->query.group_by, text("cli.coverage.by"));
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return tell_coverage(cli, *o); });
}

}  // namespace saite::cli
