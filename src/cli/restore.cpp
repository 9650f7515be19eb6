// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "src/cli/journals.h"
#include "src/cli/verbs.h"

namespace saite::cli {
namespace {

struct RestoreOptions {
  std::string file;
  std::string when;
  std::string output;
};

int restore(const Cli& cli, const RestoreOptions& options) {
  auto store = journal_of(options.file);
  if (!store) return cli.fail(store.error());
  auto versions = store->versions();
  if (!versions) return cli.fail(versions.error());
  const auto number = version_at(*versions, options.when);
  if (!number) return cli.fail(number.error());
  const auto bytes = store->version_bytes(*number);
  if (!bytes) return cli.fail(bytes.error());
  return cli.write(*bytes, options.output);
}

}  // namespace

void add_restore(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "restore");
  auto options = std::make_shared<RestoreOptions>();
  verb->add_option("FILE", options->file, cli.t.text("cli.versions.file"))->required();
  verb->add_option("--at", options->when, cli.t.text("cli.restore.at"))->required();
  verb->add_option("-o,--output", options->output, cli.t.text("cli.restore.output"))->required();
  when_chosen(*verb, cli, [&cli, options] { return restore(cli, *options); });
}

}  // namespace saite::cli
