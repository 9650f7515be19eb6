// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "graph/base/error.h"
#include "graph/model/network.h"
#include "src/i18n/translator.h"
#include "src/io/problem.h"
#include "src/io/read_json.h"

namespace saite::cli {

/// How the program ends; DESIGN's table of the command line.
enum Exit : int {
  exit_done = 0,
  exit_input = 1,
  exit_usage = 2,
  exit_file = 3,
  exit_cancelled = 4
};

/// What the window is asked to show.
struct WindowRequest {
  std::filesystem::path file;  // empty: none
  bool lenient = false;        // io::ReadOptions
  std::string language;        // as asked for; empty: as remembered
  int threads = 0;             // 0: as many as useful
};
/// Opens the window; returns the exit status. Empty where the program was built without one.
using OpenWindow = std::function<int(const WindowRequest&)>;

/// What every verb is given: the options that all share, the language, the ways out.
/// Results go to standard output, everything else to standard error.
struct Cli {
  explicit Cli(std::string_view language) : t(language) {}

  i18n::Translator t;
  bool json = false;
  bool quiet = false;
  bool lenient = false;  // files are read without what is wrong in single records
  std::uint64_t seed = 1;
  int threads = 0;             // 0: as many as the machine has
  std::string asked_language;  // --lang
  OpenWindow open_window;
  std::function<int()> chosen;  // the verb with its options, once they are parsed

  /// One line of standard error, with the program's name before it.
  void error(std::string_view text) const;
  /// A message that --quiet leaves out.
  void info(std::string_view text) const;
  /// Says what went wrong; returns the exit status that belongs to it.
  int fail(const Error& reason) const;
  /// A text that is the result, to a file or ("-") to standard output; returns the exit status.
  int write(const std::string& text, const std::string& file = "-") const;
};

/// "FILE:12:5: error: sentence\n    how to mend it".
[[nodiscard]] std::string problem_text(const Cli& cli, const std::string& file,
                                       const io::Problem& problem, bool strict = false);

/// What is wrong with a file, to standard error; warnings only where --quiet does not stand.
void show_problems(const Cli& cli, const std::string& file, const io::ReadOutcome& outcome);

/// Reads any file that can be read, leniently where --lenient asks for that; its problems go to
/// standard error. Nothing, and `status` set,
/// where it has errors or cannot be read.
std::optional<model::Network> load(const Cli& cli, const std::string& file, int& status);

}  // namespace saite::cli
