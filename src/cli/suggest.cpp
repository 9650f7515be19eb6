// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "graph/analysis/facts.h"
#include "graph/analysis/suggest.h"
#include "src/app/analyse_network.h"
#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"

namespace saite::cli {
namespace {

using analysis::SuggestAim;

struct SuggestChoice {
  std::string file;
  std::string aim = "join";
  std::vector<std::string> providers;
  std::vector<std::string> between;
  std::string group_by = "municipality";
  std::string only_within;
  analysis::SuggestOptions options;
  FilterOptions filter;
};

const std::map<std::string, SuggestAim>& suggest_aims() {
  static const std::map<std::string, SuggestAim> aims = {{"join", SuggestAim::join_parts},
                                                         {"reach", SuggestAim::reach_service},
                                                         {"bridge", SuggestAim::bridge_groups},
                                                         {"shorten", SuggestAim::shorten}};
  return aims;
}

Result<project::Index> group_of_name(const project::Grouping& groups, const std::string& name) {
  for (project::Index g = 0; g < groups.group_count(); ++g) {
    if (groups.names[g] == name) return g;
  }
  return Error{"unknown_group", name};
}

/// Turns what was written into what the search takes.
Status prepare(const ChosenPart& part, SuggestChoice& choice, Progress& progress) {
  analysis::SuggestOptions& options = choice.options;
  options.aim = suggest_aims().at(choice.aim);
  auto providers = part.providers(choice.providers);
  if (!providers) return providers.error();
  options.providers = std::move(*providers);
  const auto group = [&](const std::string& key) {
    return app::grouping_of(part.network, part.projection, key, options.seed, progress);
  };
  if (!choice.only_within.empty()) {
    auto within = group(choice.only_within);
    if (!within) return within.error();
    options.rules.within = std::move(*within);
  }
  if (options.aim != SuggestAim::bridge_groups) return {};
  auto groups = group(choice.group_by);
  if (!groups) return groups.error();
  if (!choice.between.empty()) {
    const auto a = group_of_name(*groups, choice.between.front());
    if (!a) return a.error();
    const auto b = group_of_name(*groups, choice.between.back());
    if (!b) return b.error();
    options.between = std::pair(*a, *b);
  }
  options.groups = std::move(*groups);
  return {};
}

std::string as_json(const ChosenPart& part, const SuggestChoice& choice,
                    const analysis::Suggestions& found) {
  io::JsonWriter w;
  w.begin_object();
  w.member("aim", choice.aim);
  w.plain_key("sampled");
  w.flag(found.sampled);
  w.plain_key("ties");
  w.begin_list();
  for (const analysis::Suggestion& tie : found.ties) {
    w.begin_object();
    w.member("source", part.key(tie.a));
    w.member("target", part.key(tie.b));
    w.plain_key("gain");
    w.number(tie.gain);
    w.end_object();
  }
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

std::string as_text(const Cli& cli, const ChosenPart& part, const SuggestChoice& choice,
                    const analysis::Suggestions& found) {
  if (found.ties.empty()) return std::string(cli.t.text("cli.suggest.none")) + "\n";
  const auto name = [&](project::Index u) {
    return part.network.actor(part.projection.actor(u)).display_name(cli.t.language());
  };
  TextTable table;
  table.align_right(2);
  table.add({cli.t.text("cli.suggest.one"), cli.t.text("cli.suggest.other"),
             cli.t.text(("cli.suggest.gain_" + choice.aim).c_str())});
  for (const analysis::Suggestion& tie : found.ties) {
    table.add({name(tie.a), name(tie.b), cli.t.number(tie.gain, 5)});
  }
  return table.text();
}

int suggest_ties(const Cli& cli, SuggestChoice choice) {
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  choice.options.seed = cli.seed;
  ConsoleProgress progress(cli.quiet);
  if (auto ok = prepare(*part, choice, progress); !ok) return cli.fail(ok.error());
  const auto facts = analysis::facts_of(part->network, part->projection);
  const auto found = analysis::suggest(part->projection, facts, choice.options, progress);
  progress.clear();
  if (!found) return cli.fail(found.error());
  return cli.give(cli.json ? as_json(*part, choice, *found) : as_text(cli, *part, choice, *found));
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
  verb->add_option("-k,--count", o->options.count, text("cli.suggest.count"))
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  verb->add_option("--provider", o->providers, text("cli.provider"))->delimiter(',');
  verb->add_option("--steps", o->options.steps, text("cli.steps"))->capture_default_str();
  verb->add_option("--group-by", o->group_by, text("cli.group_by"))->capture_default_str();
  verb->add_option("--between", o->between, text("cli.suggest.between"))->expected(2);
  verb->add_option("--only-within", o->only_within, text("cli.suggest.only_within"));
  verb->add_option("--per-person", o->options.rules.per_person, text("cli.suggest.per_person"))
      ->capture_default_str();
  o->filter.add_to(*verb, cli);
  verb->callback([&cli, o] {
    cli.chosen = [&cli, o] {
      catch_interrupts();
      return suggest_ties(cli, *o);
    };
  });
}

}  // namespace saite::cli
