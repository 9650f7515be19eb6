// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/position/robustness.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>

#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"
#include "src/study/projection_line.h"
#include "src/study/robustness.h"

namespace saite::cli {
namespace {

using analysis::Robustness;

struct RobustnessChoice {
  std::string file;
  analysis::RobustnessOptions options;
  FilterOptions filter;
};

void write_curve(io::JsonWriter& w, std::string_view key, const std::vector<double>& curve) {
  w.plain_key(key);
  w.begin_list();
  for (const double share : curve) w.number(share);
  w.end_list();
}

std::string as_json(const ChosenPart& part, const RobustnessChoice& choice,
                    const Robustness& found) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.member_count("draws", choice.options.draws);
  w.member_number("area_random", Robustness::area(found.random));
  w.member_number("area_best_connected_first", Robustness::area(found.connected));
  write_curve(w, "random", found.random);
  write_curve(w, "random_low", found.low);
  write_curve(w, "random_high", found.high);
  write_curve(w, "best_connected_first", found.connected);
  w.end_object();
  return w.out + "\n";
}

int tell_robustness(const Cli& cli, RobustnessChoice choice) {
  choice.options.seed = cli.seed;
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  ConsoleProgress progress(cli.quiet);
  const auto found = analysis::robustness(*part->projection, choice.options, progress);
  progress.clear();
  if (!found) return cli.fail(found.error());
  cli.info(study::projection_line(part->network, *part->projection, cli.t));
  return cli.write(cli.json ? as_json(*part, choice, *found)
                            : finding_text(study::robustness_finding(*part->projection, *found,
                                                                     choice.options.draws, cli.t)));
}

}  // namespace

void add_robustness(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "robustness");
  auto o = std::make_shared<RobustnessChoice>();
  verb->add_option("FILE", o->file, cli.t.text("cli.file"))->required();
  verb->add_option("--draws", o->options.draws, cli.t.text("cli.robustness.draws"))
      ->check(CLI::Range(1, 100'000))
      ->capture_default_str();
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return tell_robustness(cli, *o); });
}

}  // namespace saite::cli
