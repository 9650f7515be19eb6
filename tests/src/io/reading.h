// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "src/io/read_json.h"

namespace saite::io::test {

inline ReadOutcome read_text(std::string_view json) {
  NullProgress progress;
  auto outcome = read_json(json, progress);
  REQUIRE(outcome.has_value());
  return std::move(*outcome);
}

/// Of a text without errors; warnings are welcome.
inline model::Network network_of(std::string_view json) {
  auto outcome = read_text(json);
  for (const Problem& problem : outcome.problems) {
    CHECK_MESSAGE(problem.severity == Severity::warning, problem.code << " " << problem.pointer);
  }
  REQUIRE(outcome.network.has_value());
  return std::move(*outcome.network);
}

/// "error duplicate_actor 1:23 /nodes/1/id", one line a problem, arguments left out.
inline std::string problems_of(std::string_view json) {
  std::string text;
  for (const Problem& p : read_text(json).problems) {
    text += (p.severity == Severity::error ? "error " : "warning ") + p.code + " " +
            std::to_string(p.line) + ":" + std::to_string(p.column) +
            (p.pointer.empty() ? "" : " " + p.pointer) + "\n";
  }
  return text;
}

inline std::string sample(const char* name) {
  return std::string(SAITE_SOURCE_DIR) + "/data/samples/" + name;
}

}  // namespace saite::io::test
