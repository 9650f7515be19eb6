// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "graph/analysis/position/key_players.h"
#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"
#include "src/study/key_players.h"

namespace saite::cli {
namespace {

using analysis::KeyAim;

struct KeyPlayerChoice {
  std::string file;
  std::string aim = "fragment";
  analysis::KeyPlayerOptions search;
  FilterOptions filter;
};

const std::map<std::string, KeyAim>& aims() {
  static const std::map<std::string, KeyAim> aims = {
      {"fragment", KeyAim::fragment},
      {"distance-fragment", KeyAim::distance_fragment},
      {"reach", KeyAim::reach},
      {"distance-reach", KeyAim::distance_reach}};
  return aims;
}

std::string as_json(const ChosenPart& part, const KeyPlayerChoice& choice,
                    const analysis::KeyPlayers& found) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  w.member("aim", choice.aim);
  w.plain_key("exhaustive");
  w.flag(found.exhaustive);
  w.plain_key("more");
  w.flag(found.more);
  if (found.pool) {
    w.plain_key("pool");
    w.number(static_cast<std::int64_t>(*found.pool));
  }
  if (found.error) {
    w.plain_key("error");
    w.number(*found.error);
  }
  w.plain_key("sets");
  w.begin_list();
  for (const analysis::KeyPlayerSet& set : found.sets) {
    w.begin_object();
    w.plain_key("members");
    w.begin_list();
    for (const project::Index u : set.members) w.text(part.key(u));
    w.end_list();
    w.plain_key("value");
    w.number(found.value);
    w.end_object();
  }
  w.end_list();
  w.end_object();
  return w.out + "\n";
}

/// With the ids, which other commands take.
std::string as_text(const Cli& cli, const ChosenPart& part, const KeyPlayerChoice& choice,
                    const analysis::KeyPlayers& found) {
  study::Finding finding = study::key_player_finding(*part.projection, found, choice.search.aim,
                                                     part.naming(cli.t.language()), cli.t);
  for (study::Finding::Table& table : finding.tables) {
    table.headings.emplace_back(cli.t.text("keyplayers.column.ids"));
    table.words = 2;
    for (study::Finding::Row& row : table.rows) {
      std::string ids;
      for (const ActorId id : row.actors) {
        ids += (ids.empty() ? "" : ",") + part.network.actor(id).key;
      }
      row.cells.push_back(ids);
    }
  }
  return finding_text(finding);
}

int find_key_players(const Cli& cli, KeyPlayerChoice choice) {
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  choice.search.aim = aims().at(choice.aim);
  choice.search.seed = cli.seed;
  ConsoleProgress progress(cli.quiet);
  const auto found = analysis::key_players(*part->projection, choice.search, progress);
  progress.clear();
  if (!found) return cli.fail(found.error());
  tell_about(cli, *part);
  return cli.write(cli.json ? as_json(*part, choice, *found) : as_text(cli, *part, choice, *found));
}

}  // namespace

void add_keyplayers(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "keyplayers");
  auto o = std::make_shared<KeyPlayerChoice>();
  std::vector<std::string> ids;
  for (const auto& [id, aim] : aims()) ids.push_back(id);
  verb->add_option("FILE", o->file, cli.t.text("cli.file"))->required();
  verb->add_option("--aim", o->aim, cli.t.text("cli.keyplayers.aim"))
      ->check(CLI::IsMember(ids))
      ->capture_default_str();
  verb->add_option("-k,--k", o->search.size, cli.t.text("cli.keyplayers.k"))
      ->check(CLI::Range(1U, analysis::max_key_players))
      ->capture_default_str();
  verb->add_option("--steps", o->search.steps, cli.t.text("cli.keyplayers.steps"))
      ->capture_default_str();
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return find_key_players(cli, *o); });
}

}  // namespace saite::cli
