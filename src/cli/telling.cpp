// SPDX-License-Identifier: Apache-2.0
#include "src/cli/telling.h"

#include <CLI/CLI.hpp>

#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"
#include "src/study/projection_line.h"
#include "src/study/telling.h"

namespace saite::cli {
namespace {

void write_keys(io::JsonWriter& w, const ChosenPart& part, std::string_view key,
                std::span<const project::Index> actors) {
  w.plain_key(key);
  w.begin_list();
  for (const project::Index u : actors) w.text(part.key(u));
  w.end_list();
}

void write_reach(io::JsonWriter& w, std::string_view key, const analysis::SpreadReach& reach) {
  w.plain_key(key);
  w.begin_object();
  w.member_number("mean", reach.mean);
  w.member_number("standard_error", reach.error);
  w.member_number("low", reach.low);
  w.member_number("high", reach.high);
  w.end_object();
}

std::string as_json(const ChosenPart& part, const TellChoice& choice,
                    const std::vector<project::Index>& told, const analysis::Spread& found) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.member("model", choice.model);
  if (choice.model == "cascade") w.member_number("chance", choice.options.chance);
  w.member_count("draws", choice.options.draws);
  write_keys(w, part, "told", told);
  write_reach(w, "hear", found.told);
  write_reach(w, "random", found.random);
  write_keys(w, part, "best_connected", found.connected_set);
  write_reach(w, "hear_of_best_connected", found.connected);
  w.plain_key("actors");
  w.begin_list();
  for (project::Index u = 0; u < found.heard.size(); ++u) {
    w.begin_object();
    w.member("id", part.key(u));
    w.member_number("hears", found.heard[u]);
    w.end_object();
  }
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

std::string as_text(const Cli& cli, const ChosenPart& part, const TellChoice& choice,
                    const std::vector<project::Index>& told, const analysis::Spread& found) {
  study::Finding finding = study::telling_finding(*part.projection, found, told, choice.options,
                                                  part.naming(cli.t.language()), cli.t);
  finding.tables.resize(1);  // who hears how often is for machines
  return finding_text(finding);
}

}  // namespace

void TellChoice::add_to(CLI::App& verb, const Cli& cli) {
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  CLI::Option* tell = verb.add_option("--tell", told, text("cli.whatif.tell"))->delimiter(',');
  for (const char* name : {"--remove", "--remove-tie", "--add", "--provider"}) {
    tell->excludes(verb.get_option(name));
  }
  verb.add_option("--model", model, text("cli.whatif.model"))
      ->check(CLI::IsMember({"cascade", "threshold"}))
      ->capture_default_str()
      ->needs(tell);
  verb.add_option("--chance", options.chance, text("cli.whatif.chance"))
      ->check(CLI::Range(0.001, 1.0))
      ->capture_default_str()
      ->needs(tell);
  verb.add_option("--draws", options.draws, text("cli.whatif.draws"))
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str()
      ->needs(tell);
}

int tell_them(const Cli& cli, const ChosenPart& part, const TellChoice& choice) {
  const auto told = part.actors(choice.told);
  if (!told) return cli.fail(told.error());
  TellChoice chosen = choice;
  chosen.options.model =
      choice.model == "cascade" ? analysis::SpreadModel::cascade : analysis::SpreadModel::threshold;
  chosen.options.seed = cli.seed;
  ConsoleProgress progress(cli.quiet);
  const auto found = analysis::spread(*part.projection, *told, chosen.options, progress);
  progress.clear();
  if (!found) return cli.fail(found.error());
  cli.info(study::projection_line(part.network, *part.projection, cli.t));
  return cli.write(cli.json ? as_json(part, chosen, *told, *found)
                            : as_text(cli, part, chosen, *told, *found));
}

}  // namespace saite::cli
