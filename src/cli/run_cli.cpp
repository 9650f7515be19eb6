// SPDX-License-Identifier: Apache-2.0
#include "src/cli/run_cli.h"

#include <oneapi/tbb/global_control.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <sstream>

#include "src/cli/console_progress.h"
#include "src/cli/usage.h"
#include "src/cli/verbs.h"

namespace saite::cli {
namespace {

/// The language that was asked for, else that of the system. Looked for before anything else,
/// because the help is in it too.
std::string chosen_language(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--lang" && i + 1 < argc) return argv[i + 1];
    if (argument.starts_with("--lang=")) return std::string(argument.substr(7));
  }
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return i18n::language_of_locale(value);
  }
  return "en";
}

void add_shared_options(CLI::App& app, Cli& cli) {
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  std::vector<std::string> codes;
  for (const i18n::Language& known : i18n::languages()) codes.emplace_back(known.code);
  app.add_flag("--json", cli.json, text("cli.option.json"));
  app.add_option("--seed", cli.seed, text("cli.option.seed"))->capture_default_str();
  app.add_flag("-q,--quiet", cli.quiet, text("cli.option.quiet"));
  app.add_flag("--lenient", cli.lenient, text("cli.option.lenient"));
  app.add_option("--lang", cli.asked_language, text("cli.option.lang"))
      ->check(CLI::IsMember(codes));
  app.add_option("--threads", cli.threads, text("cli.option.threads"))->check(CLI::Range(1, 1024));
}

/// `saite FILE` is short for `saite open FILE`, and plain `saite` for `saite open`.
std::vector<std::string> with_verb(const CLI::App& app, int argc, const char* const* argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  std::size_t first = 0;
  for (; first < arguments.size(); ++first) {
    const std::string& argument = arguments[first];
    if (argument == "-h" || argument == "--help" || argument == "--version") return arguments;
    if (argument == "--seed" || argument == "--lang" || argument == "--threads") {
      ++first;
    } else if (argument == "-" || !argument.starts_with("-")) {
      break;
    }
  }
  for (const CLI::App* verb : app.get_subcommands({})) {
    if (first < arguments.size() && arguments[first] == verb->get_name()) return arguments;
  }
  arguments.insert(arguments.begin(), "open");
  return arguments;
}

/// Writing into a pipe that nobody reads, or beyond a limit of the system, is told by the call
/// that writes; the signals would end the program without a word.
void ignore_write_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
}

}  // namespace

int run_cli(int argc, const char* const* argv, const OpenWindow& open_window, const char* version) {
  ignore_write_signals();
  catch_interrupts();  // before anything is read: whoever ends the program early is told the same
  Cli cli(chosen_language(argc, argv));
  cli.open_window = open_window;
  CLI::App app(cli.t.text("cli.about"), "saite");
  app.option_defaults()->group(cli.t.text("cli.heading.Options"));
  add_shared_options(app, cli);
  app.set_version_flag("--version", std::string("saite ") + version,
                       cli.t.text("cli.option.version"));
  app.set_help_flag("-h,--help", cli.t.text("cli.option.help"));
  app.require_subcommand(1);
  app.formatter(std::make_shared<HelpText>(cli));
  for (const auto add :
       {add_open,     add_validate,   add_info,     add_analyse,      add_measures, add_layout,
        add_export,   add_import,     add_generate, add_whatif,       add_suggest,  add_stability,
        add_coverage, add_referrals,  add_ego,      add_multiplexity, add_twomode,  add_qap,
        add_census,   add_robustness, add_invite,   add_keyplayers,   add_ask,      add_versions,
        add_restore,  add_recover,    add_forget,   add_anonymise}) {
    add(app, cli);
  }
  for (CLI::App* verb : app.get_subcommands({})) take_one_word_each(*verb);
  std::vector<std::string> arguments = with_verb(app, argc, argv);
  std::reverse(arguments.begin(), arguments.end());
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) {
      std::ostringstream help;  // or the version
      app.exit(error, help, help);
      std::string text = help.str();
      text.erase(text.find_last_not_of('\n') + 1);  // more or fewer, by version of CLI11
      return cli.write(text + "\n");
    }
    cli.error(usage_problem(cli, app, error));
    return exit_usage;
  }
  std::optional<tbb::global_control> limit;
  if (cli.threads > 0) {
    limit.emplace(tbb::global_control::max_allowed_parallelism,
                  static_cast<std::size_t>(cli.threads));
  }
  return cli.chosen();
}

}  // namespace saite::cli
