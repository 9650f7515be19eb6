// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/App.hpp>
#include <CLI/Error.hpp>
#include <CLI/Formatter.hpp>
#include <string>

#include "src/cli/cli.h"

namespace saite::cli {

/// Help in the language of the reader: what an option takes stands beside it ("N", "A|B"), limits
/// and what holds unless told otherwise are said behind its sentence.
class HelpText : public CLI::Formatter {
 public:
  explicit HelpText(const Cli& cli);
  std::string make_help(const CLI::App* app, std::string name,
                        CLI::AppFormatMode mode) const override;
  std::string make_option_opts(const CLI::Option* option) const override;
  std::string make_option_desc(const CLI::Option* option) const override;

 private:
  const Cli& cli_;
};

/// What is wrong with the arguments, and how to see what is right, in the language of the reader.
[[nodiscard]] std::string usage_problem(const Cli& cli, const CLI::App& app,
                                        const CLI::ParseError& error);

}  // namespace saite::cli
