// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "src/app/workspace/local_time.h"
#include "src/app/workspace/opened_file.h"
#include "src/cli/console_progress.h"
#include "src/cli/journals.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/io/write_json.h"

namespace saite::cli {
namespace {

using app::Leftover;

struct RecoverOptions {
  std::string file;
  std::string output;
};

std::string name_of(const Leftover& leftover) {
  return leftover.path.empty() ? leftover.key.name : leftover.path.string();
}

std::string as_json(const std::vector<Leftover>& leftovers) {
  io::JsonWriter w;
  w.begin_list();
  for (const Leftover& leftover : leftovers) {
    w.begin_object();
    w.member("key", leftover.key.name);
    w.member("file", leftover.path.string());
    w.member("title", leftover.summary.title);
    w.plain_key("changes");
    w.number(leftover.summary.unsaved);
    w.member("time", utc_text(leftover.summary.time));
    w.end_object();
  }
  w.end_list();
  return w.out + "\n";
}

std::string as_text(const Cli& cli, const std::vector<Leftover>& leftovers) {
  TextTable table;
  for (const Leftover& leftover : leftovers) {
    table.add({app::local_time(leftover.summary.time),
               cli.t.trn("cli.recover.changes", leftover.summary.unsaved), name_of(leftover),
               leftover.summary.title});
  }
  return table.text();
}

int write_one(const Cli& cli, const Leftover& leftover, const std::string& output) {
  ConsoleProgress progress(cli.quiet);
  auto opened = app::read_leftover(leftover, {journal::journal_folder()}, progress);
  progress.clear();
  if (!opened) return cli.fail(opened.error());
  if (!opened->contents.whole) cli.error(cli.t.sentence({"journal_damaged_part"}));
  return cli.write(io::to_json(opened->kept->document.network()), output);
}

int recover(const Cli& cli, const RecoverOptions& options) {
  auto leftovers = app::find_leftovers(journal::journal_folder());
  if (!leftovers) return cli.fail(leftovers.error());
  if (!options.file.empty()) {
    const journal::Key key = key_of(options.file);
    std::erase_if(*leftovers, [&](const Leftover& leftover) { return leftover.key != key; });
  }
  if (options.output.empty()) {
    if (leftovers->empty()) cli.info(cli.t.tr("cli.recover.none"));
    return cli.write(cli.json ? as_json(*leftovers) : as_text(cli, *leftovers));
  }
  if (leftovers->empty()) return cli.fail({"nothing_to_recover"});
  if (leftovers->size() > 1) return cli.fail({"several_to_recover"});
  return write_one(cli, leftovers->front(), options.output);
}

}  // namespace

void add_recover(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "recover");
  auto options = std::make_shared<RecoverOptions>();
  verb->add_option("FILE", options->file, cli.t.text("cli.recover.file"));
  verb->add_option("-o,--output", options->output, cli.t.text("cli.recover.output"));
  when_chosen(*verb, cli, [&cli, options] { return recover(cli, *options); });
}

}  // namespace saite::cli
