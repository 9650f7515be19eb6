// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "graph/analysis/planning/spread.h"
#include "src/cli/chosen_part.h"
#include "src/cli/cli.h"

namespace CLI {
class App;
}

namespace saite::cli {

/// `whatif --tell`: who hears when some are told.
struct TellChoice {
  std::vector<std::string> told;  // ids; empty: not asked for
  std::string model = "cascade";
  analysis::SpreadOptions options;
  void add_to(CLI::App& verb, const Cli& cli);
};

/// Prints it and returns the exit status.
int tell_them(const Cli& cli, const ChosenPart& part, const TellChoice& choice);

}  // namespace saite::cli
