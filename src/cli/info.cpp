// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "src/cli/console_progress.h"
#include "src/cli/text_table.h"
#include "src/cli/verbs.h"
#include "src/io/json_writer.h"
#include "src/study/network_summary.h"

namespace saite::cli {
namespace {

void write_counts(io::JsonWriter& w, std::string_view key,
                  const std::vector<study::KindCount>& counts) {
  w.plain_key(key);
  w.begin_object();
  for (const study::KindCount& count : counts) {
    w.key(count.id);
    w.number(static_cast<std::int64_t>(count.count));
  }
  w.end_object();
}

std::string as_json(const study::NetworkSummary& summary) {
  io::JsonWriter w;
  w.begin_object();
  w.member("title", summary.title);
  w.member_count("actors", summary.actors);
  write_counts(w, "actor_kinds", summary.actor_kinds);
  w.member_count("ties", summary.ties);
  write_counts(w, "tie_kinds", summary.tie_kinds);
  w.plain_key("since");
  w.value(summary.first_date ? model::Value(summary.first_date->text()) : model::Value());
  w.plain_key("until");
  w.value(summary.last_date ? model::Value(summary.last_date->text()) : model::Value());
  w.member_count("components", summary.components);
  w.member_count("largest_component", summary.largest_component);
  w.member_count("isolates", summary.isolates);
  w.member_count("sources", summary.sources);
  w.end_object();
  return w.out + "\n";
}

std::string as_text(const Cli& cli, const study::NetworkSummary& summary) {
  const auto count = [](std::size_t value) { return static_cast<std::int64_t>(value); };
  std::string text = summary.title.empty() ? "" : summary.title + "\n\n";
  TextTable table;
  const auto row = [&](const char* key, std::size_t value) {
    table.add({cli.t.text(key), cli.t.number(count(value))});
  };
  const auto kinds = [&](const std::vector<study::KindCount>& counts) {
    for (const study::KindCount& kind : counts) {
      table.add({"  " + kind.label.in(cli.t.language()), cli.t.number(count(kind.count))});
    }
  };
  table.align_right(1);
  row("cli.info.actors", summary.actors);
  kinds(summary.actor_kinds);
  row("cli.info.ties", summary.ties);
  kinds(summary.tie_kinds);
  row("cli.info.components", summary.components);
  row("cli.info.largest", summary.largest_component);
  row("cli.info.isolates", summary.isolates);
  row("cli.info.sources", summary.sources);
  if (summary.first_date && summary.last_date) {
    std::string dates = summary.first_date->text();
    if (summary.last_date != summary.first_date) dates += "–" + summary.last_date->text();
    table.add({cli.t.text("cli.info.dates"), dates});
  }
  return text + table.text();
}

int info(const Cli& cli, const std::string& file) {
  int status = exit_done;
  const auto network = load(cli, file, status);
  if (!network) return status;
  ConsoleProgress progress(cli.quiet);
  const auto summary = study::summarise(*network, progress);
  if (!summary) return cli.fail(summary.error());
  progress.clear();
  return cli.write(cli.json ? as_json(*summary) : as_text(cli, *summary));
}

}  // namespace

void add_info(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "info");
  auto file = std::make_shared<std::string>();
  verb->add_option("FILE", *file, cli.t.text("cli.file"))->required();
  when_chosen(*verb, cli, [&cli, file] { return info(cli, *file); });
}

}  // namespace saite::cli
