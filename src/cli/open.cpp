// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "src/cli/verbs.h"

namespace saite::cli {

void add_open(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "open");
  auto file = std::make_shared<std::string>();
  verb->add_option("FILE", *file, cli.t.text("cli.open.file"));
  verb->callback([&cli, file] {
    cli.chosen = [&cli, file] {
      if (!cli.open_window) return cli.fail({"no_window"});
      return cli.open_window({*file, cli.asked_language, cli.threads});
    };
  });
}

}  // namespace saite::cli
