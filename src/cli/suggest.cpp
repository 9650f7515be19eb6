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
#include "src/study/projection_line.h"
#include "src/study/suggesting.h"

namespace saite::cli {
namespace {

using analysis::SuggestAim;

struct SuggestChoice {
  std::string file;
  std::string aim = "join";
  std::vector<std::string> between;
  std::vector<std::string> kinds;  // "A,B"
  study::SuggestQuery query;
  FilterOptions filter;
};

const std::map<std::string, SuggestAim>& suggest_aims() {
  static const std::map<std::string, SuggestAim> aims = {
      {"join", SuggestAim::join_parts},           {"reach", SuggestAim::reach_service},
      {"bridge", SuggestAim::bridge_groups},      {"shorten", SuggestAim::shorten},
      {"triangles", SuggestAim::close_triangles}, {"periphery", SuggestAim::weave_periphery}};
  return aims;
}

/// Turns what was written into what the search takes.
Status prepare(const ChosenPart& part, SuggestChoice& choice) {
  choice.query.aim = suggest_aims().at(choice.aim);
  // Says which name means nobody; the search itself would only pass it over.
  if (auto known = part.providers(choice.query.service.names); !known) return known.error();
  if (!choice.between.empty()) {
    choice.query.between = std::pair(choice.between.front(), choice.between.back());
  }
  for (const std::string& text : choice.kinds) {
    const std::size_t comma = text.find(',');
    const std::string one = text.substr(0, comma);
    const std::string other = comma == std::string::npos ? one : text.substr(comma + 1);
    for (const std::string& kind : {one, other}) {
      if (!part.network.actor_kinds().find(kind)) return Error{"unknown_kind", kind, {kind}};
    }
    choice.query.kind_pairs.emplace_back(one, other);
  }
  return {};
}

std::string as_json(const ChosenPart& part, const SuggestChoice& choice,
                    const analysis::Suggestions& found) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.member("aim", choice.aim);
  w.plain_key("sampled");
  w.flag(found.sampled);
  w.member_number("centralisation_betweenness", found.centralisation);
  w.plain_key("ties");
  w.begin_list();
  for (const analysis::Suggestion& tie : found.ties) {
    w.begin_object();
    w.member("source", part.key(tie.a));
    w.member("target", part.key(tie.b));
    w.plain_key("gain");
    w.number(tie.gain);
    w.member_number("centralisation_betweenness", tie.centralisation);
    w.end_object();
  }
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

std::string as_text(const Cli& cli, const ChosenPart& part, const SuggestChoice& choice,
                    const analysis::Suggestions& found) {
  if (found.ties.empty()) return std::string(cli.t.text("cli.suggest.none")) + "\n";
  TextTable table;
  table.add({cli.t.text("cli.suggest.one"), cli.t.text("cli.suggest.other"),
             cli.t.text("cli.suggest.gain"), cli.t.text("cli.suggest.centralisation")});
  for (std::size_t i = 0; i < found.ties.size(); ++i) {
    const analysis::Suggestion& tie = found.ties[i];
    table.add({part.name(tie.a, cli.t.language()), part.name(tie.b, cli.t.language()),
               study::gain_text(choice.query.aim, tie.gain, choice.query.service.steps, cli.t),
               study::centralisation_text(found, i, cli.t)});
  }
  std::string text = table.text();
  if (found.sampled) text += std::string(cli.t.text("suggest.sampled")) + "\n";
  return text;
}

int suggest_new_ties(const Cli& cli, SuggestChoice choice) {
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  choice.query.seed = cli.seed;
  if (auto ok = prepare(*part, choice); !ok) return cli.fail(ok.error());
  ConsoleProgress progress(cli.quiet);
  const auto result = study::suggest_ties(part->network, part->projection, choice.query, progress);
  progress.clear();
  if (!result) return cli.fail(result.error());
  cli.info(study::projection_line(part->network, *part->projection, cli.t));
  if (part->projection->directed()) cli.info(cli.t.text("question.undirected"));
  return cli.write(cli.json ? as_json(*part, choice, result->found)
                            : as_text(cli, *part, choice, result->found));
}

}  // namespace

void add_suggest(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "suggest");
  auto o = std::make_shared<SuggestChoice>();
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  std::vector<std::string> ids;
  for (const auto& [id, aim] : suggest_aims()) ids.push_back(id);
  verb->add_option("FILE", o->file, text("cli.file"))->required();
  verb->add_option("--aim", o->aim, text("cli.suggest.aim"))
      ->check(CLI::IsMember(ids))
      ->capture_default_str();
  verb->add_option("-k,--count", o->query.count, text("cli.suggest.count"))
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  verb->add_option("--provider", o->query.service.names, text("cli.provider"))->delimiter(',');
  verb->add_option("--steps", o->query.service.steps, text("cli.steps"))->capture_default_str();
  verb->add_option("--group-by", o->query.group_by, text("cli.group_by"))->capture_default_str();
  verb->add_option("--between", o->between, text("cli.suggest.between"))->expected(2);
  verb->add_option("--only-within", o->query.only_within, text("cli.suggest.only_within"));
  verb->add_option("--kinds-pair", o->kinds, text("cli.suggest.kinds_pair"));
  verb->add_flag("--kinds-that-meet", o->query.kinds_that_meet,
                 text("cli.suggest.kinds_that_meet"));
  verb->add_option("--per-person", o->query.per_person, text("cli.suggest.per_person"))
      ->capture_default_str();
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return suggest_new_ties(cli, *o); });
}

}  // namespace saite::cli
