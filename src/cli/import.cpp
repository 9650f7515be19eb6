// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "src/cli/console_progress.h"
#include "src/cli/verbs.h"

namespace saite::cli {
namespace {

struct ImportOptions {
  std::string file;
  std::string output;
};

int import(const Cli& cli, const ImportOptions& options) {
  int status = exit_done;
  const auto network = convert(cli, options.file, options.output, status);
  if (!network) return status;
  const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  cli.info(cli.t.trn("count.actors", count(network->actor_count())) + ", " +
           cli.t.trn("count.ties", count(network->tie_count())));
  return exit_done;
}

}  // namespace

void add_import(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "import");
  auto o = std::make_shared<ImportOptions>();
  verb->add_option("FILE", o->file, cli.t.text("cli.file"))->required();
  verb->add_option("-o,--output", o->output, cli.t.text("cli.output"))->required();
  when_chosen(*verb, cli, [&cli, o] { return import(cli, *o); });
}

}  // namespace saite::cli
