// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/cohesion/census.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"
#include "src/study/census.h"
#include "src/study/projection_line.h"

namespace saite::cli {
namespace {

struct CensusChoice {
  std::string file;
  FilterOptions filter;
};

std::string as_json(const ChosenPart& part, const analysis::DyadCensus& dyads,
                    const analysis::TriadCounts& triads) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.plain_key("dyads");
  w.begin_object();
  w.member_count("mutual", dyads.mutual);
  w.member_count("asymmetric", dyads.asymmetric);
  w.member_count("null", dyads.null);
  w.end_object();
  w.plain_key("triads");
  w.begin_object();
  for (std::size_t i = 0; i < triads.size(); ++i) {
    w.member_count(analysis::triad_names[i], triads[i]);
  }
  w.end_object();
  w.end_object();
  return w.out + "\n";
}

int tell_census(const Cli& cli, const CensusChoice& choice) {
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  ConsoleProgress progress(cli.quiet);
  const auto triads = analysis::triad_census(*part->projection, progress);
  progress.clear();
  if (!triads) return cli.fail(triads.error());
  const auto dyads = analysis::dyad_census(*part->projection);
  cli.info(study::projection_line(part->network, *part->projection, cli.t));
  return cli.write(
      cli.json ? as_json(*part, dyads, *triads)
               : finding_text(study::census_finding(*part->projection, dyads, *triads, cli.t)));
}

}  // namespace

void add_census(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "census");
  auto o = std::make_shared<CensusChoice>();
  verb->add_option("FILE", o->file, cli.t.text("cli.file"))->required();
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return tell_census(cli, *o); });
}

}  // namespace saite::cli
