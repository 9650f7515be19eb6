// SPDX-License-Identifier: Apache-2.0
#include "src/io/read_json.h"

#include <doctest/doctest.h>

#include <string>

#include "src/io/write_json.h"

namespace saite::io {
namespace {

ReadOutcome read_text(std::string_view json) {
  NullProgress progress;
  auto outcome = read_json(json, progress);
  REQUIRE(outcome.has_value());
  return std::move(*outcome);
}

model::Network network_of(std::string_view json) {
  auto outcome = read_text(json);
  for (const Problem& problem : outcome.problems) {
    INFO(problem.code << " at " << problem.line << ":" << problem.column << " " << problem.pointer);
    CHECK(problem.severity == Severity::warning);
  }
  REQUIRE(outcome.network.has_value());
  return std::move(*outcome.network);
}

TEST_CASE("the Latgale sample is read without a problem and written back all but unchanged") {
  NullProgress progress;
  auto outcome =
      read_file(std::string(SAITE_SOURCE_DIR) + "/data/samples/darbigas-kopienas.json", progress);
  REQUIRE(outcome.has_value());
  for (const Problem& p : outcome->problems) MESSAGE(p.code << " " << p.pointer << " " << p.line);
  CHECK(outcome->problems.empty());
  REQUIRE(outcome->network.has_value());
  CHECK(outcome->network->actor_count() == 68);
  CHECK(outcome->network->tie_count() == 89);
  const std::string once = to_json(*outcome->network);
  const std::string twice = to_json(network_of(once));
  CHECK(once == twice);
  CHECK(network_of(once).same_content(*outcome->network));
}

}  // namespace
}  // namespace saite::io
