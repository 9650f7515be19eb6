// SPDX-License-Identifier: Apache-2.0
#include "src/study/what_if.h"

#include <algorithm>
#include <memory>

#include "src/study/projection_line.h"

#include "src/cli/chosen_part.h"
#include "src/cli/console_progress.h"
#include "src/cli/telling.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/report/projection_json.h"

namespace saite::cli {
namespace {

struct WhatIfChoice {
  std::string file;
  std::vector<std::string> remove;
  std::vector<std::string> remove_ties;
  std::vector<std::string> add;
  std::vector<std::string> providers;
  project::Index steps = 2;
  TellChoice tell;
  FilterOptions filter;
};

Result<ActorId> actor_of(const ChosenPart& part, const std::string& key) {
  const auto index = part.actor(key);
  if (!index) return index.error();
  return part.projection->actor(*index);
}

Result<TieId> tie_of(const ChosenPart& part, const std::string& key) {
  const auto id = part.network.find_tie(key);
  const auto ties = part.projection->ties();
  if (!id || !std::ranges::binary_search(ties, *id)) return Error{"unknown_tie", key};
  return *id;
}

Result<study::ProposedTie> new_tie(const ChosenPart& part, const std::string& text) {
  const std::size_t comma = text.find(',');
  if (comma == std::string::npos) return Error{"bad_pair", {}, {text}};
  const auto a = actor_of(part, text.substr(0, comma));
  if (!a) return a.error();
  const auto b = actor_of(part, text.substr(comma + 1));
  if (!b) return b.error();
  if (*a == *b) return Error{"bad_pair", {}, {text}};
  return study::ProposedTie{*a, *b, study::usual_bond(part.network, *part.projection)};
}

/// What was written, as the same draft that the window would make of it.
Result<study::Proposal> draft_of(const ChosenPart& part, const WhatIfChoice& choice) {
  study::Proposal draft;
  for (const std::string& key : choice.remove) {
    const auto id = actor_of(part, key);
    if (!id) return id.error();
    draft.without_actors.push_back(*id);
  }
  for (const std::string& key : choice.remove_ties) {
    const auto id = tie_of(part, key);
    if (!id) return id.error();
    draft.without_ties.push_back(*id);
  }
  for (const std::string& text : choice.add) {
    const auto tie = new_tie(part, text);
    if (!tie) return tie.error();
    draft.new_ties.push_back(*tie);
  }
  return draft;
}

std::string stage_id(std::optional<analysis::Stage> stage) {
  return stage ? std::string(analysis::stage_ids[static_cast<std::size_t>(*stage)]) : std::string();
}

void write_actors(io::JsonWriter& w, const ChosenPart& part, std::string_view key,
                  const std::vector<project::Index>& actors) {
  w.plain_key(key);
  w.begin_list();
  for (const project::Index u : actors) w.text(part.key(u));
  w.end_list();
}

void write_state(io::JsonWriter& w, const ChosenPart& part, std::string_view key,
                 const analysis::Snapshot& state, bool with_reach) {
  w.plain_key(key);
  w.begin_object();
  w.member_number("actors", state.actors);
  w.member_number("ties", state.ties);
  w.member_number("components", state.parts);
  w.member_number("largest_component", state.largest);
  w.member_number("isolates", static_cast<double>(state.isolates.size()));
  w.member_number("fragmentation", state.fragmentation);
  w.member_number("distance_fragmentation", state.distance_fragmentation
                                                ? std::optional(state.distance_fragmentation->value)
                                                : std::nullopt);
  // Estimates of large networks say their standard error.
  if (state.distance_fragmentation && state.distance_fragmentation->error) {
    w.member_number("distance_fragmentation_error", state.distance_fragmentation->error);
  }
  if (state.fragmentation_error) w.member_number("fragmentation_error", state.fragmentation_error);
  if (state.stage_numbers.betweenness_error) {
    w.member_number("centralisation_betweenness_error", state.stage_numbers.betweenness_error);
  }
  w.member_number("centralisation_degree", state.stage_numbers.degree_centralisation);
  w.member_number("centralisation_betweenness", state.stage_numbers.betweenness_centralisation);
  w.plain_key("stage");
  const std::string stage = stage_id(state.stage);
  w.value(stage.empty() ? model::Value() : model::Value(stage));
  if (with_reach) {
    w.member_number("reached", state.reached);
    write_actors(w, part, "unreached", state.unreached);
  }
  w.end_object();
}

std::string as_json(const ChosenPart& part, const analysis::WhatIf& result, bool with_reach) {
  io::JsonWriter w;
  w.begin_object();
  report::write_projection(w, *part.projection);
  write_state(w, part, "before", result.before, with_reach);
  write_state(w, part, "after", result.after, with_reach);
  write_actors(w, part, "newly_isolated", result.newly_isolated);
  if (with_reach) {
    write_actors(w, part, "newly_unreached", result.newly_unreached);
    write_actors(w, part, "newly_reached", result.newly_reached);
  }
  w.end_object();
  return w.out + "\n";
}

void add_names(const Cli& cli, const ChosenPart& part, const char* key,
               const std::vector<project::Index>& actors, std::string& text) {
  if (actors.empty()) return;
  std::string names;
  for (const project::Index u : actors) {
    if (!names.empty()) names += ", ";
    names += part.name(u, cli.t.language());
  }
  text += cli.t.tr(key, names) + "\n";
}

std::string as_text(const Cli& cli, const ChosenPart& part, const analysis::WhatIf& result,
                    bool with_reach) {
  TextTable table;
  table.align_right(1);
  table.align_right(2);
  table.add({"", cli.t.text("cli.whatif.before"), cli.t.text("cli.whatif.after")});
  for (const study::WhatIfLine& line : study::what_if_lines(result, with_reach, cli.t)) {
    table.add({line.name, line.before, line.after});
  }
  std::string text = table.text();
  add_names(cli, part, "cli.whatif.newly_isolated", result.newly_isolated, text);
  add_names(cli, part, "cli.whatif.newly_unreached", result.newly_unreached, text);
  add_names(cli, part, "cli.whatif.newly_reached", result.newly_reached, text);
  return text;
}

int try_out(const Cli& cli, const WhatIfChoice& choice) {
  int status = exit_done;
  const auto part = load_part(cli, choice.file, choice.filter, status);
  if (!part) return status;
  if (!choice.tell.told.empty()) return tell_them(cli, *part, choice.tell);
  const auto draft = draft_of(*part, choice);
  if (!draft) return cli.fail(draft.error());
  const auto change = study::change_of(part->network, *part->projection, *draft);
  analysis::WhatIfOptions options;
  auto providers = part->providers(choice.providers);
  if (!providers) return cli.fail(providers.error());
  options.providers = std::move(*providers);
  options.steps = choice.steps;
  options.seed = cli.seed;
  ConsoleProgress progress(cli.quiet);
  const auto result = study::try_out(part->projection, change, options, progress);
  progress.clear();
  if (!result) return cli.fail(result.error());
  cli.info(study::projection_line(part->network, *part->projection, cli.t));
  return cli.write(cli.json ? as_json(*part, result->found, result->with_reach)
                            : as_text(cli, *part, result->found, result->with_reach));
}

}  // namespace

void add_whatif(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "whatif");
  auto o = std::make_shared<WhatIfChoice>();
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  verb->add_option("FILE", o->file, text("cli.file"))->required();
  verb->add_option("--remove", o->remove, text("cli.whatif.remove"));
  verb->add_option("--remove-tie", o->remove_ties, text("cli.whatif.remove_tie"));
  verb->add_option("--add", o->add, text("cli.whatif.add"));
  verb->add_option("--provider", o->providers, text("cli.provider"))->delimiter(',');
  verb->add_option("--steps", o->steps, text("cli.steps"))->capture_default_str();
  o->tell.add_to(*verb, cli);
  o->filter.add_to(*verb, cli);
  when_chosen(*verb, cli, [&cli, o] { return try_out(cli, *o); });
}

}  // namespace saite::cli
