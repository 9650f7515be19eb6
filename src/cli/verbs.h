// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

#include "src/cli/cli.h"
#include "src/cli/console_progress.h"

namespace saite::cli {

/// A list takes one word each time it is named (several with commas): the next word is the file, or
/// whatever comes then, and no more of the list. Brackets around a word are no list either.
inline void take_one_word_each(CLI::App& verb) {
  for (CLI::Option* option : verb.get_options()) {
    if (!option->get_positional()) option->allow_extra_args(false);
  }
}

/// Adds a verb whose sentences are `cli.<id>.about` and `cli.<id>.<option>`.
inline CLI::App* add_verb(CLI::App& app, const Cli& cli, const std::string& id) {
  CLI::App* verb = app.add_subcommand(id, cli.t.text(("cli." + id + ".about").c_str()));
  verb->group(cli.t.text("cli.heading.Subcommands"));
  verb->get_help_ptr()->group(cli.t.text("cli.heading.Options"));
  verb->fallthrough();  // options that all verbs share may stand after the verb
  return verb;
}

/// What the verb does once its options are read.
template <class Do>
void when_chosen(CLI::App& verb, Cli& cli, Do run) {
  verb.callback([&cli, run] { cli.chosen = run; });
}

/// Ids of the layouts there are.
[[nodiscard]] std::vector<std::string> layout_names();

// One file a verb. Each reads its options and sets cli.chosen when it is the one.
void add_open(CLI::App& app, Cli& cli);
void add_validate(CLI::App& app, Cli& cli);
void add_info(CLI::App& app, Cli& cli);
void add_ask(CLI::App& app, Cli& cli);
void add_analyse(CLI::App& app, Cli& cli);
void add_measures(CLI::App& app, Cli& cli);
void add_layout(CLI::App& app, Cli& cli);
void add_export(CLI::App& app, Cli& cli);
void add_import(CLI::App& app, Cli& cli);
void add_generate(CLI::App& app, Cli& cli);
void add_whatif(CLI::App& app, Cli& cli);
void add_suggest(CLI::App& app, Cli& cli);
void add_stability(CLI::App& app, Cli& cli);
void add_coverage(CLI::App& app, Cli& cli);
void add_referrals(CLI::App& app, Cli& cli);
void add_ego(CLI::App& app, Cli& cli);
void add_multiplexity(CLI::App& app, Cli& cli);
void add_twomode(CLI::App& app, Cli& cli);
void add_qap(CLI::App& app, Cli& cli);
void add_census(CLI::App& app, Cli& cli);
void add_robustness(CLI::App& app, Cli& cli);
void add_invite(CLI::App& app, Cli& cli);
void add_keyplayers(CLI::App& app, Cli& cli);
void add_versions(CLI::App& app, Cli& cli);
void add_restore(CLI::App& app, Cli& cli);
void add_recover(CLI::App& app, Cli& cli);
void add_forget(CLI::App& app, Cli& cli);
void add_anonymise(CLI::App& app, Cli& cli);

}  // namespace saite::cli
