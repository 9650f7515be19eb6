// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "src/cli/journals.h"
#include "src/cli/verbs.h"
#include "src/journal/lock.h"

namespace saite::cli {
namespace {

int forget(const Cli& cli, const std::string& file) {
  auto folder = journal::Folder::look(journal::journal_folder());
  if (!folder) return cli.fail(folder.error());
  const journal::Key key = key_of(file);
  if (auto ok = folder->check(key); !ok) return cli.fail(ok.error());
  if (!journal::is_there(*folder, key)) {
    cli.info(cli.t.tr("cli.versions.none", file));
    return exit_done;
  }
  auto lock = journal::Lock::take(folder->lock_file(key));
  if (!lock) return cli.fail(lock.error());
  journal::remove_files(*folder, key);
  cli.info(cli.t.tr("cli.forget.done", file));
  return exit_done;
}

int forget_all(const Cli& cli) {
  auto folder = journal::Folder::look(journal::journal_folder());
  if (!folder) return cli.fail(folder.error());
  const std::size_t held = journal::remove_all_files(*folder);
  cli.info(cli.t.text("cli.forget.all_done"));
  if (held > 0) cli.info(cli.t.sentence({"forget_held", {}, {std::to_string(held)}}));
  return exit_done;
}

}  // namespace

void add_forget(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "forget");
  auto file = std::make_shared<std::string>();
  auto all = std::make_shared<bool>(false);
  CLI::Option* named = verb->add_option("FILE", *file, cli.t.text("cli.forget.file"));
  CLI::Option* every = verb->add_flag("--all", *all, cli.t.text("cli.forget.all"));
  named->excludes(every);
  when_chosen(*verb, cli, [&cli, file, all, named] {
    if (*all) return forget_all(cli);
    if (named->count() == 0) return cli.fail({"forget_which"});
    return forget(cli, *file);
  });
}

}  // namespace saite::cli
