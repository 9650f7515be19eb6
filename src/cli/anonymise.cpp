// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/io/save_file.h"
#include "src/present/scale.h"
#include "src/report/anonymise.h"
#include "src/report/remedies.h"
#include "src/report/risk.h"

namespace saite::cli {
namespace {

struct AnonymiseVerb {
  std::string file;
  std::string output;
  std::size_t k = 3;
  std::string key;
  std::string until;  // nobody can be found by this knowledge; empty: as asked for
  bool no_places = false;
  bool enforce = false;
  bool no_weights = false;
  bool no_dates = false;
  report::AnonymiseOptions how;
};

struct Outcome {
  const report::Anonymised& made;
  const std::vector<report::Risk>& risks;
  std::size_t dropped;
  const std::vector<report::RemedyStep>& steps;
};

std::int64_t count(std::size_t n) {
  return static_cast<std::int64_t>(n);
}

std::string_view remedy_id(const report::Remedy& remedy) {
  constexpr std::array<std::string_view, 4> ids{"dates", "attribute", "places", "small_groups"};
  return ids.at(static_cast<std::size_t>(remedy.what));
}

void write_steps(io::JsonWriter& w, const std::vector<report::RemedyStep>& steps) {
  w.plain_key("remedies");
  w.begin_list();
  for (const report::RemedyStep& step : steps) {
    w.begin_object();
    if (step.remedy) w.member("remedy", remedy_id(*step.remedy));
    if (step.remedy && !step.remedy->attribute.empty())
      w.member("attribute", step.remedy->attribute);
    w.member_count("actors", step.actors);
    w.member_count("ties", step.ties);
    w.member_count("below_k", step.too_few);
    w.member_count("unique", step.unique);
    w.member_number("degree_rank_correlation", step.degree);
    w.member_number("betweenness_rank_correlation", step.betweenness);
    w.end_object();
  }
  w.end_list();
}

std::string as_json(const AnonymiseVerb& options, const Outcome& outcome) {
  io::JsonWriter w;
  w.begin_object();
  w.member_count("actors", outcome.made.network.actor_count());
  w.member_count("ties", outcome.made.network.tie_count());
  w.member_count("withdrawn", outcome.made.withdrawn);
  w.member_count("without_consent", outcome.made.unasked);
  w.member_count("dropped", outcome.dropped);
  w.member_count("k", options.k);
  if (!outcome.steps.empty()) write_steps(w, outcome.steps);
  w.plain_key("risks");
  w.begin_list();
  for (const report::Risk& risk : outcome.risks) {
    w.begin_object();
    w.member("known", report::knowledge_ids.at(static_cast<std::size_t>(risk.knowledge)));
    w.member_count("smallest_group", risk.smallest);
    w.member_count("unique", risk.unique);
    w.member_count("below_k", risk.too_few.size());
    w.plain_key("actors_below_k");
    w.begin_list();
    for (const ActorId id : risk.too_few) w.text(outcome.made.network.actor(id).key);
    w.end_list();
    w.end_object();
  }
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

void tell_steps(const Cli& cli, const AnonymiseVerb& options,
                const std::vector<report::RemedyStep>& steps) {
  TextTable table;
  table.add({cli.t.text("anonymise.remedy"), cli.t.text("anonymise.actors"),
             cli.t.tr("anonymise.below", std::to_string(options.k)), cli.t.text("anonymise.unique"),
             cli.t.text("anonymise.degree"), cli.t.text("anonymise.betweenness")});
  const auto shown = [&](std::optional<double> value) {
    return value ? present::number_text(*value, cli.t.language()) : std::string("–");
  };
  for (const report::RemedyStep& step : steps) {
    const std::string id = step.remedy ? std::string(remedy_id(*step.remedy)) : "none";
    table.add({cli.t.tr("anonymise.remedy." + id, step.remedy ? step.remedy->attribute : ""),
               std::to_string(step.actors), std::to_string(step.too_few),
               std::to_string(step.unique), shown(step.degree), shown(step.betweenness)});
  }
  for (std::size_t column = 1; column < 6; ++column) table.align_right(column);
  if (!cli.quiet) std::fputs((table.text() + "\n").c_str(), stderr);
  if (2 * steps.back().actors < steps.front().actors) {
    cli.info(cli.t.text("anonymise.rather_groups"));
  }
}

/// To standard error: it is about the result, which may go to standard output.
void tell(const Cli& cli, const AnonymiseVerb& options, const Outcome& outcome) {
  const model::Network& network = outcome.made.network;
  cli.info(cli.t.trn("count.actors", count(network.actor_count())) + ", " +
           cli.t.trn("count.ties", count(network.tie_count())));
  const auto say = [&](const char* key, std::size_t n) {
    if (n > 0) cli.info(cli.t.trn(key, count(n)));
  };
  say("anonymise.withdrawn", outcome.made.withdrawn);
  say("anonymise.unasked", outcome.made.unasked);
  say("anonymise.dropped", outcome.dropped);
  if (!outcome.steps.empty()) tell_steps(cli, options, outcome.steps);
  TextTable table;
  table.add({cli.t.text("anonymise.known"), cli.t.text("anonymise.smallest"),
             cli.t.text("anonymise.unique"),
             cli.t.tr("anonymise.below", std::to_string(options.k))});
  bool safe = true;
  for (const report::Risk& risk : outcome.risks) {
    const auto id = report::knowledge_ids.at(static_cast<std::size_t>(risk.knowledge));
    table.add({cli.t.text(("anonymise.known." + std::string(id)).c_str()),
               std::to_string(risk.smallest), std::to_string(risk.unique),
               std::to_string(risk.too_few.size())});
    safe = safe && risk.too_few.empty();
  }
  for (const std::size_t column : {1U, 2U, 3U}) table.align_right(column);
  if (!cli.quiet) std::fputs(table.text().c_str(), stderr);
  cli.info(cli.t.text(safe ? "anonymise.no_promise" : "anonymise.at_risk"));
}

report::Knowledge knowledge_of(std::string_view id) {
  const auto at = std::ranges::find(report::knowledge_ids, id);
  return static_cast<report::Knowledge>(at - report::knowledge_ids.begin());
}

int anonymise(const Cli& cli, AnonymiseVerb options) {
  int status = exit_done;
  const auto network = load(cli, options.file, status);
  if (!network) return status;
  options.how.seed = cli.seed;
  options.how.weights = !options.no_weights;
  options.how.dates = !options.no_dates;
  options.how.places = !options.no_places;
  bool is_new = false;
  if (!options.key.empty()) {
    auto key = report::PseudonymKey::read_or_make(options.key, is_new);
    if (!key) return cli.fail(key.error());
    options.how.key = *key;
  }
  report::Anonymised made;
  std::vector<report::RemedyStep> steps;
  if (options.until.empty()) {
    made = report::anonymise(*network, options.how);
  } else {
    ConsoleProgress trying(cli.quiet);
    auto remedied = report::anonymise_until_safe(*network, options.how, knowledge_of(options.until),
                                                 options.k, trying);
    trying.clear();
    if (!remedied) return cli.fail(remedied.error());
    made = std::move(remedied->made);
    steps = std::move(remedied->steps);
  }
  std::size_t dropped = 0;
  if (options.enforce) {
    dropped = report::drop_small_groups(made.network, report::Knowledge::attributes, options.k);
  }
  const auto risks = report::reidentification(made.network, options.k);
  ConsoleProgress saving(cli.quiet);
  const auto saved = io::save_file(made.network, options.output, saving);
  saving.clear();
  if (!saved) return cli.fail(saved.error());
  if (is_new) cli.info(cli.t.tr("anonymise.key_made", options.key));
  const Outcome outcome{made, risks, dropped, steps};
  if (cli.json && options.output != "-") return cli.write(as_json(options, outcome));
  tell(cli, options, outcome);
  return exit_done;
}

}  // namespace

void add_anonymise(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "anonymise");
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  auto o = std::make_shared<AnonymiseVerb>();
  verb->add_option("FILE", o->file, text("cli.file"))->required();
  verb->add_option("-o,--output", o->output, text("cli.output"))->required();
  verb->add_option("--keep", o->how.keep, text("cli.anonymise.keep"))->delimiter(',');
  verb->add_option("--key", o->key, text("cli.anonymise.key"));
  verb->add_option("--k", o->k, text("cli.anonymise.k"))
      ->check(CLI::Range(2, 1000))
      ->capture_default_str();
  verb->add_flag("--drop-small-groups", o->enforce, text("cli.anonymise.drop"));
  verb->add_flag("--only-consented", o->how.only_consented, text("cli.anonymise.consented"));
  verb->add_flag("--no-weights", o->no_weights, text("cli.anonymise.no_weights"));
  verb->add_flag("--no-dates", o->no_dates, text("cli.anonymise.no_dates"));
  verb->add_flag("--no-places", o->no_places, text("cli.anonymise.no_places"));
  verb->add_option("--until", o->until, text("cli.anonymise.until"))
      ->check(CLI::IsMember(
          std::vector<std::string>(report::knowledge_ids.begin(), report::knowledge_ids.end())));
  take_one_word_each(*verb);
  when_chosen(*verb, cli, [&cli, o] { return anonymise(cli, *o); });
}

}  // namespace saite::cli
