// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "graph/base/progress.h"

/// Foreign parsers run beside the program, never in it.
namespace saite::exchange {

/// A program of ours that is installed beside saite: in ../libexec/saite, else (where nothing is
/// installed) in the build's folders. Nothing where there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_helper(std::string_view name);

/// What a helper may use.
struct HelperLimits {
  std::size_t megabytes = 2048;  // of memory; the helper sets both itself, when it begins
  std::size_t seconds = 60;      // of processor time
  std::size_t most_output = std::size_t{1} << 30U;
};

enum class HelperEnd : std::uint8_t {
  done,
  cancelled,
  not_started,
  crashed,    // a signal, or a status that is not 0
  took_long,  // more time than its limit
  wrote_much
};

struct HelperRun {
  HelperEnd end = HelperEnd::not_started;
  std::string output = {};
};

/// Starts the program, gives it the input and takes its output. It is ended at once where the
/// progress is cancelled or a limit is met. What it says on standard error goes nowhere.
[[nodiscard]] HelperRun run_helper(const std::filesystem::path& program, std::string_view input,
                                   const HelperLimits& limits, Progress& progress);

}  // namespace saite::exchange
