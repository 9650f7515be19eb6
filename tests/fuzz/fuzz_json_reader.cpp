// SPDX-License-Identifier: Apache-2.0
// Any bytes: reading ends with a network or with problems; what was read is written so that
// reading it again gives the same network, and writing that the same bytes.

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/base/progress.h"
#include "src/io/read_json.h"
#include "src/io/write_json.h"
#include "tests/fuzz/choices.h"

namespace {

using saite::fuzz::require;

saite::io::ReadOutcome read(std::string_view bytes) {
  saite::NullProgress progress;
  auto outcome = saite::io::read_json(bytes, progress);
  require(outcome.has_value());
  return std::move(*outcome);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto first = read({reinterpret_cast<const char*>(data), size});
  for (const auto& problem : first.problems) {
    require(!problem.code.empty() && problem.offset <= size);
  }
  if (!first.network) {
    require(!first.problems.empty());
    return 0;
  }
  const std::string written = saite::io::to_json(*first.network);
  const auto second = read(written);
  require(second.network.has_value());
  require(second.network->same_content(*first.network));
  require(saite::io::to_json(*second.network) == written);
  return 0;
}
