// SPDX-License-Identifier: Apache-2.0
#include "src/cli/cli.h"

#include <cstdio>

#include "src/cli/console_progress.h"
#include "src/io/read_json.h"
#include "src/io/save_file.h"

namespace saite::cli {
namespace {

bool is_file_error(std::string_view code) {
  return code.starts_with("file_") || code.starts_with("journal_") || code == "folder_missing" ||
         code == "cannot_write";
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
  std::string text =
      file + ":" + std::to_string(problem.line) + ":" + std::to_string(problem.column) + ": ";
  text += cli.t.text(error ? "cli.error" : "cli.warning");
  text += ": " + cli.t.format("problem." + problem.code + ".message", problem.args);
  if (!problem.pointer.empty()) text += " [" + problem.pointer + "]";
  text += "\n    " + cli.t.format("problem." + problem.code + ".mend", problem.args) + "\n";
  return text;
}

std::optional<model::Network> load(const Cli& cli, const std::string& file, int& status) {
  ConsoleProgress progress(cli.quiet);
  auto outcome = io::read_file(file, progress, {.lenient = cli.lenient});
  progress.clear();
  if (!outcome) {
    status = cli.fail(outcome.error());
    return std::nullopt;
  }
  for (const io::Problem& problem : outcome->problems) {
    if (cli.quiet && problem.severity == io::Severity::warning) continue;
    std::fputs(problem_text(cli, file, problem).c_str(), stderr);
  }
  if (outcome->unlisted > 0) {
    cli.error(cli.t.trn("cli.more_problems", static_cast<std::int64_t>(outcome->unlisted)));
  }
  if (outcome->only_of_records) cli.error(cli.t.text("cli.lenient_helps"));
  if (!outcome->network) status = exit_input;
  return std::move(outcome->network);
}

std::optional<model::Network> convert(const Cli& cli, const std::string& file,
                                      const std::string& output, int& status) {
  auto network = load(cli, file, status);
  if (!network) return std::nullopt;
  ConsoleProgress progress(cli.quiet);
  const auto saved = io::save_file(*network, output, progress);
  progress.clear();
  if (saved) return network;
  status = cli.fail(saved.error());
  return std::nullopt;
}

}  // namespace saite::cli
