// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "src/app/workspace/local_time.h"
#include "src/cli/journals.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"

namespace saite::cli {
namespace {

using journal::Version;

std::string as_json(const std::vector<Version>& versions) {
  io::JsonWriter w;
  w.begin_list();
  for (const Version& version : versions) {
    w.begin_object();
    w.plain_key("number");
    w.number(version.number);
    w.member("time", utc_text(version.time));
    w.member("name", version.name);
    w.plain_key("saved");
    w.flag(version.saved);
    w.plain_key("actors");
    w.number(version.actors);
    w.plain_key("ties");
    w.number(version.ties);
    w.end_object();
  }
  w.end_list();
  return w.out + "\n";
}

std::string as_text(const Cli& cli, const std::vector<Version>& versions) {
  TextTable table;
  for (const Version& version : versions) {
    const std::string note = version.saved ? "" : cli.t.tr("cli.versions.unsaved");
    table.add({std::to_string(version.number), app::local_time(version.time),
               cli.t.trn("cli.versions.actors", version.actors),
               cli.t.trn("cli.versions.ties", version.ties),
               version.name.empty() ? note : version.name});
  }
  return table.text();
}

int versions(const Cli& cli, const std::string& file) {
  auto store = journal_of(file);
  std::vector<Version> found;
  if (store) {
    auto versions = store->versions();
    if (!versions) return cli.fail(versions.error());
    found = *std::move(versions);
  } else if (store.error().code != "journal_missing") {
    return cli.fail(store.error());
  }
  if (found.empty()) cli.info(cli.t.tr("cli.versions.none", file));
  return cli.write(cli.json ? as_json(found) : as_text(cli, found));
}

}  // namespace

void add_versions(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "versions");
  auto file = std::make_shared<std::string>();
  verb->add_option("FILE", *file, cli.t.text("cli.versions.file"))->required();
  when_chosen(*verb, cli, [&cli, file] { return versions(cli, *file); });
}

}  // namespace saite::cli
