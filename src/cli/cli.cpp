// SPDX-License-Identifier: Apache-2.0
#include "src/cli/cli.h"

#include <cstdio>

#include "src/cli/console_progress.h"
#include "src/io/exchange/read_any.h"
#include "src/io/save_file.h"

namespace saite::cli {
namespace {

bool is_file_error(std::string_view code) {
  return code.starts_with("file_") || code.starts_with("journal_") || code == "folder_missing" ||
         code == "cannot_write" || code == "cannot_write_temporary";
}

}  // namespace

void Cli::error(std::string_view text) const {
  std::fprintf(stderr, "saite: %.*s\n", static_cast<int>(text.size()), text.data());
}

void Cli::info(std::string_view text) const {
  if (!quiet) error(text);
}

int Cli::fail(const Error& reason) const {
  error(t.sentence(reason));
  if (reason.code == "cancelled") return exit_cancelled;
  return is_file_error(reason.code) ? exit_file : exit_usage;
}

int Cli::write(const std::string& text, const std::string& file) const {
  if (auto ok = io::save_bytes(text, file); !ok) return fail(ok.error());
  return exit_done;
}

std::string problem_text(const Cli& cli, const std::string& file, const io::Problem& problem,
                         bool strict) {
  const bool error = strict || problem.severity == io::Severity::error;
  std::string text = file + ":";
  // Of other formats not every problem has a place.
  if (problem.line > 0) text += std::to_string(problem.line) + ":";
  if (problem.column > 0) text += std::to_string(problem.column) + ":";
  text += " ";
  text += cli.t.text(error ? "cli.error" : "cli.warning");
  text += ": " + cli.t.format("problem." + problem.code + ".message", problem.args);
  if (!problem.pointer.empty()) text += " [" + problem.pointer + "]";
  text += "\n    " + cli.t.format("problem." + problem.code + ".mend", problem.args) + "\n";
  return text;
}

void show_problems(const Cli& cli, const std::string& file, const io::ReadOutcome& outcome) {
  for (const io::Problem& problem : outcome.problems) {
    if (cli.quiet && problem.severity == io::Severity::warning) continue;
    std::fputs(problem_text(cli, file, problem).c_str(), stderr);
  }
  if (outcome.unlisted > 0) {
    cli.error(cli.t.trn("cli.more_problems", static_cast<std::int64_t>(outcome.unlisted)));
  }
  if (outcome.only_of_records) cli.error(cli.t.text("cli.lenient_helps"));
}

std::optional<model::Network> load(const Cli& cli, const std::string& file, int& status) {
  ConsoleProgress progress(cli.quiet);
  auto read = exchange::read_any(file, {.lenient = cli.lenient}, progress);
  progress.clear();
  if (!read) {
    status = cli.fail(read.error());
    return std::nullopt;
  }
  show_problems(cli, file, read->outcome);
  if (!read->outcome.network) status = exit_input;
  return std::move(read->outcome.network);
}

}  // namespace saite::cli
