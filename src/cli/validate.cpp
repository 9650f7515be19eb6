// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <vector>

#include "src/cli/console_progress.h"
#include "src/cli/verbs.h"
#include "src/io/exchange/read_any.h"
#include "src/io/json_writer.h"

namespace saite::cli {
namespace {

struct ValidateOptions {
  std::vector<std::string> files;
  bool strict = false;
};

void write_problem(io::JsonWriter& w, const Cli& cli, const std::string& file,
                   const io::Problem& problem, bool strict) {
  const bool error = strict || problem.severity == io::Severity::error;
  w.begin_object();
  w.member("file", file);
  w.member("severity", error ? "error" : "warning");
  w.member("code", problem.code);
  w.plain_key("line");
  w.number(static_cast<std::int64_t>(problem.line));
  w.plain_key("column");
  w.number(static_cast<std::int64_t>(problem.column));
  w.member("pointer", problem.pointer);
  w.member("message", cli.t.format("problem." + problem.code + ".message", problem.args));
  w.member("mend", cli.t.format("problem." + problem.code + ".mend", problem.args));
  w.end_object();
}

std::string summary(const Cli& cli, const std::string& file, const io::ReadOutcome& outcome) {
  if (outcome.problems.empty()) return cli.t.tr("cli.validate.fine", file) + "\n";
  const std::size_t count = outcome.problems.size() + outcome.unlisted;
  return cli.t.trn("cli.validate.problems", static_cast<std::int64_t>(count), file) + "\n";
}

int validate(const Cli& cli, const ValidateOptions& options) {
  int status = exit_done;
  io::JsonWriter w;
  std::string text;
  w.begin_list();
  for (const std::string& file : options.files) {
    ConsoleProgress progress(cli.quiet);
    const auto read = exchange::read_any(file, {}, progress);
    progress.clear();
    if (!read) {
      status = std::max(status, cli.fail(read.error()));
      if (status == exit_cancelled) return status;
      continue;
    }
    const io::ReadOutcome& outcome = read->outcome;
    for (const io::Problem& problem : outcome.problems) {
      const bool error = options.strict || problem.severity == io::Severity::error;
      if (error) status = std::max<int>(status, exit_input);
      write_problem(w, cli, file, problem, options.strict);
      text += problem_text(cli, file, problem, options.strict);
    }
    if (outcome.unlisted > 0) {
      cli.error(cli.t.trn("cli.more_problems", static_cast<std::int64_t>(outcome.unlisted)));
    }
    text += summary(cli, file, outcome);
  }
  w.end_list();
  const int given = cli.write(cli.json ? w.out + "\n" : text);
  return std::max(status, given);
}

}  // namespace

void add_validate(CLI::App& app, Cli& cli) {
  CLI::App* verb = add_verb(app, cli, "validate");
  auto options = std::make_shared<ValidateOptions>();
  verb->add_option("FILE", options->files, cli.t.text("cli.validate.files"))->required();
  verb->add_flag("--strict", options->strict, cli.t.text("cli.validate.strict"));
  when_chosen(*verb, cli, [&cli, options] { return validate(cli, *options); });
}

}  // namespace saite::cli
