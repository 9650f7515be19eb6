// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"
#include "src/study/kinds_together.h"
#include "src/study/projection_line.h"

namespace saite::cli {
namespace {

struct MultiplexityChoice {
  std::string file;
  analysis::MultiplexityOptions options;
  FilterOptions filter;
};

std::string as_json(const ChosenPart& part, const analysis::Multiplexity& found) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.member_count("draws", found.draws);
  w.plain_key("kinds");
  w.begin_list();
  for (std::size_t kind = 0; kind < found.kinds.size(); ++kind) {
    w.begin_object();
    w.member("kind", found.kinds[kind]);
    w.member_count("pairs", found.pairs[kind]);
    w.end_object();
  }
  w.end_list();
  w.plain_key("overlaps");
  w.begin_list();
  for (const analysis::KindOverlap& one : found.overlaps) {
    w.begin_object();
    w.member("a", found.kinds[one.a]);
    w.member("b", found.kinds[one.b]);
    w.member_count("both", one.both);
    w.member_number("jaccard", one.jaccard);
    w.member_number("expected", one.expected);
    w.member_number("p", one.p);
    w.member_number("p_holm", one.p_holm);
    w.end_object();
  }
  w.end_list();
  w.plain_key("pairs_by_number_of_kinds");
  w.begin_list();
  for (const project::Index pairs : found.by_number) w.number(static_cast<std::int64_t>(pairs));
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

int tell_multiplexity(const Cli& cli, MultiplexityChoice choice) {
  choice.options.seed = cli.seed;
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  ConsoleProgress progress(cli.quiet);
  const auto found =
      study::kinds_together(part->network, *part->projection, choice.options, progress);
  progress.clear();
  if (!found) return cli.fail(found.error());
  cli.info(study::projection_line(part->network, *part->projection, cli.t));
  return cli.write(cli.json ? as_json(*part, *found)
                            : finding_text(study::together_finding(part->network, *found, cli.t)));
}

}  // namespace

void add_multiplexity(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "multiplexity");
  auto o = std::make_shared<MultiplexityChoice>();
  verb->add_option("FILE", o->file, cli.t.text("cli.file"))->required();
  verb->add_option("--draws", o->options.draws, cli.t.text("cli.multiplexity.draws"))
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return tell_multiplexity(cli, *o); });
}

}  // namespace saite::cli
