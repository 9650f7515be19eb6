// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "graph/generate/community.h"
#include "graph/generate/programmes.h"
#include "src/cli/console_progress.h"
#include "src/cli/verbs.h"
#include "src/io/save_file.h"

namespace saite::cli {
namespace {

struct GenerateOptions {
  generate::CommunityOptions community;
  std::string programme;  // empty: a place of the size that the options say
  std::string output = "-";
};

int make_community(const Cli& cli, GenerateOptions options) {
  options.community.seed = cli.seed;
  ConsoleProgress progress(cli.quiet);
  SubProgress making(progress, 0, 0.7);
  const auto network = options.programme.empty()
                           ? generate::community(options.community, making)
                           : generate::programme(options.programme, cli.seed, making);
  if (!network) {
    progress.clear();
    return cli.fail(network.error());
  }
  SubProgress writing(progress, 0.7, 1);
  const auto saved = io::save_file(*network, options.output, writing);
  progress.clear();
  return saved ? exit_done : cli.fail(saved.error());
}

}  // namespace

void add_generate(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "generate");
  auto o = std::make_shared<GenerateOptions>();
  const auto number = [&](const char* option, auto& value, const char* key) {
    verb->add_option(option, value, cli.t.text(key))->capture_default_str();
  };
  number("--participants", o->community.participants, "cli.generate.participants");
  number("--institutions", o->community.institutions, "cli.generate.institutions");
  number("--initiatives", o->community.initiatives, "cli.generate.initiatives");
  number("--resource-centres", o->community.resource_centres, "cli.generate.resource_centres");
  number("--municipalities", o->community.municipalities, "cli.generate.municipalities");
  number("--first-year", o->community.first_year, "cli.generate.first_year");
  number("--last-year", o->community.last_year, "cli.generate.last_year");
  CLI::Option* programme =
      verb->add_option("--programme", o->programme, cli.t.text("cli.generate.programme"))
          ->check(CLI::IsMember(std::vector<std::string>(generate::programme_ids.begin(),
                                                         generate::programme_ids.end())));
  for (const char* option :
       {"--participants", "--institutions", "--initiatives", "--resource-centres",
        "--municipalities", "--first-year", "--last-year"}) {
    programme->excludes(verb->get_option(option));
  }
  verb->add_option("-o,--output", o->output, cli.t.text("cli.output"));
  when_chosen(*verb, cli, [&cli, o] { return make_community(cli, *o); });
}

}  // namespace saite::cli
