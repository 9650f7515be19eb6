// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>

#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"
#include "src/study/pair_regression.h"
#include "src/study/projection_line.h"

namespace saite::cli {
namespace {

struct QapChoice {
  std::string file;
  std::vector<std::string> formula;
  analysis::QapOptions options;
  FilterOptions filter;
};

std::string as_json(const ChosenPart& part, const study::PairRegression& found) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.member("explained", found.formula.explained);
  w.member_count("actors", found.actors);
  w.member_count("actors_left_out", found.left_out);
  w.member_count("pairs", found.fit.pairs);
  w.member_count("draws", found.fit.draws);
  w.member_number("intercept", found.fit.intercept);
  w.member_number("r_squared", found.fit.r_squared);
  w.plain_key("terms");
  w.begin_list();
  for (std::size_t i = 0; i < found.fit.terms.size(); ++i) {
    const auto& alone = found.alone[i];
    const analysis::QapTerm& term = found.fit.terms[i];
    w.begin_object();
    w.member("term", found.formula.terms[i]);
    w.member_number("correlation", alone ? std::optional(alone->r) : std::nullopt);
    w.member_number("correlation_p", alone ? std::optional(alone->p) : std::nullopt);
    w.member_number("coefficient", term.coefficient);
    w.member_number("t", term.t);
    w.member_number("p", term.p);
    w.end_object();
  }
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

int tell_qap(const Cli& cli, QapChoice choice) {
  choice.options.seed = cli.seed;
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  ConsoleProgress progress(cli.quiet);
  std::string formula;
  for (const std::string& word : choice.formula) formula += (formula.empty() ? "" : " ") + word;
  const auto found =
      study::pair_regression(part->network, *part->projection, formula, choice.options, progress);
  progress.clear();
  if (!found) return cli.fail(found.error());
  cli.info(study::projection_line(part->network, *part->projection, cli.t));
  return cli.write(cli.json ? as_json(*part, *found)
                            : finding_text(study::pair_regression_finding(*found, cli.t)));
}

}  // namespace

void add_qap(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "qap");
  auto o = std::make_shared<QapChoice>();
  verb->add_option("FILE", o->file, cli.t.text("cli.file"))->required();
  verb->add_option("FORMULA", o->formula, cli.t.text("cli.qap.formula"))->required();
  verb->add_option("--draws", o->options.draws, cli.t.text("cli.multiplexity.draws"))
      ->check(CLI::Range(1, 1'000'000))
      ->capture_default_str();
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return tell_qap(cli, *o); });
}

}  // namespace saite::cli
