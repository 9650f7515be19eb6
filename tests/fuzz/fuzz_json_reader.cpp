// SPDX-License-Identifier: Apache-2.0
// Any bytes: reading ends with a network or with problems; what was read, leniently too, is written
// so that reading it again gives the same network, and writing that the same bytes.

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/base/progress.h"
#include "src/io/read_json.h"
#include "src/io/write_json.h"
#include "tests/fuzz/choices.h"

namespace {

using saite::fuzz::require;

saite::io::ReadOutcome read(std::string_view bytes, bool lenient = false) {
  saite::NullProgress progress;
  auto outcome = saite::io::read_json(bytes, progress, {.lenient = lenient});
  require(outcome.has_value());
  return std::move(*outcome);
}

void require_round_trip(const saite::model::Network& network) {
  const std::string written = saite::io::to_json(network);
  const auto again = read(written);
  require(again.network.has_value());
  require(again.network->same_content(network));
  require(saite::io::to_json(*again.network) == written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto first = read({reinterpret_cast<const char*>(data), size});
  for (const auto& problem : first.problems) {
    require(!problem.code.empty() && problem.offset <= size);
  }
  if (first.network) {
    require_round_trip(*first.network);
    return 0;
  }
  require(!first.problems.empty());
  const auto lenient = read({reinterpret_cast<const char*>(data), size}, true);
  require(lenient.network.has_value() == first.only_of_records);
  if (lenient.network) require_round_trip(*lenient.network);
  return 0;
}
