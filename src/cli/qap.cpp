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
#include "src/study/pair_terms.h"
#include "src/study/projection_line.h"

namespace saite::cli {
namespace {

using analysis::QapCorrelation;

struct QapChoice {
  std::string file;
  std::vector<std::string> formula;
  analysis::QapOptions options;
  FilterOptions filter;
};

struct QapFound {
  study::PairFormula formula;
  study::PairTables tables;
  std::vector<std::optional<QapCorrelation>> alone;  // by term
  analysis::QapFit fit;
};

Result<QapFound> find(const ChosenPart& part, const QapChoice& choice, Progress& progress) {
  std::string text;
  for (const std::string& word : choice.formula) text += (text.empty() ? "" : " ") + word;
  auto formula = study::read_formula(text);
  if (!formula) return formula.error();
  auto tables = study::pair_tables(part.network, *part.projection, *formula);
  if (!tables) return tables.error();
  QapFound found{std::move(*formula), std::move(*tables), {}, {}};
  for (const auto& term : found.tables.terms) {
    const auto alone =
        analysis::qap_correlation(found.tables.explained, term, choice.options, progress);
    if (!alone) return alone.error();
    found.alone.push_back(*alone);
  }
  auto fit = analysis::mrqap(found.tables.explained, found.tables.terms, choice.options, progress);
  if (!fit) return fit.error();
  found.fit = std::move(*fit);
  return found;
}

std::string as_json(const ChosenPart& part, const QapFound& found) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.member("explained", found.formula.explained);
  w.member_count("actors", found.tables.actors.size());
  w.member_count("actors_left_out", found.tables.left_out);
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

std::string as_text(const Cli& cli, const QapFound& found) {
  const i18n::Translator& t = cli.t;
  TextTable table;
  for (std::size_t column = 1; column < 6; ++column) table.align_right(column);
  table.add({found.formula.explained + " ~", t.text("cli.qap.correlation"), t.text("cli.qap.p"),
             t.text("cli.qap.coefficient"), t.text("cli.qap.t"), t.text("cli.qap.p")});
  for (std::size_t i = 0; i < found.fit.terms.size(); ++i) {
    const auto& alone = found.alone[i];
    const analysis::QapTerm& term = found.fit.terms[i];
    table.add({found.formula.terms[i], alone ? t.number(alone->r, 3) : "–",
               alone ? study::p_text(alone->p, t) : "–", t.number(term.coefficient, 3),
               t.number(term.t, 1), study::p_text(term.p, t)});
  }
  table.add({t.text("cli.qap.intercept"), "", "", t.number(found.fit.intercept, 3)});
  std::string text = table.text() + "\n";
  text += t.tr("qap.fit", t.percent(found.fit.r_squared, 1),
               t.number(static_cast<std::int64_t>(found.fit.pairs)),
               t.number(static_cast<std::int64_t>(found.tables.actors.size()))) +
          "\n";
  if (found.tables.left_out > 0) text += t.trn("qap.left_out", found.tables.left_out) + "\n";
  text += t.tr("qap.how", t.number(std::int64_t{found.fit.draws})) + "\n";
  return text + t.text("qap.no_cause") + "\n";
}

int tell_qap(const Cli& cli, QapChoice choice) {
  choice.options.seed = cli.seed;
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  ConsoleProgress progress(cli.quiet);
  const auto found = find(*part, choice, progress);
  progress.clear();
  if (!found) return cli.fail(found.error());
  cli.info(study::projection_line(part->network, *part->projection, cli.t));
  return cli.write(cli.json ? as_json(*part, *found) : as_text(cli, *found));
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
