// SPDX-License-Identifier: Apache-2.0
#include <filesystem>
#include <memory>

#include "src/cli/verbs.h"

namespace saite::cli {
namespace {

/// A mistyped verb arrives here as a file too: it is told before any display is looked for.
int open_file(const Cli& cli, const std::string& file) {
  std::error_code ignored;
  if (!file.empty() && !std::filesystem::exists(file, ignored)) {
    const bool path = file.find_first_of("./\\") != std::string::npos;
    return cli.fail({path ? "file_missing" : "neither_file_nor_verb", {}, {file}});
  }
  if (!cli.open_window) return cli.fail({"no_window"});
  release_interrupts();
  return cli.open_window({file, cli.lenient, cli.asked_language, cli.threads});
}

}  // namespace

void add_open(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "open");
  auto file = std::make_shared<std::string>();
  verb->add_option("FILE", *file, cli.t.text("cli.open.file"));
  verb->callback([&cli, file] { cli.chosen = [&cli, file] { return open_file(cli, *file); }; });
}

}  // namespace saite::cli
