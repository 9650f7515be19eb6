// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "src/cli/cli.h"

namespace saite::cli {

/// The whole command line: reads the arguments, runs the verb, returns the exit status.
/// `open_window` is empty where the program was built without a window.
int run_cli(int argc, const char* const* argv, const OpenWindow& open_window, const char* version);

}  // namespace saite::cli
