// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "src/cli/console_progress.h"
#include "src/cli/verbs.h"
#include "src/io/exchange/read_any.h"
#include "src/io/save_file.h"
#include "src/report/import_report_text.h"
#include "src/update/update_map.h"

namespace saite::cli {
namespace {

struct ImportOptions {
  std::vector<std::string> files;
  std::string output;
  std::vector<std::string> columns;
  std::string encoding;
  std::string separator;
  std::string decimal;
  std::string format;
  std::vector<std::string> sheets;
  std::string report;
  std::string into;
  std::string conflicts = "file";
  std::vector<std::string> same;
  bool merge_names = false;
  bool header = false;
  bool no_header = false;
  bool directed = false;
  bool undirected = false;
};

/// What the options say of reading; nothing, and said, where one of them says nothing.
std::optional<exchange::ReadOptions> read_options(const Cli& cli, const ImportOptions& options) {
  exchange::ReadOptions read;
  read.format = options.format;
  read.encoding = options.encoding;
  for (const std::string& sheet : options.sheets) read.sheets.push_back(exchange::sheet_use(sheet));
  if (options.decimal == "." || options.decimal == ",") {
    read.decimal = options.decimal.front();
  } else if (!options.decimal.empty()) {
    cli.error(cli.t.tr("cli.import.bad_decimal", options.decimal));
    return std::nullopt;
  }
  if (options.directed) read.directed = true;
  if (options.undirected) read.directed = false;
  if (options.directed && options.undirected) {
    cli.error(cli.t.text("cli.import.both_directions"));
    return std::nullopt;
  }
  if (options.header) read.header = true;
  if (options.no_header) read.header = false;
  if (options.separator == "tab" || options.separator == "\\t") {
    read.separator = '\t';
  } else if (options.separator.size() == 1) {
    read.separator = options.separator.front();
  } else if (!options.separator.empty()) {
    cli.error(cli.t.tr("cli.import.bad_separator", options.separator));
    return std::nullopt;
  }
  for (const std::string& column : options.columns) {
    // A header may hold "=" itself; a key never does.
    const std::size_t mark = column.rfind('=');
    if (mark == std::string::npos || mark == 0 || mark + 1 == column.size()) {
      cli.error(cli.t.tr("cli.import.bad_map", column));
      return std::nullopt;
    }
    read.columns.emplace_back(column.substr(0, mark), column.substr(mark + 1));
  }
  return read;
}

/// What became of the files, to whoever asked for it.
int tell(const Cli& cli, const ImportOptions& options, const exchange::Imported& imported) {
  if (!options.report.empty()) {
    const int given = cli.write(report::import_json(imported.report, cli.t), options.report);
    if (given != exit_done) return given;
  }
  if (cli.json && options.output != "-") {
    return cli.write(report::import_json(imported.report, cli.t));
  }
  if (!cli.quiet && (imported.is_foreign_format() || imported.report.update)) {
    std::fputs(report::import_text(imported.report, cli.t).c_str(), stderr);
    return exit_done;
  }
  const auto count = [](std::size_t n) { return static_cast<std::int64_t>(n); };
  cli.info(cli.t.trn("count.actors", count(imported.report.actors.made)) + ", " +
           cli.t.trn("count.ties", count(imported.report.ties.made)));
  return exit_done;
}

Status save(const Cli& cli, const model::Network& network, const std::string& file) {
  ConsoleProgress saving(cli.quiet);
  auto saved = io::save_file(network, file, saving);
  saving.clear();
  return saved;
}

/// The map that the files go into, with them in it, saved.
int update(const Cli& cli, const ImportOptions& options, exchange::Imported& imported) {
  ConsoleProgress progress(cli.quiet);
  auto map = exchange::read_any(options.into, {.lenient = cli.lenient}, progress);
  if (!map) return cli.fail(map.error());
  show_problems(cli, options.into, map->outcome);
  if (!map->outcome.network) return exit_input;
  const std::string& output = options.output.empty() ? options.into : options.output;
  if (options.output.empty() && map->is_foreign_format()) {
    cli.error(cli.t.tr("cli.import.into_foreign", options.into));
    return exit_usage;
  }
  model::Network& network = *map->outcome.network;
  auto step = update::update_map(
      network, *imported.outcome.network, imported.report,
      {.map_name = options.into,
       .merge_names = options.merge_names,
       .same = options.same,
       .holds = options.conflicts == "map" ? update::Holds::map : update::Holds::import},
      progress);
  progress.clear();
  if (!step) return cli.fail(step.error());
  const bool changed = !step->changes.empty();
  if (auto done = edit::apply(network, *step, edit::Direction::forward); !done) {
    return cli.fail(done.error());
  }
  if (!changed && output == options.into) return exit_done;  // it is as it was, byte by byte
  const auto saved = save(cli, network, output);
  return saved ? exit_done : cli.fail(saved.error());
}

int import(const Cli& cli, const ImportOptions& options) {
  if (options.output.empty() && options.into.empty()) {
    cli.error(cli.t.text("cli.import.no_output"));
    return exit_usage;
  }
  const auto read = read_options(cli, options);
  if (!read) return exit_usage;
  const std::vector<std::filesystem::path> paths(options.files.begin(), options.files.end());
  ConsoleProgress progress(cli.quiet);
  auto imported = exchange::read_any(paths, *read, {.lenient = cli.lenient}, progress);
  progress.clear();
  if (!imported) return cli.fail(imported.error());
  // What a report tells is not said twice.
  if (!imported->is_foreign_format() || !imported->outcome.network) {
    show_problems(cli, options.files.front(), imported->outcome);
  }
  if (!imported->outcome.network) return exit_input;
  if (!options.into.empty()) {
    const int updated = update(cli, options, *imported);
    return updated == exit_done ? tell(cli, options, *imported) : updated;
  }
  if (auto saved = save(cli, *imported->outcome.network, options.output); !saved) {
    return cli.fail(saved.error());
  }
  return tell(cli, options, *imported);
}

std::vector<std::string> format_ids() {
  std::vector<std::string> ids;
  for (const exchange::Format& format : exchange::formats()) {
    if (format.read != nullptr && format.id != "matrix") ids.emplace_back(format.id);
  }
  return ids;
}

}  // namespace

void add_import(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "import");
  const auto text = [&](const char* key) { return std::string(cli.t.text(key)); };
  auto o = std::make_shared<ImportOptions>();
  verb->add_option("FILE", o->files, text("cli.import.files"))->required();
  verb->add_option("-o,--output", o->output, text("cli.output"));
  verb->add_option("--into", o->into, text("cli.import.into"));
  verb->add_flag("--merge-names", o->merge_names, text("cli.import.merge_names"));
  verb->add_option("--same", o->same, text("cli.import.same"));
  verb->add_option("--conflicts", o->conflicts, text("cli.import.conflicts"))
      ->check(CLI::IsMember({"file", "map"}))
      ->capture_default_str();
  verb->add_option("--map", o->columns, text("cli.import.map"));
  verb->add_option("--as", o->format, text("cli.import.as"))->check(CLI::IsMember(format_ids()));
  verb->add_option("--sheet", o->sheets, text("cli.import.sheet"));
  verb->add_option("--encoding", o->encoding, text("cli.import.encoding"));
  verb->add_option("--separator", o->separator, text("cli.import.separator"));
  verb->add_option("--decimal", o->decimal, text("cli.import.decimal"));
  CLI::Option* header = verb->add_flag("--header", o->header, text("cli.import.header"));
  verb->add_flag("--no-header", o->no_header, text("cli.import.no_header"))->excludes(header);
  verb->add_flag("--directed", o->directed, text("cli.import.directed"));
  verb->add_flag("--undirected", o->undirected, text("cli.import.undirected"));
  verb->add_option("--report", o->report, text("cli.import.report"));
  take_one_word_each(*verb);
  when_chosen(*verb, cli, [&cli, o] { return import(cli, *o); });
}

}  // namespace saite::cli
